import { z } from 'zod'

/** What one item may carry, and how large the pictures are that the wall is given. */
export const MATERIAL_LIMITS = {
  /** Bytes of one file as it was handed in. */
  fileBytes: 20 * 1024 * 1024,
  /** Pages of one document. */
  pages: 60,
  /** Materials of one item of the agenda. */
  perItem: 30,
  /** Of the file handed in: more would take the memory of an old machine when it is unpacked. */
  sourceSide: 20_000,
  sourcePixels: 70_000_000,
  /** Of the pictures made for the wall: the longer side, px, and bytes. */
  pictureSide: 3840,
  pictureBytes: 12 * 1024 * 1024,
} as const

export const materialKindSchema = z.enum(['png', 'jpeg', 'pdf'])
/** What a file is by its content, whatever its name says. */
export type MaterialKind = z.infer<typeof materialKindSchema>
export const MATERIAL_KIND_NAMES: Readonly<Record<MaterialKind, string>> = {
  png: 'PNG 图片',
  jpeg: 'JPEG 照片',
  pdf: 'PDF 文件',
}

/** Of the bytes; a file is kept under it. */
export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/)

const side = z.int().min(1).max(MATERIAL_LIMITS.pictureSide)

/** A picture made from one page, as the wall shows it: upright, never larger than the limits. Sides in px. */
export const materialPageSchema = z.object({
  sha256: contentHashSchema,
  type: z.enum(['png', 'jpeg']),
  width: side,
  height: side,
})
export type MaterialPage = z.infer<typeof materialPageSchema>

/** Names of files are shown to people and written into archives: one line of text, nothing else. */
const fileName = z
  .string()
  .transform((name) =>
    name
      .replace(/[\p{Cc}\p{Cf}\p{Surrogate}]/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, '文件没有名称').max(255, '文件名太长，请改短以后再添加'))

export const captionSchema = z.string().trim().max(60, '说明最多 60 字')

export const materialDraftSchema = z.object({
  /** Of the file as it was handed in; the room does not see it. */
  name: fileName,
  kind: materialKindSchema,
  /** Bytes of the file as it was handed in. */
  size: z.int().min(1, '文件是空的').max(MATERIAL_LIMITS.fileBytes, '一份材料最大 20 MB'),
  /** Of the file as it was handed in. */
  sha256: contentHashSchema,
  /** 说明: stands under the picture on the wall and in the minutes; may be empty. */
  caption: captionSchema,
  pages: z
    .array(materialPageSchema)
    .min(1, '这份材料没有可以显示的页')
    .max(MATERIAL_LIMITS.pages, `一份材料最多 ${MATERIAL_LIMITS.pages} 页`),
})
export type MaterialDraft = z.infer<typeof materialDraftSchema>

/** A photo or a document that belongs to an item of the agenda. */
export interface Material extends Readonly<MaterialDraft> {
  readonly id: string
  readonly itemId: string
}

export const zoomSchema = z.enum(['page', 'half', 'close'])
/** 整页; cut in halves or quarters; cut so that it fills the width of the wall. */
export type Zoom = z.infer<typeof zoomSchema>
export const ZOOM_NAMES: Readonly<Record<Zoom, string>> = { page: '整页', half: '半页', close: '细看' }

/** What of a material the room looks at. */
export const materialViewSchema = z.object({
  materialId: z.string().min(1).max(80),
  /** From 1. */
  page: z.int().min(1).max(MATERIAL_LIMITS.pages),
  zoom: zoomSchema,
  /** Which part of the page in reading order, from 0; 0 where the page is whole. */
  part: z.int().min(0).max(100),
})
export type MaterialView = Readonly<z.infer<typeof materialViewSchema>>

export function materialsOf(
  { materials }: { readonly materials: readonly Material[] },
  itemId: string | null,
): readonly Material[] {
  return materials.filter((material) => material.itemId === itemId)
}

/** As staff speak of it. */
export function materialTitle({ caption, name }: Pick<Material, 'caption' | 'name'>): string {
  return caption === '' ? name : caption
}
