import { useCallback, useEffect, useRef, useState } from 'react'
import type { Paper } from '#shared/domain/forms/papers'
import type { PaperId } from '#shared/domain/forms/paper-id'
import type { Meeting } from '#shared/domain/meeting/state'
import { useAsk } from '../../shared/staff/commands'
import { installedFonts } from '../../shared/staff/paper/installed-fonts'

export type ExportKey = PaperId | 'all'

export interface ExportedFile {
  readonly key: ExportKey
  readonly path: string
  readonly fileName: string
  /** What became of it otherwise than was asked for; '' where nothing did. */
  readonly remark: string
}

export interface Progress {
  readonly done: number
  readonly total: number
  readonly name: string
}

export interface Exports {
  /** What is being written; null where nothing is. */
  readonly busy: ExportKey | null
  /** How far the archive has come. */
  readonly progress: Progress | null
  /** The last file of each. */
  readonly files: readonly ExportedFile[]
  /** `anew`: 出新版, beside what was issued. */
  readonly paper: (id: PaperId, anew?: boolean) => void
  readonly all: () => void
}

/** Often enough to see it move, seldom enough not to slow it down. */
const ASK_EVERY_MS = 300

/** Has papers of a meeting written, one at a time, and keeps where they were put. */
export function useExports(meeting: Meeting, stage: Paper['stage']): Exports {
  const ask = useAsk()
  const [busy, setBusy] = useState<ExportKey | null>(null)
  const [files, setFiles] = useState<readonly ExportedFile[]>([])
  const [progress, setProgress] = useState<Progress | null>(null)
  const meetingId = meeting.id

  const run = async (key: ExportKey, anew = false) => {
    setBusy(key)
    const installed = await installedFonts()
    const answer = await ask(
      key === 'all'
        ? { ask: 'exportAll', stage, meetingId, installed }
        : { ask: 'exportDocument', document: key, meetingId, installed, ...(anew ? { anew } : {}) },
    )
    setBusy(null)
    setProgress(null)
    if (answer?.to !== 'exportDocument' && answer?.to !== 'exportAll') return
    const { path, fileName, remark = '' } = answer
    setFiles((before) => [{ key, path, fileName, remark }, ...before.filter((one) => one.key !== key)])
  }

  const askProgress = useCallback(async () => {
    const answer = await ask({ ask: 'exportProgress', meetingId })
    return answer?.to === 'exportProgress' ? answer.progress : null
  }, [ask, meetingId])
  const running = useRef(false)
  useEffect(() => {
    if (busy !== 'all') return
    running.current = true
    const timer = setInterval(() => {
      void askProgress().then((now) => {
        // An answer may come after the archive is done.
        if (running.current && now) setProgress(now)
      })
    }, ASK_EVERY_MS)
    return () => {
      running.current = false
      clearInterval(timer)
    }
  }, [busy, askProgress])

  return { busy, progress, files, paper: (id, anew) => void run(id, anew), all: () => void run('all') }
}
