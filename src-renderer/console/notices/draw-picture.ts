import { ok, refuse, type Result } from '#shared/domain/kernel/result'
import { verificationCode } from '#shared/domain/minutes/content-hash'
import { noticeHashOf, type NoticeDocument } from '#shared/domain/notice/document'
import { COLORS, FONTS } from '../../shared/tokens'
import { phonePicture, PICTURE_WIDTH, type Lettering } from './phone-layout'

/** Browsers make no canvas higher than this. */
const HIGHEST = 32_000

/** The picture of a notice for phones, PNG in base64. Nothing but pixels is in it. */
export async function drawPicture(notice: NoticeDocument, mark: string): Promise<Result<string>> {
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (!pen) return refuse('noCanvas', '这台电脑画不了图片，请改用“导出 Word”或“打印”。')
  const code = verificationCode(noticeHashOf(notice))
  const fontOf = ({ size, weight, face }: Lettering) => `${weight} ${size}px ${FONTS[face]}`
  const words = JSON.stringify(notice) + code + mark
  await Promise.all(
    [400, 700].flatMap((weight) =>
      (['serif', 'sans'] as const).map((face) => document.fonts.load(`${weight} 42px ${FONTS[face]}`, words)),
    ),
  )
  const picture = phonePicture(notice, code, mark, (text, as) => {
    pen.font = fontOf(as)
    return pen.measureText(text).width
  })
  if (picture.height > HIGHEST) {
    return refuse('tooLong', '公示太长，一张图片放不下；请改用“导出 Word”或“打印”。')
  }
  canvas.width = PICTURE_WIDTH
  canvas.height = picture.height
  pen.fillStyle = COLORS.white
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.fillStyle = COLORS.black
  pen.strokeStyle = COLORS.black
  pen.lineWidth = 2
  for (const stroke of picture.strokes) {
    if (stroke.kind === 'box') pen.strokeRect(stroke.x, stroke.y, stroke.width, stroke.height)
    else {
      pen.font = fontOf(stroke.as)
      pen.fillText(stroke.text, stroke.x, stroke.y)
    }
  }
  return ok(canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/u, ''))
}
