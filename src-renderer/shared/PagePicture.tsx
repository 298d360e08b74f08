import { useState, type CSSProperties } from 'react'
import type { MaterialPage } from '#shared/domain/meeting/material/material'
import type { Region } from '#shared/domain/meeting/material/view'
import { materialAddress } from '#shared/protocol/material-address'
import { Mark } from './marks'
import './page-picture.css'

export interface PagePictureProps {
  readonly className?: string
  /** The page that is shown, and others that may come next: they are fetched ahead. */
  readonly pages: readonly MaterialPage[]
  /** Hash of the page that is shown. */
  readonly shown: string
  /** The part of it that fills the box. */
  readonly region: Region
  readonly alt: string
  /** What is said in its place where the file has gone. */
  readonly missing: string
  /** One of many: fetched when it comes into sight. */
  readonly lazy?: boolean
}

/** A page, or a part of one, that fills the box it is given; the box has the right proportions. */
export function PagePicture({
  className = '',
  pages,
  shown,
  region,
  alt,
  missing,
  lazy = false,
}: PagePictureProps) {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const cut: CSSProperties = {
    width: `${100 / region.width}%`,
    height: `${100 / region.height}%`,
    left: `${(-100 * region.x) / region.width}%`,
    top: `${(-100 * region.y) / region.height}%`,
  }
  const unique = [...new Map(pages.map((page) => [page.sha256, page])).values()]
  return (
    <div className={`page-picture ${className}`}>
      {gone.has(shown) ? (
        <p className="page-picture__gone" role="alert">
          <Mark kind="alert" /> <span>{missing}</span>
        </p>
      ) : (
        unique.map((page) => (
          <img
            key={page.sha256}
            src={materialAddress(page)}
            alt={page.sha256 === shown ? alt : ''}
            aria-hidden={page.sha256 !== shown}
            draggable={false}
            loading={lazy ? 'lazy' : 'eager'}
            className={page.sha256 === shown ? '' : 'is-ahead'}
            style={page.sha256 === shown ? cut : undefined}
            onError={() => setGone((before) => new Set(before).add(page.sha256))}
          />
        ))
      )}
    </div>
  )
}
