import type { VoteOption } from '#shared/domain/meeting/facts'
import { COLORS } from '../tokens'

export interface VotePatternsProps {
  /** Keeps the ids of several charts on a page apart; letters, digits and dashes. */
  readonly prefix: string
  /** Side of one tile, px: about a third of the text beside it. */
  readonly tile: number
}

/** Fills of the vote options for drawings: solid 青, hatched 赭, dotted 灰, empty. */
export function VotePatterns({ prefix, tile }: VotePatternsProps) {
  return (
    <defs>
      <pattern
        id={`${prefix}-no`}
        width={tile}
        height={tile}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width={tile} height={tile} fill={COLORS.noHatch} />
        <rect width={tile * 0.64} height={tile} fill={COLORS.no} />
      </pattern>
      <pattern id={`${prefix}-abstain`} width={tile} height={tile} patternUnits="userSpaceOnUse">
        <rect width={tile} height={tile} fill={COLORS.abstainLight} />
        <circle cx={tile / 2} cy={tile / 2} r={tile * 0.3} fill={COLORS.abstain} />
      </pattern>
    </defs>
  )
}

export function voteFill(prefix: string, option: VoteOption): string {
  if (option === 'yes') return COLORS.yes
  return option === 'silent' ? COLORS.white : `url(#${prefix}-${option})`
}

export const VOTE_OUTLINES: Readonly<Record<VoteOption, string>> = {
  yes: COLORS.yes,
  no: COLORS.no,
  abstain: COLORS.abstain,
  silent: COLORS.line2,
}
