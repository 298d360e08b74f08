import type { CSSProperties } from 'react'
import { activeTurn, participantById } from '#shared/domain/meeting/selectors'
import { turnClock, turnTone } from '#shared/domain/meeting/floor/timer'
import {
  materialInView,
  nextView,
  partName,
  previousView,
  viewOf,
  type MaterialInView,
} from '#shared/domain/meeting/material/view'
import type { Meeting, Turn } from '#shared/domain/meeting/state'
import { PagePicture } from '../../shared/PagePicture'
import { Fit } from '../fit'
import { Phrases } from '../phrases'
import type { SceneProps } from '../view'
import './material.css'

/** A picture this narrow leaves room beside it for its words; a wider one has them below. */
const NARROW = 1.15

/**
 * 材料: one page, or a part of one, as large as the wall has room for; what it is and where in it the room is. Who speaks
 * and for how long stays on the wall, because a material is mostly shown while somebody speaks to it.
 */
export function MaterialScene({ meeting, now }: SceneProps) {
  const view = materialInView(meeting)
  if (!view) return null
  const { picture, region, material, page, pages } = view
  const ratio = (picture.width * region.width) / (picture.height * region.height)
  const shape: CSSProperties & Record<'--ratio', number> = { '--ratio': ratio }
  const part = partName(view)
  const turn = activeTurn(meeting)
  const wordless = material.caption === '' && part === '' && pages === 1 && turn === null
  const words = wordless ? 'is-wordless' : ratio < NARROW ? 'is-beside' : 'is-below'
  return (
    <section className={`material ${words}`}>
      <div className="material__stage" style={shape}>
        <PagePicture
          className="material__page"
          pages={around(meeting, view)}
          shown={picture.sha256}
          region={region}
          alt={`${material.caption || '材料'}，第 ${page} 页，共 ${pages} 页${part === '' ? '' : `，${part}`}`}
          missing="这一页的图片不在这台电脑上了。请主持人换别的页，会议照常进行。"
        />
      </div>
      {!wordless && (
        <div className="material__words">
          {material.caption !== '' && (
            <Fit className="material__caption" watch={`${material.caption} ${ratio < NARROW}`}>
              <p className="clamp">
                <Phrases text={material.caption} byClause />
              </p>
            </Fit>
          )}
          <p className="material__place">
            {part !== '' && <span className="material__part">{part}</span>}
            {pages > 1 && (
              <span className="material__number">
                <b>{page}</b>／{pages}
              </span>
            )}
          </p>
          {turn && <Speaking meeting={meeting} turn={turn} now={now} />}
        </div>
      )}
    </section>
  )
}

interface SpeakingProps {
  readonly meeting: Meeting
  readonly turn: Turn
  readonly now: number
}

function Speaking({ meeting, turn, now }: SpeakingProps) {
  return (
    <p className={`material__turn is-${turnTone(turn, meeting.plan.warnSeconds, now)}`}>
      <span>{participantById(meeting, turn.participantId)?.name}</span>
      <b>{turnClock(turn, now)}</b>
    </p>
  )
}

/** The page and its neighbours: those are there already when the room turns to them. */
function around(meeting: Meeting, view: MaterialInView) {
  return [previousView(meeting, view), view, nextView(meeting, view)].flatMap((near) => {
    const seen = near && viewOf(meeting, near)
    return seen ? [seen.picture] : []
  })
}
