import { count, fact, id } from '../fact'
import { captionSchema, materialDraftSchema, materialViewSchema } from './material'

/** Materials of the agenda. The files themselves lie beside the record, under the hash of their content. */
export const materialFacts = [
  fact('materialAdded', { materialId: id, itemId: id, material: materialDraftSchema }),
  fact('materialRevised', { materialId: id, caption: captionSchema }),
  /** `toIndex` among those of its item. */
  fact('materialMoved', { materialId: id, toIndex: count }),
  fact('materialRemoved', { materialId: id }),
  /** The room sees this page, or this part of it. */
  fact('materialShown', materialViewSchema.shape),
] as const
