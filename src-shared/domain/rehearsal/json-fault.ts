/** Where a text stops being JSON. Lines and columns are counted from 1. */
export interface JsonFault {
  readonly line: number
  readonly column: number
  /** What stands there; empty at the end of the text. */
  readonly found: string
}

const SPACE = /[ \t\n\r]*/y
/** Of the control characters, JSON takes those beyond ASCII as they stand. */
const STRING = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y

/**
 * The place of the first fault of a text that `JSON.parse` refuses; null where there is none. The engine's own
 * message names a place only sometimes, and never in Chinese.
 */
export function jsonFault(text: string): JsonFault | null {
  const scanner = new Scanner(text)
  const sound = scanner.value() && scanner.end()
  if (sound) return null
  const before = text.slice(0, scanner.place)
  const line = before.split('\n').length
  const column = scanner.place - before.lastIndexOf('\n')
  return { line, column, found: /^\S{1,12}/u.exec(text.slice(scanner.place))?.[0] ?? '' }
}

class Scanner {
  place = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  /** Reads one value; false, with `place` at the fault, where there is none. */
  value(): boolean {
    this.#space()
    switch (this.#text[this.place]) {
      case '{':
        return this.#list('}', () => this.#match(STRING) && this.#sign(':') && this.value())
      case '[':
        return this.#list(']', () => this.value())
      case '"':
        return this.#match(STRING)
      default:
        return this.#match(SCALAR)
    }
  }

  end(): boolean {
    this.#space()
    return this.place === this.#text.length
  }

  #list(close: string, member: () => boolean): boolean {
    this.place += 1
    if (this.#sign(close)) return true
    for (;;) {
      this.#space()
      if (!member()) return false
      if (this.#sign(close)) return true
      if (!this.#sign(',')) return false
    }
  }

  #sign(sign: string): boolean {
    this.#space()
    if (this.#text[this.place] !== sign) return false
    this.place += 1
    return true
  }

  #space(): void {
    this.#match(SPACE)
  }

  #match(pattern: RegExp): boolean {
    pattern.lastIndex = this.place
    if (!pattern.test(this.#text)) return false
    this.place = pattern.lastIndex
    return true
  }
}
