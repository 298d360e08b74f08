import { Button, Input } from 'antd'
import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { useCallback, useRef, useState, type DragEvent } from 'react'
import {
  MATERIAL_KIND_NAMES,
  MATERIAL_LIMITS,
  materialsOf,
  materialTitle,
  type Material,
  type MaterialDraft,
} from '#shared/domain/meeting/material/material'
import type { AgendaItem } from '#shared/domain/meeting/setup'
import type { Meeting } from '#shared/domain/meeting/state'
import { PagePicture } from '../../shared/PagePicture'
import { useCommand, useCommandResult } from '../../shared/staff/commands'
import { TAKEN_FILES } from './take-file'
import { useTakeFiles } from './use-take-files'
import './materials.css'

interface ItemMaterialsProps {
  readonly meeting: Meeting
  readonly item: AgendaItem
}

const WHOLE = { x: 0, y: 0, width: 1, height: 1 }

/** 材料 of one item: photos and documents for the wall, in the order they are shown. */
export function ItemMaterials({ meeting, item }: ItemMaterialsProps) {
  const list = materialsOf(meeting, item.id)
  const send = useCommandResult()
  const [meetingId, itemId] = [meeting.id, item.id]
  const { taking, take, giveUp } = useTakeFiles(
    useCallback(
      (material: MaterialDraft) => send({ type: 'addMaterial', meetingId, itemId, material }),
      [send, meetingId, itemId],
    ),
  )
  const picker = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  return (
    // Dropping a file is the mouse's way to the button below, which serves everybody else.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      className={over ? 'card is-padded materials is-over' : 'card is-padded materials'}
      aria-labelledby="materials-title"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h3 id="materials-title">
        材料
        <small>照片或 PDF，议到这一项时可以放上大屏；会上的人都看得见，请先遮住个人信息</small>
      </h3>
      <ol>
        {list.map((material, index) => (
          <MaterialRow
            key={material.id}
            meetingId={meeting.id}
            material={material}
            index={index}
            last={index === list.length - 1}
          />
        ))}
      </ol>
      <input
        ref={picker}
        type="file"
        accept={TAKEN_FILES}
        multiple
        hidden
        aria-label="选择材料文件"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          void take(files)
        }}
      />
      {taking === null ? (
        <p className="materials__add">
          <Button disabled={list.length >= MATERIAL_LIMITS.perItem} onClick={() => picker.current?.click()}>
            添加材料
          </Button>
          <span className="caption">也可以把文件拖到这里。PNG、JPEG 或 PDF，每份最大 20 MB、60 页。</span>
        </p>
      ) : (
        <p className="materials__add" role="status">
          <span>
            {taking.name}：{taking.doing}
          </span>
          <Button onClick={giveUp}>取消</Button>
        </p>
      )}
    </section>
  )
}

interface RowProps {
  readonly meetingId: string
  readonly material: Material
  readonly index: number
  readonly last: boolean
}

function MaterialRow({ meetingId, material, index, last }: RowProps) {
  const command = useCommand()
  const { id: materialId, pages, kind, size, name } = material
  const title = materialTitle(material)
  const [first] = pages
  const move = (toIndex: number) => void command({ type: 'moveMaterial', meetingId, materialId, toIndex })
  return (
    <li>
      {first && (
        <PagePicture
          className="materials__thumb"
          pages={[first]}
          shown={first.sha256}
          region={WHOLE}
          alt=""
          missing="文件不在了"
          lazy
        />
      )}
      <div className="materials__words">
        <Caption key={material.caption} meetingId={meetingId} material={material} />
        <small title={name}>
          {MATERIAL_KIND_NAMES[kind]} · {pages.length} 页 · {sizeText(size)} · {name}
        </small>
      </div>
      <Button
        type="text"
        icon={<ArrowUpOutlined />}
        aria-label={`上移材料“${title}”`}
        disabled={index === 0}
        onClick={() => move(index - 1)}
      />
      <Button
        type="text"
        icon={<ArrowDownOutlined />}
        aria-label={`下移材料“${title}”`}
        disabled={last}
        onClick={() => move(index + 1)}
      />
      <Button
        type="text"
        icon={<DeleteOutlined />}
        aria-label={`删除材料“${title}”`}
        onClick={() => void command({ type: 'removeMaterial', meetingId, materialId })}
      />
    </li>
  )
}

/** Saved when it is left, or with Enter. */
function Caption({ meetingId, material }: { readonly meetingId: string; readonly material: Material }) {
  const command = useCommand()
  const [text, setText] = useState(material.caption)
  const save = () => {
    const caption = text.trim()
    if (caption !== material.caption) {
      void command({ type: 'reviseMaterial', meetingId, materialId: material.id, caption })
    }
  }
  return (
    <Input
      value={text}
      maxLength={60}
      placeholder="说明（写在大屏和纪要上）"
      aria-label={`材料“${materialTitle(material)}”的说明`}
      onChange={(event) => setText(event.target.value)}
      onBlur={save}
      onPressEnter={(event) => {
        if (!event.nativeEvent.isComposing) save()
      }}
    />
  )
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
