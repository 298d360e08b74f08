/**
 * `npm run screens -- [--out DIR] [--sizes 1366x768,…] [--only NAME]`: draws every screen of the projector with
 * ordinary and with hostile data, takes its picture, and fails where anything is cut off, overlaps or is too small.
 */
import { launchBrowser } from './screens/browser'
import { serveGallery } from './screens/gallery'
import { readOptions } from './screens/options'
import { takeScreens } from './screens/take-screens'

const { out, sizes, only } = readOptions(process.argv.slice(2))
const gallery = await serveGallery()
const browser = await launchBrowser()
let taken = 0
let faulty = 0
try {
  for (const size of sizes) {
    for (const screen of await takeScreens(browser, gallery, size, { out, only })) {
      const place = `${size.width}x${size.height} ${screen.name}`
      taken += 1
      if (screen.faults.length > 0) faulty += 1
      for (const { kind, where, text, detail } of screen.faults) {
        console.error(`${place}: ${kind} ${where} “${text}” ${detail}`)
      }
      for (const { where, text } of screen.shortened) console.log(`${place}: shortened ${where} “${text}”`)
    }
  }
} finally {
  await browser.close()
  await gallery.close()
}
console.log(`${taken - faulty} screens right, ${faulty} with faults; pictures in ${out}`)
process.exitCode = faulty > 0 ? 1 : 0
