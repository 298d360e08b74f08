import { paperOf } from '../forms/papers'
import { verificationCode } from '../minutes/content-hash'
import type { Edition } from './state'

/** What a paper bears so that it can be checked. */
export interface Proof {
  /** `7F3A 91C4 0B6E 52D8` */
  readonly code: string
  readonly edition: number
  /** What a telephone reads from the paper, without a network: plain words and nothing about anybody. */
  readonly text: string
}

/** `number` of the meeting or of a notice; '' where it has none. */
export function proofFor(hash: string, name: string, number: string, edition: number): Proof {
  const code = verificationCode(hash)
  const told = [PROOF_LEAD, code.replaceAll(' ', ''), number, name, `第${edition}版`]
  return { code, edition, text: told.filter((part) => part !== '').join(' ') }
}

const PROOF_LEAD = '议事厅核验'

export function proofOf({ contentHash, paper, edition }: Edition, number: string | null): Proof {
  const { name, stage } = paperOf(paper)
  return proofFor(contentHash, name, stage === 'after' ? (number ?? '') : '', edition)
}

/** `校验码：7F3A 91C4 0B6E 52D8　第1版` */
export function proofLine({ code, edition }: Proof): string {
  return `校验码：${code}　第${edition}版`
}

/** 16 hexadecimal digits, in groups or not, with no other such digit beside them. */
const CODE = /(?<![0-9A-F])[0-9A-F](?:[\s-]*[0-9A-F]){15}(?![\s-]*[0-9A-F])/u

/**
 * The code in what somebody typed or a barcode gun read: spaces, lower case and full-width letters are as good, and
 * so is all that stands in the QR. Null where there is none.
 */
export function readCode(typed: string): string | null {
  const text = typed.normalize('NFKC').toUpperCase()
  const plain = CODE.exec(text)?.[0] ?? /(?<![0-9A-F])[0-9A-F]{16}(?![0-9A-F])/u.exec(text)?.[0]
  return plain ? verificationCode(plain.replace(/[\s-]/gu, '')) : null
}
