import { z } from 'zod'
import { id, inMeeting } from '../in-meeting'
import { captionSchema, materialDraftSchema, materialViewSchema } from './material'

/** 材料 */
export const materialCommands = [
  /** The files have to be with the host already: this only says what they are. */
  inMeeting('addMaterial', { itemId: id, material: materialDraftSchema }),
  inMeeting('reviseMaterial', { materialId: id, caption: captionSchema }),
  inMeeting('moveMaterial', { materialId: id, toIndex: z.int().nonnegative() }),
  inMeeting('removeMaterial', { materialId: id }),
  inMeeting('showMaterial', materialViewSchema.shape),
] as const
