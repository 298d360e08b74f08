import { clockTime } from '#shared/domain/text/chinese-date'
import type { PlayedStep } from '#shared/domain/rehearsal/play'
import type { Result } from '#shared/domain/kernel/result'
import type { Rehearsed } from './rehearse'

/** `[13:56] 12/96 startTurn 孙秀英` */
export function stepLine({ n, says, at, refused }: PlayedStep, of: number): string {
  const answer = refused === null ? '' : `　（如期被拒绝：${refused}）`
  return `[${clockTime(at)}] ${n}/${of} ${says}${answer}`
}

/** What is said at the end, and whether all is well. */
export function endLines(
  result: Result<Rehearsed>,
  out: string,
): { readonly text: string; readonly well: boolean } {
  if (!result.ok) return { text: result.error.message, well: false }
  const { pictures, verdicts, sound } = result.value
  const record = sound
    ? '日志与 IndexedDB 两份记录逐条一致，哈希链完整。'
    : '日志与 IndexedDB 两份记录不一致，或哈希链不完整，详见 result.json 的 record。'
  return {
    text: `${verdicts.map((line) => `${line}\n`).join('')}演练完成：${pictures} 张大屏图片、minutes.docx、notice.docx、result.json 在 ${out}\n${record}`,
    well: sound,
  }
}
