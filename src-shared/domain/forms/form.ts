import type { HallSettings } from '../hall/state'
import type { Meeting } from '../meeting/state'
import type { Notice } from '../notice/state'
import type { Masked } from '../redaction/redactor'

/** What every form is made from: nothing on it is typed a second time. */
export interface PaperContext {
  readonly meeting: Meeting
  readonly hall: HallSettings
  /** The moment of the export, ms since 1970. */
  readonly now: number
  /** 公示 of the meeting, where they are known. */
  readonly notices?: readonly Notice[]
}

/** Label and value; a value of '' is a space to write in, `lines` lines high (1 where it is left out). */
export interface FormField {
  readonly label: string
  readonly value: string
  readonly lines?: number
}

export interface FormColumn {
  readonly header: string
  /** Share of the text's width; the shares of a table need not add up to anything. */
  readonly share: number
  readonly align?: 'left' | 'center'
}

/** A row of cells in the order of the columns, or a line over all of them that names what follows. */
export type FormRow = { readonly cells: readonly string[] } | { readonly group: string }

export interface FormTable {
  readonly kind: 'table'
  readonly columns: readonly FormColumn[]
  readonly rows: readonly FormRow[]
  /** Empty rows at the end, for what comes unforeseen. */
  readonly blankRows?: number
  /** Least height of a row, mm; as high as its text where it is left out. */
  readonly rowHeight?: number
  /** 12 pt or 10.5 pt instead of 14 pt, for tables of many columns. */
  readonly size?: 'small' | 'dense'
}

/** A place to sign; `seal` leaves room for a stamp, which is never drawn. */
export interface SignatureBox {
  readonly label: string
  readonly name: string
  readonly seal?: boolean
}

/** 表决票: one slip of paper. */
export interface Ballot {
  readonly title: string
  readonly heading: string
  /** Whose it is, on ballots that are not secret. */
  readonly fields: readonly FormField[]
  /** 表决事项 */
  readonly matter: string
  /** What can be marked: 同意, 反对, 弃权, or the contenders. */
  readonly choices: readonly string[]
  /** How it is filled in and what makes it invalid, a sentence each. */
  readonly instructions: readonly string[]
  /** Lines to fill in at the end: 签名, 日期. */
  readonly signed: readonly string[]
}

export type FormBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Without an indent: 主送机关. */
  | { readonly kind: 'flush'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  /** 出席：with the names hanging behind it. */
  | { readonly kind: 'names'; readonly label: string; readonly names: string }
  /** 附件, on a page of its own. */
  | { readonly kind: 'annex'; readonly label: string; readonly title: string }
  /** `whole`: not to be parted by the end of a page. */
  | { readonly kind: 'fields'; readonly rows: readonly FormField[]; readonly whole?: boolean }
  | FormTable
  /** Two columns of 联系人, 联系电话 …; '' is a line to write on. */
  | { readonly kind: 'contacts'; readonly contacts: readonly FormField[] }
  | { readonly kind: 'signatures'; readonly boxes: readonly SignatureBox[]; readonly columns: 2 | 3 }
  /** The same sheet of slips, as many as fit, to be printed `copies` times; or a slip for each owner. */
  | {
      readonly kind: 'ballots'
      readonly ballots: readonly Ballot[]
      readonly repeat: boolean
      readonly needed: number
    }

/** A form as content: layout is the business of whoever prints it. */
export interface FormDocument {
  readonly title: string
  /** Under the title: the meeting, a number; side by side where they fit. Empty ones are left out. */
  readonly subtitle: readonly string[]
  readonly blocks: readonly FormBlock[]
  /** 落款; null where the form ends in signatures or needs none. */
  readonly signOff: { readonly issuer: string; readonly date: string } | null
  /** At the foot of every page: page numbers, the slip of a posted notice, or nothing but how to print. */
  readonly foot: 'pages' | 'slip' | 'print'
  /** Small print in the foot. */
  readonly footText: string
}

/** Where a missing fact is entered. */
export type FactPlace = 'hall' | 'plan' | 'agenda' | 'roster' | 'owners' | 'desk'

export interface MissingFact {
  /** What is missing, and what becomes of it on the paper. */
  readonly sentence: string
  /** Null where nothing can be done about it but with the pen. */
  readonly place: FactPlace | null
  /** Without it the paper is 草稿; otherwise a space is left for the pen. */
  readonly grave: boolean
  /** Labels of the spaces that are left for the pen, where the sentence names such. */
  readonly blanks?: readonly string[]
}

export interface FormDraft {
  readonly document: FormDocument
  readonly missing: readonly MissingFact[]
  /** What was hidden, of a paper for the public. Not for the public itself. */
  readonly masked: readonly Masked[]
}
