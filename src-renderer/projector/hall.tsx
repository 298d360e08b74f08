import { StrictMode } from 'react'
import type { Root } from 'react-dom/client'
import { connectToHost } from '../shared/client/connect'
import { HallClient } from '../shared/client/hall-client'
import { ClientProvider } from '../shared/client/react'
import { Projector } from './Projector'
import { loadParts } from './parts'

/** Follows the hall on `wall` from now on. */
export function openHall(wall: Root): void {
  const client = new HallClient('projector', () => connectToHost('projector'))
  client.start()
  wall.render(
    <StrictMode>
      <ClientProvider client={client}>
        <Projector />
      </ClientProvider>
    </StrictMode>,
  )
  requestIdleCallback(() => void loadParts())
}
