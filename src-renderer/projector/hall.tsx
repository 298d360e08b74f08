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
  requestIdleCallback(() => {
    void loadParts()
    letItBeHeard(client)
  })
}

/** Not awaited by anything on the wall: a hall without sounds is still a hall. */
function letItBeHeard(client: HallClient): void {
  import('./sound/sound-hall').then(
    ({ soundTheHall }) => soundTheHall(client),
    (error: unknown) => console.error('projector: the sounds could not be fetched', error),
  )
}
