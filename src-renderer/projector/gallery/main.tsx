import '../../shared/fonts'
import '../../shared/tokens.css'
import '../../shared/base.css'
import { createRoot } from 'react-dom/client'
import { flushSync } from 'react-dom'
import { CrossFade } from '../CrossFade'
import { loadParts } from '../parts'
import { Screen, screenKey } from '../Screen'
import { CASES } from './cases'
import type { GalleryWindow } from './window'

const root = createRoot(document.getElementById('root') ?? document.body)

function draw(name: string): void {
  const props = CASES.find((one) => one.name === name)?.props()
  if (!props) throw new Error(`no screen is called ${name}`)
  flushSync(() =>
    root.render(
      <CrossFade key={name} sceneKey={screenKey(props)}>
        <Screen {...props} />
      </CrossFade>,
    ),
  )
}

/** The picture is here, or known not to come. */
async function settled(image: HTMLImageElement): Promise<void> {
  if (image.complete) return
  await new Promise((resolve) => {
    image.addEventListener('load', resolve)
    image.addEventListener('error', resolve)
  })
}

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve))

const gallery: GalleryWindow = {
  cases: CASES.map(({ name, hostile }) => ({ name, hostile })),
  async show(name) {
    await loadParts()
    draw(name)
    // Lettering that is drawn for the first time fetches its fonts, and is measured again when they are there.
    do {
      await Promise.all([...document.images].map(settled))
      await document.fonts.ready
      await nextFrame()
      await nextFrame()
    } while (document.fonts.status === 'loading')
  },
}

window.gallery = gallery

const asked = decodeURIComponent(location.hash.slice(1))
if (asked !== '') void gallery.show(asked)
