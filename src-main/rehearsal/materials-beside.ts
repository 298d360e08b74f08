import { dirname, join } from 'node:path'
import { MaterialFiles } from '../adapters/material-files'
import type { Log } from '../core/ports'

/** The files of materials that a scenario names lie in the folder `materials` beside it, each under its hash. */
export function materialsBeside(scenarioFile: string, log: Log): MaterialFiles {
  return new MaterialFiles(join(dirname(scenarioFile), 'materials'), log)
}
