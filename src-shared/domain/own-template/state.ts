import { z } from 'zod'
import { paperIdSchema } from '../forms/paper-id'
import { contentHashSchema } from '../meeting/material/material'

/** Bytes: letterheads with a small picture are well below it. */
export const TEMPLATE_FILE_LIMIT = 2_000_000

export const templateFileSchema = z.object({
  paper: paperIdSchema,
  /** As it was called where it came from. */
  fileName: z.string().trim().min(1).max(255),
  sha256: contentHashSchema,
  size: z.int().min(1).max(TEMPLATE_FILE_LIMIT),
})

/** Which file it is, as papers that were issued in it keep it. */
export const templateNameSchema = templateFileSchema.pick({ fileName: true, sha256: true })
export type TemplateName = z.infer<typeof templateNameSchema>

export const ownTemplateSchema = templateFileSchema.extend({
  /** 1, 2, 3 … of this paper. */
  version: z.int().positive(),
})
/** A Word file of the hall's own that a paper is laid out by. */
export type OwnTemplate = z.infer<typeof ownTemplateSchema>

/** The last of each paper; one that was dropped keeps its number, so that the next has another. */
export const keptOwnTemplateSchema = ownTemplateSchema.extend({ dropped: z.boolean() })
export type KeptOwnTemplate = z.infer<typeof keptOwnTemplateSchema>

/** The template that a paper has now; null: the program's own layout. */
export function templateOf(kept: readonly KeptOwnTemplate[], paper: string): KeptOwnTemplate | null {
  return kept.find((one) => one.paper === paper && !one.dropped) ?? null
}

/** Hashes of the files that are still needed: by papers to come, and by those that were issued in them. */
export function templatesNeeded(
  kept: readonly KeptOwnTemplate[],
  issued: Iterable<TemplateName | null>,
): ReadonlySet<string> {
  const standing = kept.filter(({ dropped }) => !dropped)
  return new Set([...standing, ...issued].flatMap((one) => (one ? [one.sha256] : [])))
}
