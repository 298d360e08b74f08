import type { Screen } from '#shared/protocol/screens'

/** The displays as they stand beside one another; the list says the same in words. */
export function DisplayMap({ displays }: { readonly displays: readonly Screen[] }) {
  const left = Math.min(...displays.map(({ x }) => x))
  const top = Math.min(...displays.map(({ y }) => y))
  const width = Math.max(...displays.map((display) => display.x + display.width)) - left
  const height = Math.max(...displays.map((display) => display.y + display.height)) - top
  return (
    <div className="display-map" style={{ aspectRatio: `${width} / ${height}` }} aria-hidden>
      {displays.map((display) => (
        <div
          key={display.id}
          className={display.shows.includes('projector') ? 'is-projector' : ''}
          style={{
            left: `${((display.x - left) / width) * 100}%`,
            top: `${((display.y - top) / height) * 100}%`,
            width: `${(display.width / width) * 100}%`,
            height: `${(display.height / height) * 100}%`,
          }}
        >
          <b>{display.number}</b>
          {display.shows.includes('projector') && <span>大屏</span>}
          {display.shows.includes('console') && <span>主持台</span>}
        </div>
      ))}
    </div>
  )
}
