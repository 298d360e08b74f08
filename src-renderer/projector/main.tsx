import '../shared/fonts'
import '../shared/tokens.css'
import '../shared/base.css'
import { createRoot } from 'react-dom/client'
import { Connecting } from './scenes/Connecting'

const root = document.getElementById('root')
if (root) {
  const wall = createRoot(root)
  // The wall is never white: what folds and draws a meeting is fetched in the same moment, but not waited for.
  wall.render(<Connecting />)
  import('./hall').then(
    ({ openHall }) => openHall(wall),
    (error: unknown) => console.error('projector: the code of the hall could not be fetched', error),
  )
}
