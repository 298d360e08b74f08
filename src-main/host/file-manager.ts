import { spawn } from 'node:child_process'
import { dirname } from 'node:path'

/** The program and arguments that show a file in the system's file manager. */
export function showFileCommand(
  path: string,
  platform: NodeJS.Platform,
): { program: string; args: string[] } {
  if (platform === 'win32') return { program: 'explorer.exe', args: [`/select,${path}`] }
  if (platform === 'darwin') return { program: 'open', args: ['-R', path] }
  return { program: 'xdg-open', args: [dirname(path)] }
}

/** False where the system has no such program. */
export function showFile(path: string): Promise<boolean> {
  const { program, args } = showFileCommand(path, process.platform)
  return new Promise((done) => {
    const child = spawn(program, args, { detached: true, stdio: 'ignore' })
    child.once('error', () => done(false))
    child.once('spawn', () => {
      child.unref()
      done(true)
    })
  })
}
