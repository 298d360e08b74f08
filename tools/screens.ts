/**
 * `npm run screens -- [--out DIR | --check] [--sizes 1366x768,1366x768@1.25,…] [--only NAME]
 * [--part projector|windows]`: draws every screen of the projector with ordinary and with hostile data, and console and desk wherever a hall may stand (from the built
 * application: build first); takes their pictures, lays them side by side in `index.html`, and fails where anything is
 * cut off, overlaps, is too small, scrolls sideways or has no Chinese name.
 */
import { launchBrowser } from './screens/browser'
import { serveGallery } from './screens/gallery'
import { PROJECTOR_SIZES, readOptions, readSize, sizeName, type Size } from './screens/options'
import { takeScreens } from './screens/take-screens'
import { takeWindows, WINDOW_SIZES, writeContactSheet } from './screens/take-windows'

const { out, sizes, only, part } = readOptions(process.argv.slice(2))
const sizesOr = (usual: string): readonly Size[] => sizes ?? usual.split(',').map(readSize)
const browser = await launchBrowser()
const pictures: string[] = []
let faulty = 0

/** Notes one picture, and says what is wrong with it. */
function note(name: string, size: Size, faults: readonly string[]): void {
  const place = sizeName(size)
  pictures.push(`${place}/${name}.png`)
  if (faults.length > 0) faulty += 1
  for (const fault of faults) console.error(`${place} ${name}: ${fault}`)
}

try {
  if (part !== 'windows') {
    const gallery = await serveGallery()
    try {
      for (const size of sizesOr(PROJECTOR_SIZES)) {
        for (const { name, faults, shortened } of await takeScreens(browser, gallery, size, { out, only })) {
          const said = faults.map(({ kind, where, text, detail }) => `${kind} ${where} “${text}” ${detail}`)
          note(name, size, said)
          for (const { where, text } of shortened) {
            console.log(`${sizeName(size)} ${name}: shortened ${where} “${text}”`)
          }
        }
      }
    } finally {
      await gallery.close()
    }
  }
  if (part !== 'projector') {
    for (const { name, size, faults } of await takeWindows(browser, sizesOr(WINDOW_SIZES), { out, only })) {
      const said = faults.map(({ kind, where, detail }) => `${kind} ${where} ${detail}`)
      note(name, size, said)
    }
  }
} finally {
  await browser.close()
}
if (out !== null) await writeContactSheet(out, pictures)
console.log(
  `${pictures.length - faulty} screens right, ${faulty} with faults${out === null ? '' : `; pictures in ${out}`}`,
)
process.exitCode = faulty > 0 ? 1 : 0
