import { Button, Card } from 'antd'
import type { Meeting } from '#shared/domain/meeting/state'
import { overallSatisfaction } from '#shared/domain/meeting/survey/survey'

interface SurveyCardProps {
  readonly meeting: Meeting
  readonly onCount: () => void
}

/** 满意度调查 of a meeting that is over: how many came back, and what they say all in all. */
export function SurveyCard({ meeting, onCount }: SurveyCardProps) {
  const counted = meeting.surveys.at(-1)
  const rate = counted ? overallSatisfaction(counted) : null
  return (
    <Card title="满意度调查">
      {counted ? (
        <>
          <p>
            发放 {counted.issued} 份，收回 {counted.collected} 份，有效 {counted.valid} 份。
          </p>
          <p>
            总体满意率
            <br />
            <b className="survey-card__rate">{rate ?? '没有有效的表'}</b>
          </p>
        </>
      ) : (
        <p>调查表收回、点好数以后填在这里，满意率自动算好，汇总表照此打印。</p>
      )}
      <Button onClick={onCount}>{counted ? '修改回收结果' : '填写回收结果'}</Button>
    </Card>
  )
}
