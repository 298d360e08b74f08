import '../shared/fonts'
import '../shared/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectToHost } from '../shared/client/connect'
import { HallClient } from '../shared/client/hall-client'
import { ClientProvider } from '../shared/client/react'
import { StaffApp } from '../shared/staff/StaffApp'
import { DeskWindow } from './DeskWindow'
import './desk.css'
import './session/session.css'
import './notes/notes.css'
import './outcomes/outcomes.css'
import './waiting/waiting.css'
import './minutes/minutes.css'
import './signing/signing.css'

const client = new HallClient('desk', () => connectToHost('desk'))
client.start()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ClientProvider client={client}>
        <StaffApp>
          <DeskWindow />
        </StaffApp>
      </ClientProvider>
    </StrictMode>,
  )
}
