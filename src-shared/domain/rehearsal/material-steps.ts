import { z } from 'zod'
import {
  captionSchema,
  contentHashSchema,
  materialDraftSchema,
  materialKindSchema,
  materialPageSchema,
  materialViewSchema,
} from '../meeting/material/material'
import { itemNameSchema as itemName, partSchema as part } from './names'
import { step } from './step-shape'

const page = materialPageSchema.shape

/**
 * A scenario carries no pictures. It names them by the hash of their content, under which they lie in the folder
 * `materials` beside it; what has no hash is made up, and the wall says that it is not there.
 */
export const materialPageFieldsSchema = z
  .strictObject({
    width: page.width.describe('px'),
    height: page.height.describe('px'),
    type: page.type.default('jpeg'),
    sha256: contentHashSchema.exactOptional().describe('Of the picture; left out: there is none.'),
  })
  .meta({ id: 'materialPage' })

const find = part.describe('A part of its caption or of the name of its file.')

/** 材料 */
export const MATERIAL_STEPS = [
  step('addMaterial', '添加材料: photo or document of an item; the pictures lie beside the scenario.', {
    item: itemName.optional().describe('Left out: the item under way.'),
    name: z.string().min(1).max(255).describe('Of the file as it was handed in.'),
    kind: materialKindSchema,
    size: materialDraftSchema.shape.size.default(200_000).describe('Bytes of the file as it was handed in.'),
    sha256: contentHashSchema.exactOptional().describe('Of the file as it was handed in; left out: made up.'),
    caption: captionSchema.default(''),
    pages: z.array(materialPageFieldsSchema).min(1),
  }),
  step('reviseMaterial', '改材料的说明', { find, caption: captionSchema }),
  step('moveMaterial', 'Moves a material to another place in its item, counted from 1.', {
    find,
    to: z.int().positive(),
  }),
  step('removeMaterial', '删除材料', { find }),
  step('showMaterial', '材料上大屏', {
    find,
    page: materialViewSchema.shape.page.default(1),
    zoom: materialViewSchema.shape.zoom.default('page').describe('整页, 半页 or 细看'),
    part: z.int().min(1).max(100).default(1).describe('Of a page that is cut: which part, from 1.'),
  }),
] as const
