import '../shared/fonts'
import '../shared/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectToHost } from '../shared/client/connect'
import { HallClient } from '../shared/client/hall-client'
import { ClientProvider } from '../shared/client/react'
import { StaffApp } from '../shared/staff/StaffApp'
import { mountStorageFrame } from '../shared/web-storage-frame'
import { Console } from './Console'
import { SideBySide } from './side/SideBySide'
import { prefetchChart } from './LaterVoteChart'
import './console.css'

mountStorageFrame()

const client = new HallClient('console', () => connectToHost('console'))
client.start()

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ClientProvider client={client}>
        <StaffApp>
          <SideBySide>
            <Console />
          </SideBySide>
        </StaffApp>
      </ClientProvider>
    </StrictMode>,
  )
}

prefetchChart()
