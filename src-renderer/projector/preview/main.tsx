import '../../shared/fonts'
import '../../shared/tokens.css'
import '../../shared/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { HallClient } from '../../shared/client/hall-client'
import { portFromParent } from '../../shared/client/preview-port'
import { ClientProvider } from '../../shared/client/react'
import { loadParts } from '../parts'
import { Preview } from './Preview'

const client = new HallClient('projector', portFromParent)
client.start()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ClientProvider client={client}>
        <Preview />
      </ClientProvider>
    </StrictMode>,
  )
}

requestIdleCallback(() => void loadParts())
