import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { useAsk, useCommand } from '../../shared/staff/commands'

interface Sample {
  readonly id: string
  readonly title: string
}

/** Meetings to try the program with. */
export function SampleList() {
  const ask = useAsk()
  const command = useCommand()
  const [samples, setSamples] = useState<readonly Sample[] | null>(null)
  const [opening, setOpening] = useState<string | null>(null)
  useEffect(() => {
    let wanted = true
    void ask({ ask: 'samples' }).then((answer) => {
      if (wanted) setSamples(answer?.to === 'samples' ? answer.samples : [])
    })
    return () => {
      wanted = false
    }
  }, [ask])

  const open = async (sample: Sample) => {
    setOpening(sample.id)
    const answer = await ask({ ask: 'sample', id: sample.id })
    if (answer?.to === 'sample') await command({ type: 'createMeeting', setup: answer.setup })
    setOpening(null)
  }
  return (
    <section className="panel" aria-labelledby="samples-title">
      <h2 id="samples-title">打开示例会议</h2>
      <p className="caption">照公开报道的事例编写，人名、门牌和票数都是虚构的，只供练习。</p>
      {samples?.length === 0 && <p className="caption">没有找到示例文件。</p>}
      <ul className="samples">
        {samples?.map((sample) => (
          <li key={sample.id}>
            <Button block loading={opening === sample.id} onClick={() => void open(sample)}>
              {sample.title}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
