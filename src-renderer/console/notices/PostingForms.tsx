import { Button, Input } from 'antd'
import { useState } from 'react'
import type { MaterialDraft } from '#shared/domain/meeting/material/material'
import type { NoticeLine } from '#shared/domain/notice/standing'
import { noticeStepText } from '#shared/domain/notice/step-text'
import { postingSchema, takingDownSchema } from '#shared/domain/notice/state'
import { useCommand } from '../../shared/staff/commands'
import { DayField } from './DayField'
import { PhotoField, Photos } from './PhotoField'

interface PostingFormsProps {
  readonly line: NoticeLine
  readonly today: string
}

/** 张贴, 揭下, 撤回: what was done with the paper, and when. */
export function PostingForms({ line, today }: PostingFormsProps) {
  const { posting, takingDown, withdrawn } = line.standing
  const { id } = line.notice
  return (
    <div className="notice-form">
      {posting === null ? (
        withdrawn === null && <Post noticeId={id} today={today} />
      ) : (
        <>
          <p>{noticeStepText({ type: 'noticePosted', posting })}。</p>
          <Photos name="张贴照片" photos={posting.photos ?? []} />
        </>
      )}
      {posting !== null &&
        (takingDown === null ? (
          withdrawn === null && <TakeDown noticeId={id} today={today} />
        ) : (
          <>
            <p>{noticeStepText({ type: 'noticeTakenDown', takingDown })}</p>
            <Photos name="揭下照片" photos={takingDown.photos ?? []} />
          </>
        ))}
      {withdrawn === null && takingDown === null && <Withdraw noticeId={id} />}
    </div>
  )
}

function Post({ noticeId, today }: { readonly noticeId: string; readonly today: string }) {
  const command = useCommand()
  const [values, setValues] = useState({ place: '', on: today, time: '', by: '' })
  const [photos, setPhotos] = useState<readonly MaterialDraft[]>([])
  const [fault, setFault] = useState('')
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }))
  const save = async () => {
    const posting = postingSchema.safeParse(withPhotos(values, photos))
    setFault(posting.success ? '' : (posting.error.issues[0]?.message ?? ''))
    if (posting.success) await command({ type: 'postNotice', noticeId, posting: posting.data })
  }
  return (
    <form
      aria-label="记张贴"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <fieldset>
        <legend>记张贴</legend>
        <Input
          aria-label="张贴地点"
          placeholder="贴在哪里，如：3号楼、5号楼公示栏"
          maxLength={80}
          value={values.place}
          onChange={({ target }) => set({ place: target.value })}
        />
        <div className="notice-form__row">
          <DayField label="张贴日期" value={values.on} onChange={(on) => set({ on })} />
          <Input
            aria-label="张贴时间"
            placeholder="几点，如 09:30"
            maxLength={5}
            value={values.time}
            onChange={({ target }) => set({ time: target.value.replace('：', ':').trim() })}
          />
          <Input
            aria-label="张贴人"
            placeholder="张贴人"
            maxLength={40}
            value={values.by}
            onChange={({ target }) => set({ by: target.value })}
          />
        </div>
        <PhotoField name="张贴照片" photos={photos} onChange={setPhotos} />
        <Foot label="记下张贴" fault={fault} />
      </fieldset>
    </form>
  )
}

function TakeDown({ noticeId, today }: { readonly noticeId: string; readonly today: string }) {
  const command = useCommand()
  const [values, setValues] = useState({ on: today, by: '', reason: '' })
  const [photos, setPhotos] = useState<readonly MaterialDraft[]>([])
  const [fault, setFault] = useState('')
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }))
  const save = async () => {
    const takingDown = takingDownSchema.safeParse(withPhotos(values, photos))
    setFault(takingDown.success ? '' : (takingDown.error.issues[0]?.message ?? ''))
    if (takingDown.success) await command({ type: 'takeDownNotice', noticeId, takingDown: takingDown.data })
  }
  return (
    <form
      aria-label="记揭下"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <fieldset>
        <legend>记揭下</legend>
        <div className="notice-form__row">
          <DayField label="揭下日期" value={values.on} onChange={(on) => set({ on })} />
          <Input
            aria-label="揭下的人"
            placeholder="揭下的人"
            maxLength={40}
            value={values.by}
            onChange={({ target }) => set({ by: target.value })}
          />
        </div>
        <Input
          aria-label="提前揭下的原因"
          placeholder="没有满期就揭下的，写明原因；满期的不用写"
          maxLength={200}
          value={values.reason}
          onChange={({ target }) => set({ reason: target.value })}
        />
        <PhotoField name="揭下照片" photos={photos} onChange={setPhotos} />
        <Foot label="记下揭下" fault={fault} />
      </fieldset>
    </form>
  )
}

/** A step without photos says nothing of them. */
function withPhotos<Values>(values: Values, photos: readonly MaterialDraft[]) {
  return photos.length === 0 ? values : { ...values, photos }
}

function Withdraw({ noticeId }: { readonly noticeId: string }) {
  const command = useCommand()
  const [reason, setReason] = useState('')
  return (
    <form
      aria-label="撤回公示"
      onSubmit={(event) => {
        event.preventDefault()
        void command({ type: 'withdrawNotice', noticeId, reason })
      }}
    >
      <fieldset>
        <legend>撤回</legend>
        <p className="caption">内容有错或者不再公示的，撤回后文号作废，不再使用。</p>
        <Input
          aria-label="撤回的原因"
          placeholder="撤回的原因"
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        <Button htmlType="submit" disabled={reason.trim() === ''}>
          撤回这份公示
        </Button>
      </fieldset>
    </form>
  )
}

function Foot({ label, fault }: { readonly label: string; readonly fault: string }) {
  return (
    <div className="notice-form__foot">
      <Button type="primary" htmlType="submit">
        {label}
      </Button>
      {fault !== '' && <span role="alert">{fault}</span>}
    </div>
  )
}
