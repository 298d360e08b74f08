import { AlignmentType, Paragraph, type Table } from 'docx'
import { SIGNER_ROLE_NAMES, type SignerRole } from '#shared/domain/meeting/facts'
import type { Meeting, Signature } from '#shared/domain/meeting/state'
import { chineseDate, clockTime } from '#shared/domain/text/chinese-date'
import { signaturePng } from './signature-image'
import { STYLE } from './styles'
import { equalColumns, lines, paperCell, paperRow, paperTable, picture } from './tables'

const COLUMNS = 3
/** Boxes for representatives, at least: those who do not sign on the screen sign here in ink. */
const REPRESENTATIVES = 3
/** A grid of more rows than this may run over to the next page. */
const KEPT_ROWS = 7
/** 22 mm: room for a name in ink, or for the picture of one. */
const ROW_HEIGHT = 1247

export interface SignatureBox {
  readonly label: string
  readonly name: string
  readonly signature: Signature | null
}

/** Who is to sign, and who has signed this very text; the grid is filled up with boxes for representatives. */
export function signatureBoxes(meeting: Meeting, contentHash: string): readonly SignatureBox[] {
  const current = new Map(
    meeting.signatures
      .filter((signature) => signature.contentHash === contentHash)
      .map((signature) => [`${signature.as} ${signature.name}`, signature]),
  )
  const take = (role: SignerRole, name: string): Signature | null => {
    const key = `${role} ${name}`
    const signature = current.get(key) ?? null
    current.delete(key)
    return signature
  }
  const box = (role: SignerRole, name: string): SignatureBox => ({
    label: SIGNER_ROLE_NAMES[role],
    name,
    signature: take(role, name),
  })
  const rest = (role: SignerRole): readonly SignatureBox[] =>
    [...current.values()].filter(({ as }) => as === role).map(({ name }) => box(role, name))
  const { plan } = meeting
  const boxes = [
    box('facilitator', plan.facilitator),
    ...rest('facilitator'),
    box('recorder', plan.recorder),
    ...rest('recorder'),
    ...orBlank(rest('oversight'), SIGNER_ROLE_NAMES.oversight),
    ...names(plan.scrutineers).map((name) => box('scrutineer', name)),
    ...rest('scrutineer'),
    ...names(plan.tellers).map((name): SignatureBox => ({ label: '计票人', name, signature: null })),
  ]
  const representatives = rest('representative')
  const filled = boxes.length + Math.max(representatives.length, REPRESENTATIVES)
  const blanks = Math.ceil(filled / COLUMNS) * COLUMNS - boxes.length - representatives.length
  return [
    ...boxes,
    ...representatives,
    ...Array.from({ length: blanks }, () => blank(SIGNER_ROLE_NAMES.representative)),
  ]
}

/** The grid, kept whole and with what follows it. */
export async function signatureGrid(boxes: readonly SignatureBox[]): Promise<Table> {
  const columns = equalColumns(COLUMNS)
  const kept = boxes.length <= COLUMNS * KEPT_ROWS
  const cells = await Promise.all(
    boxes.map(async (box, index) =>
      paperCell(await boxContent(box, index + 1, kept || index < COLUMNS), {
        width: columns[index % COLUMNS] ?? 0,
        align: 'top',
      }),
    ),
  )
  const rows = Array.from({ length: Math.ceil(cells.length / COLUMNS) }, (_, row) =>
    paperRow(cells.slice(row * COLUMNS, (row + 1) * COLUMNS), { height: ROW_HEIGHT }),
  )
  return paperTable(columns, rows)
}

async function boxContent(
  { label, name, signature }: SignatureBox,
  id: number,
  keepNext: boolean,
): Promise<Paragraph[]> {
  const title = lines(STYLE.tableSmall, name === '' ? label : `${label}　${name}`, { keepNext })
  const png = signature ? await signaturePng(signature.strokes) : null
  if (!signature || !png) return title
  return [
    ...title,
    new Paragraph({
      style: STYLE.signBox,
      keepNext,
      children: [picture(png, { id, width: 35, height: 14, description: `${label}${signature.name}的签字` })],
    }),
    ...lines(STYLE.signTime, `${chineseDate(signature.at)} ${clockTime(signature.at)}`, {
      keepNext,
      alignment: AlignmentType.RIGHT,
    }),
  ]
}

function orBlank(boxes: readonly SignatureBox[], label: string): readonly SignatureBox[] {
  return boxes.length > 0 ? boxes : [blank(label)]
}

function blank(label: string): SignatureBox {
  return { label, name: '', signature: null }
}

function names(list: string): readonly string[] {
  return list.split(/[、，,；;\s]+/u).filter((name) => name !== '')
}
