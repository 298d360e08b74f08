import { Button } from 'antd'
import { useRef } from 'react'
import { TAKEN_FILES } from './take-file'
import type { FileBeingTaken } from './use-take-files'

interface TakeFilesProps {
  /** What the button says. */
  readonly label: string
  /** What it is for, for those who cannot see where it stands. */
  readonly about: string
  readonly disabled?: boolean
  readonly taking: FileBeingTaken | null
  readonly onFiles: (files: readonly File[]) => void
  readonly onGiveUp: () => void
}

/** A button that asks for photos or PDF files; while they are taken in, how far they are. */
export function TakeFiles({ label, about, disabled = false, taking, onFiles, onGiveUp }: TakeFilesProps) {
  const picker = useRef<HTMLInputElement>(null)
  return (
    <div className="take-files">
      <input
        ref={picker}
        type="file"
        accept={TAKEN_FILES}
        multiple
        hidden
        aria-label={`选择文件：${about}`}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          target.value = ''
          onFiles(files)
        }}
      />
      {taking === null ? (
        <Button disabled={disabled} aria-label={about} onClick={() => picker.current?.click()}>
          {label}
        </Button>
      ) : (
        <p role="status">
          <span>
            {taking.name}：{taking.doing}
          </span>
          <Button onClick={onGiveUp}>取消</Button>
        </p>
      )}
    </div>
  )
}
