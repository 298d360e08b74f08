import { Modal } from 'antd'
import { useState } from 'react'
import type { MaterialDraft } from '#shared/domain/meeting/material/material'
import { PagePicture } from '../../shared/PagePicture'
import './materials.css'

interface FileThumbProps {
  readonly file: MaterialDraft
  /** 会议记录 签字扫描件1 */
  readonly name: string
}

const WHOLE = { x: 0, y: 0, width: 1, height: 1 }

/** The first page in small; pressed, all pages as large as the window. */
export function FileThumb({ file, name }: FileThumbProps) {
  const [open, setOpen] = useState(false)
  const [first] = file.pages
  if (!first) return null
  return (
    <>
      <button
        type="button"
        className="file-thumb"
        aria-label={`看大图：${name}`}
        onClick={() => setOpen(true)}
      >
        <PagePicture
          className="materials__thumb"
          pages={[first]}
          shown={first.sha256}
          region={WHOLE}
          alt=""
          missing="文件不在了"
          lazy
        />
      </button>
      <Modal
        open={open}
        centered
        width="min(94vw, 1000px)"
        title={file.pages.length === 1 ? name : `${name}（${file.pages.length} 页）`}
        footer={null}
        closable={{ 'aria-label': '关闭' }}
        destroyOnHidden
        transitionName=""
        maskTransitionName=""
        onCancel={() => setOpen(false)}
      >
        {/* Pages are taller than the window: keys scroll them too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className="file-pages" role="region" aria-label={name} tabIndex={0}>
          {file.pages.map((page, index) => (
            <div key={page.sha256} style={{ aspectRatio: `${page.width} / ${page.height}` }}>
              <PagePicture
                pages={[page]}
                shown={page.sha256}
                region={WHOLE}
                alt={`${name}第 ${index + 1} 页`}
                missing="文件不在了"
                lazy
              />
            </div>
          ))}
        </div>
      </Modal>
    </>
  )
}
