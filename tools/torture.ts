/**
 * Kills the real application over and over in the middle of a storm of commands, and checks each time, past the
 * application, that everything it acknowledged is there: `npm run torture -- --rounds 50 --host web|electron`.
 * Prints one line per round to stderr, one JSON summary to stdout, and fails if anything at all is wrong.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { foldersIn } from '../src-main/app/folders'
import type { Transport } from '#shared/protocol/transport'
import { HallClient } from '../src-renderer/shared/client/hall-client'
import type { HallView } from '../src-renderer/shared/client/hall-client'
import { Chance } from './torture/chance'
import { ElectronRig } from './torture/electron-rig'
import { Ledger } from './torture/ledger'
import { readTortureOptions } from './torture/options'
import { readIndexedDb } from './torture/rig'
import type { Rig, Victim } from './torture/rig'
import { Storm, pause } from './torture/storm'
import { examine } from './torture/verify'
import type { Findings } from './torture/verify'
import { WebRig } from './torture/web-rig'

/** What takes longer than this is a failure of its own. */
const WITHIN_MS = 60_000

const options = readTortureOptions(process.argv.slice(2))
const chance = new Chance(options.seed)
const folder = await mkdtemp(join(tmpdir(), 'yishiting-torture-'))
const rig: Rig = options.host === 'web' ? new WebRig(folder) : new ElectronRig(folder)
const ledger = new Ledger()
const client = new HallClient('console', connect)
const kills = new Map<string, number>()
const startMs: number[] = []
const faults: { readonly round: number; readonly findings: Findings }[] = []
let position = 0
let outages = 0

try {
  client.start()
  await startAndExamine(0, Promise.resolve())
  for (let round = 1; round <= options.rounds; round += 1) {
    const victim = rig.victims[round % rig.victims.length]
    if (victim === undefined) break
    kills.set(victim.name, (kills.get(victim.name) ?? 0) + 1)
    await oneRound(round, victim)
  }
} finally {
  client.stop()
  await rig.stop()
}

const ok = faults.length === 0
const summary = {
  ok,
  host: options.host,
  rounds: options.rounds,
  seed: options.seed,
  kills: Object.fromEntries(kills),
  commands: { asked: ledger.asked.size, acknowledged: ledger.acknowledged.size, refused: ledger.refused },
  commits: position,
  outagesRecorded: outages,
  readyMs: { p50: percentile(startMs, 0.5), p95: percentile(startMs, 0.95) },
  faults,
  ...(ok ? {} : { folder }),
}
process.stdout.write(`${JSON.stringify(summary)}\n`)
if (ok) await rm(folder, { recursive: true, force: true, maxRetries: 5 })
process.exit(ok ? 0 : 1)

/** Kills in the middle of a storm, starts again what is down, and examines what is there. */
async function oneRound(round: number, victim: Victim): Promise<void> {
  const storm = new Storm(client, chance)
  const over = storm.blow()
  await pause(chance.between(30, 1500))
  await rig.kill(victim.name)
  // Where only a part was killed, the storm goes on against what is left of it.
  await pause(chance.between(0, 300))
  storm.stop()
  if (victim.fatal) await until('cut off', ({ connection }) => connection !== 'live')
  await startAndExamine(round, over)
}

/** The window is the same all the time: it comes back by itself, and what it waits for it sends again. */
async function startAndExamine(round: number, over: Promise<void>): Promise<void> {
  const began = performance.now()
  await rig.start()
  await until('ready', ({ connection, status }) => connection === 'live' && status?.storage === 'ready')
  startMs.push(Math.round(performance.now() - began))
  await over

  const view = client.getSnapshot()
  const indexedDb = await readStore()
  const journalPath = foldersIn(join(folder, 'data'), process.platform).journal
  const { findings, commits } = await examine(ledger, { journalPath, indexedDb, view })
  outages = commits.filter(({ events }) => events.some(({ type }) => type === 'outageRecorded')).length
  position = view.position
  if (Object.values(findings).some((found) => found.length > 0)) faults.push({ round, findings })
  process.stderr.write(`round ${round}: ${position} commits, ready in ${startMs.at(-1)} ms\n`)
}

/** A page that was killed may take a moment to be replaced: nobody has had any use for it since. */
async function readStore(): Promise<readonly unknown[]> {
  for (const deadline = performance.now() + WITHIN_MS; ;) {
    try {
      return await readIndexedDb(await rig.storagePage())
    } catch (error) {
      if (performance.now() > deadline) throw error
      await pause(100)
    }
  }
}

/** A window's connection, tried for as long as it takes. */
async function connect(): Promise<Transport> {
  for (;;) {
    try {
      return ledger.watch(await rig.connect())
    } catch {
      // Nothing is there to connect to, which is what a torture is about.
      await pause(50)
    }
  }
}

async function until(what: string, isSo: (view: HallView) => boolean): Promise<void> {
  if (isSo(client.getSnapshot())) return
  await new Promise<void>((done, fail) => {
    const patience = setTimeout(() => {
      fail(new Error(`not ${what} after ${WITHIN_MS} ms: ${JSON.stringify(client.getSnapshot().status)}`))
    }, WITHIN_MS)
    const unsubscribe = client.subscribe(() => {
      if (!isSo(client.getSnapshot())) return
      clearTimeout(patience)
      unsubscribe()
      done()
    })
  })
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
