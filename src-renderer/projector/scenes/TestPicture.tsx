import type { SceneProps } from '../view'
import { Mark } from '../../shared/marks'
import './test-picture.css'

/** Lines as large as what stands on the wall in a meeting, the largest first; the last is the least there ever is. */
const LINES = [
  { size: 'speaker', text: '发言人的名字' },
  { size: 'topic', text: '议题和倒计时' },
  { size: 'motion', text: '要表决的一句话，坐在最后一排也要念得出来' },
  { size: 'least', text: '最小的字：法定人数三十二人，实到四十五人，请举手 0123456789' },
] as const

/** 测试画面: whether the frame is whole, and how far down the last row can read. */
export function TestPicture({ hall, now }: Pick<SceneProps, 'hall'> & { readonly now: string }) {
  return (
    <main className="test-picture" aria-label="测试画面">
      <span className="test-picture__frame" aria-hidden="true" />
      <p className="test-picture__hall">
        {hall.hallName}　测试画面　{now}
      </p>
      <ol>
        {LINES.map(({ size, text }, index) => (
          <li key={size} className={`is-${size}`}>
            <span>{index + 1}</span>
            {text}
          </li>
        ))}
      </ol>
      <p className="test-picture__marks">
        <span>
          <Mark kind="yes" /> 同意
        </span>
        <span>
          <Mark kind="no" /> 反对
        </span>
        <span>
          <Mark kind="abstain" /> 弃权
        </span>
        <span>四边的红框都要看得见</span>
      </p>
    </main>
  )
}
