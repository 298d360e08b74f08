/** `npx tsx tools/sounds.ts`: makes the sounds of the big screen anew, in resources/sounds. */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bell, wavFile, woodenTap } from './sounds/waves'

const folder = join(import.meta.dirname, '..', 'resources', 'sounds')
await mkdir(folder, { recursive: true })
await writeFile(join(folder, 'tap.wav'), wavFile(woodenTap()))
await writeFile(join(folder, 'bell.wav'), wavFile(bell()))
