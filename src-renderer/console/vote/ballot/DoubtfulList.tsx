import { Button } from 'antd'
import type { ReactNode } from 'react'
import { ChoiceTag } from '../../../shared/ChoiceTag'

interface DoubtfulListProps {
  /** Where those not ruled on lie, as they were called, from 1. */
  readonly open: readonly number[]
  readonly ruled: readonly { readonly n: number; readonly found: ReactNode; readonly reason: string }[]
  readonly onRule: (n: number) => void
}

/** The usual reasons for a ruling, whatever is on the ballot. */
export const RULING_REASONS = ['意思清楚，勾在框外', '涂改过，最后的意思清楚'] as const

/** 疑问票, with what was found of each; nothing where there are none. */
export function DoubtfulList({ open, ruled, onRule }: DoubtfulListProps) {
  if (open.length === 0 && ruled.length === 0) return null
  return (
    <section className="card doubtful" aria-label="疑问票">
      <p className="caption">疑问票：由监票人提出，当众逐张认定，理由写进会议记录</p>
      <ul>
        {open.map((n) => (
          <li key={n}>
            <ChoiceTag choice="doubtful" />
            <span>第 {n} 张，还没有认定</span>
            <Button aria-label={`认定第 ${n} 张`} onClick={() => onRule(n)}>
              认定
            </Button>
          </li>
        ))}
        {ruled.map(({ n, found, reason }) => (
          <li key={n}>
            {found}
            <span>
              第 {n} 张，{reason}
            </span>
            <Button type="text" aria-label={`重新认定第 ${n} 张`} onClick={() => onRule(n)}>
              重新认定
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
