import { refuse } from '#shared/domain/kernel/result'
import type { CopyFault } from './ports'
import type { z } from 'zod'

const CHINESE = /\p{Script=Han}/u
type Issue = z.core.$ZodIssue

/** What the core itself says to people: one plain sentence, saying what to do. */
export const SENTENCES = {
  notAllowed: refuse('notAllowed', '这个窗口不能做这一步，请到主持台操作。'),
  notGreeted: refuse('notGreeted', '这个窗口还没有连上主程序，请稍候再试。'),
  otherRole: refuse('otherRole', '这个窗口的身份与主程序登记的不一致，请关闭后重新打开。'),
  otherProtocol: refuse('otherProtocol', '这个窗口与主程序的版本不一致，请关闭后重新打开。'),
  unreadable: refuse('unreadable', '这一步的内容不完整或格式不对，没有记下；请重试，仍不行请重新打开窗口。'),
  closing: refuse('closing', '程序正在退出，这一步没有记下。'),
  internal: refuse('internal', '程序出错，这一步没有记下；请重试，仍不行请重新打开程序。'),
  queryFailed: refuse('queryFailed', '没有办成，请重试；仍不行请重新打开程序。'),
} as const

const REASONS: Readonly<Record<CopyFault, string>> = {
  full: '磁盘已满，请清理磁盘空间',
  unreachable: '记录数据库没有响应，程序正在重新连接',
  broken: '记录写不进磁盘，请检查数据文件夹是否可写',
}

/** Why a command could not be kept. */
export function notSaved(fault: CopyFault): ReturnType<typeof refuse> {
  return refuse('notSaved', `这一步没有保存：${REASONS[fault]}，恢复后再试。`)
}

/** The notice that stays on the console while nothing can be kept. */
export function refusingText(fault: CopyFault): string {
  return `现在不能保存新的操作：${REASONS[fault]}；此前保存的内容都在，恢复后会自动继续。`
}

/** The sentence written for people in what a schema found wrong; the general one where there is none. */
export function sentenceOf(error: z.ZodError): ReturnType<typeof refuse> {
  const message = chineseIn(error.issues)
  return message === null ? SENTENCES.unreadable : refuse('invalid', message)
}

function chineseIn(issues: readonly Issue[]): string | null {
  for (const issue of issues) {
    const nested = issue.code === 'invalid_union' ? chineseIn(issue.errors.flat()) : null
    if (nested !== null) return nested
    if (CHINESE.test(issue.message)) return `${issue.message}。`
  }
  return null
}
