import { join } from 'node:path'
import { findElectron, hasDisplay, THIS_MACHINE } from '../../scripts/lib/electron-binary.mjs'
import { run } from '../../scripts/lib/run.mjs'

export interface ElectronStaging {
  readonly root: string
  /** Empty folder for the record. */
  readonly folder: string
  readonly file: string
  readonly out: string
}

/** Plays the scenario in Electron, in a program of its own that writes and says everything; answers its exit code. */
export async function rehearseOnElectron({ root, folder, file, out }: ElectronStaging): Promise<number> {
  const program = findElectron(root)
  if (program === null) {
    throw new Error(
      '本机没有 Electron，请先运行 npx install-electron，或设 ELECTRON_OVERRIDE_DIST_PATH；也可以用 --host web。',
    )
  }
  if (!hasDisplay())
    throw new Error('没有图形界面，Electron 打不开窗口；请在桌面上运行、用 xvfb-run，或用 --host web。')
  const { ELECTRON_RUN_AS_NODE: _ignored, ...env } = process.env
  const args = [
    ...(THIS_MACHINE.platform === 'linux' && THIS_MACHINE.isRoot ? ['--no-sandbox'] : []),
    join(root, 'out', 'main', 'rehearsal.js'),
    `--scenario=${file}`,
    `--out=${out}`,
    `--folder=${folder}`,
  ]
  const { code, signal, error } = await run(program, args, { cwd: root, env })
  if (error !== null) throw new Error(`Electron 没有运行起来：${error.message}`)
  if (code === null) throw new Error(`Electron 中途停止（${signal ?? '原因不明'}）。`)
  return code
}
