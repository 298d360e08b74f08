import { z } from 'zod'
import { paperIdSchema } from '../../../forms/paper-id'
import { materialDraftSchema } from '../../material/material'
import type { Meeting } from '../../state'

/** Scans of one paper in one edition. */
export const SCANS_PER_PAPER = 30

export const scanShape = {
  paper: paperIdSchema,
  /** Of the minutes that the paper was printed from. */
  edition: z.int().positive(),
  material: materialDraftSchema,
  /** 谁签的、缺谁; may be empty. */
  note: z.string().trim().max(100, '说明最多 100 字'),
}

/** 签字扫描件: a paper as it was signed and stamped in ink. */
export interface Scan extends Readonly<z.infer<z.ZodObject<typeof scanShape>>> {
  readonly id: string
  readonly at: number
  /** It stays in the record, and its file too; null: it counts. */
  readonly removed: { readonly at: number; readonly reason: string } | null
}

/** Those that count, of one paper or of all, in the order they were handed in. */
export function scansOf(
  { scans }: Pick<Meeting, 'scans'>,
  paper: Scan['paper'] | null = null,
): readonly Scan[] {
  return scans.filter((scan) => scan.removed === null && (paper === null || scan.paper === paper))
}

/** The edition that is on paper now: the last that was sealed, or else the one that is being written. */
export function editionOnPaper({ earlierSeals }: Pick<Meeting, 'earlierSeals'>): number {
  return earlierSeals.length + 1
}
