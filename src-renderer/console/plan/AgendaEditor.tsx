import { Button, Input, type InputRef } from 'antd'
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { useRef, useState } from 'react'
import { currentItem } from '#shared/domain/meeting/selectors'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { useCommand } from '../../shared/staff/commands'
import { ItemMaterials } from '../materials/ItemMaterials'
import { newItem } from './item-form'
import { SaveTemplate } from '../home/SaveTemplate'
import { ItemForm } from './ItemForm'
import { PublicationPanel } from './PublicationPanel'
import { isComposing } from '../../shared/staff/composing'

/** The agenda: titles go in one after the other with Enter; the chosen item is filled in beside the list. */
export function AgendaEditor({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const [chosenId, setChosenId] = useState<string | null>(null)
  const [title, setTitle] = useState('')
  const titleField = useRef<InputRef>(null)
  const { agenda } = meeting
  const chosen = agenda.find(({ id }) => id === chosenId) ?? currentItem(meeting) ?? agenda[0] ?? null

  const add = async () => {
    if (title.trim() === '') return
    const added = await command({ type: 'addAgendaItem', meetingId: meeting.id, item: newItem(title) })
    if (added) setTitle('')
    titleField.current?.focus()
  }
  const move = (item: AgendaItem, toIndex: number) =>
    void command({ type: 'moveAgendaItem', meetingId: meeting.id, itemId: item.id, toIndex })
  return (
    <section aria-labelledby="agenda-title" className="agenda-editor">
      <div className="agenda-editor__list">
        <h2 id="agenda-title" className="work-title">
          议程
          <small>
            {agenda.length} 项，共 {agenda.reduce((sum, item) => sum + item.plannedMinutes, 0)} 分钟
          </small>
        </h2>
        <ol className="card">
          {agenda.map((item, index) => (
            <li key={item.id} className={item.id === chosen?.id ? 'is-now' : ''}>
              <button
                type="button"
                className="agenda-editor__item"
                aria-pressed={item.id === chosen?.id}
                onClick={() => setChosenId(item.id)}
              >
                <span>{index + 1}</span>
                <b>{item.title}</b>
                <small>
                  {item.plannedMinutes} 分{item.motion ? ' · 表决' : ''}
                </small>
              </button>
              <Button
                type="text"
                icon={<ArrowUpOutlined />}
                aria-label={`上移“${item.title}”`}
                disabled={index === 0}
                onClick={() => move(item, index - 1)}
              />
              <Button
                type="text"
                icon={<ArrowDownOutlined />}
                aria-label={`下移“${item.title}”`}
                disabled={index === agenda.length - 1}
                onClick={() => move(item, index + 1)}
              />
              <Button
                type="text"
                icon={<DeleteOutlined />}
                aria-label={`删除“${item.title}”`}
                onClick={() =>
                  void command({ type: 'removeAgendaItem', meetingId: meeting.id, itemId: item.id })
                }
              />
            </li>
          ))}
          {agenda.length === 0 && (
            <li className="empty">
              还没有议程。写下第一项的标题，按回车；常见的有：宣读规则、通报现状、逐项议事、宣布结果。
            </li>
          )}
        </ol>
        <div className="agenda-editor__add">
          <Input
            ref={titleField}
            value={title}
            maxLength={80}
            placeholder="下一项议程的标题"
            aria-label="新议程的标题"
            onChange={(event) => setTitle(event.target.value)}
            onPressEnter={(event) => {
              if (!isComposing(event.nativeEvent)) void add()
            }}
          />
          <Button onClick={() => void add()} disabled={title.trim() === ''}>
            添加议程
          </Button>
        </div>
        <PublicationPanel meeting={meeting} />
        {agenda.length > 0 && !meeting.practice && <SaveTemplate meeting={meeting} block />}
      </div>
      {chosen ? (
        <div className="agenda-editor__item-side">
          <ItemForm key={chosen.id} meeting={meeting} item={chosen} />
          <ItemMaterials key={`materials ${chosen.id}`} meeting={meeting} item={chosen} />
        </div>
      ) : (
        <div className="card is-padded empty">
          选一项议程，在这里写计划时间、要给大家看的数字和要表决的一句话。
        </div>
      )}
    </section>
  )
}
