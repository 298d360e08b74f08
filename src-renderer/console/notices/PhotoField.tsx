import { Button } from 'antd'
import { useCallback } from 'react'
import { ok, refuse } from '#shared/domain/kernel/result'
import type { MaterialDraft } from '#shared/domain/meeting/material/material'
import { PHOTOS_LIMIT } from '#shared/domain/notice/state'
import { FileThumb } from '../materials/FileThumb'
import { TakeFiles } from '../materials/TakeFiles'
import { useTakeFiles } from '../materials/use-take-files'

interface PhotoFieldProps {
  /** 张贴照片 */
  readonly name: string
  readonly photos: readonly MaterialDraft[]
  readonly onChange: (change: (before: readonly MaterialDraft[]) => readonly MaterialDraft[]) => void
}

/** Photos to be noted with a step; they are only in the record once the step is. */
export function PhotoField({ name, photos, onChange }: PhotoFieldProps) {
  const add = useCallback(
    (photo: MaterialDraft) => {
      if (photo.kind === 'pdf') {
        return Promise.resolve(refuse('notice.photo', '照片请用 PNG 或 JPEG 图片，PDF 放不进来。'))
      }
      onChange((before) =>
        before.some(({ sha256 }) => sha256 === photo.sha256)
          ? before
          : [...before, photo].slice(0, PHOTOS_LIMIT),
      )
      return Promise.resolve(ok(null))
    },
    [onChange],
  )
  const { taking, take, giveUp } = useTakeFiles(add)
  return (
    <div className="notice-photos">
      {photos.map((photo, index) => (
        <div key={photo.sha256}>
          <FileThumb file={photo} name={`${name}${index + 1}`} />
          <Button
            type="text"
            aria-label={`去掉${name}${index + 1}`}
            onClick={() => onChange((before) => before.filter(({ sha256 }) => sha256 !== photo.sha256))}
          >
            去掉
          </Button>
        </div>
      ))}
      <TakeFiles
        label={`添加${name}`}
        about={`添加${name}`}
        disabled={photos.length >= PHOTOS_LIMIT}
        taking={taking}
        onFiles={(files) => void take(files)}
        onGiveUp={giveUp}
      />
    </div>
  )
}

/** Photos that are in the record. */
export function Photos({ name, photos }: Pick<PhotoFieldProps, 'name' | 'photos'>) {
  if (photos.length === 0) return null
  return (
    <div className="notice-photos">
      {photos.map((photo, index) => (
        <FileThumb key={photo.sha256} file={photo} name={`${name}${index + 1}`} />
      ))}
    </div>
  )
}
