import { Button, Segmented } from 'antd'
import {
  materialsOf,
  materialTitle,
  ZOOM_NAMES,
  zoomSchema,
  type MaterialView,
} from '#shared/domain/meeting/material/material'
import {
  materialInView,
  nextView,
  partName,
  previousView,
  zoomedView,
  type MaterialInView,
} from '#shared/domain/meeting/material/view'
import type { Meeting } from '#shared/domain/meeting/state'
import { PagePicture } from '../../shared/PagePicture'
import { useCommand } from '../../shared/staff/commands'
import { Keycap } from '../../shared/staff/Keycap'
import './materials.css'

const WHOLE = { x: 0, y: 0, width: 1, height: 1 }
const ZOOMS = zoomSchema.options.map((value) => ({ value, label: ZOOM_NAMES[value] }))

/** Turns the pages the room looks at; shown while the big screen shows a material. */
export function MaterialBar({ meeting }: { readonly meeting: Meeting }) {
  const command = useCommand()
  const at = materialInView(meeting)
  if (!at) return null
  const show = (view: MaterialView) => void command({ type: 'showMaterial', meetingId: meeting.id, ...view })
  const previous = previousView(meeting, at)
  const next = nextView(meeting, at)
  const part = partName(at)
  return (
    <section className="card material-bar" aria-label="大屏上的材料">
      <Button disabled={!previous} onClick={() => previous && show(previous)}>
        上一页 <Keycap>PgUp</Keycap>
      </Button>
      <span className="material-bar__place" role="status">
        <b>
          {at.page}／{at.pages}
        </b>{' '}
        {part} {materialTitle(at.material)}
      </span>
      <Segmented
        options={ZOOMS}
        value={at.zoom}
        aria-label="放大"
        onChange={(zoom) => show(zoomedView(at, zoom))}
      />
      <Button disabled={!next} onClick={() => next && show(next)}>
        下一页 <Keycap>PgDn</Keycap>
      </Button>
      <Pages meeting={meeting} at={at} show={show} />
    </section>
  )
}

interface PagesProps {
  readonly meeting: Meeting
  readonly at: MaterialInView
  readonly show: (view: MaterialView) => void
}

/** Every page of every material of the item, to go to directly. */
function Pages({ meeting, at, show }: PagesProps) {
  const list = materialsOf(meeting, at.material.itemId)
  return (
    <div className="material-bar__pages" role="group" aria-label="选一页">
      {list.flatMap((material) =>
        material.pages.map((page, index) => (
          <button
            key={`${material.id} ${index}`}
            type="button"
            aria-label={`${materialTitle(material)}第 ${index + 1} 页`}
            aria-current={material.id === at.materialId && index + 1 === at.page}
            onClick={() => show({ materialId: material.id, page: index + 1, zoom: 'page', part: 0 })}
          >
            <PagePicture pages={[page]} shown={page.sha256} region={WHOLE} alt="" missing="不在了" lazy />
          </button>
        )),
      )}
    </div>
  )
}
