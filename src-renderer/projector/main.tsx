import '../shared/fonts'
import '../shared/tokens.css'
import '../shared/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectToHost } from '../shared/client/connect'
import { HallClient } from '../shared/client/hall-client'
import { ClientProvider } from '../shared/client/react'
import { Projector } from './Projector'
import { loadParts } from './parts'

const client = new HallClient('projector', () => connectToHost('projector'))
client.start()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ClientProvider client={client}>
        <Projector />
      </ClientProvider>
    </StrictMode>,
  )
}

requestIdleCallback(() => void loadParts())
