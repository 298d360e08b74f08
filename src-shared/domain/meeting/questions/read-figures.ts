import { FIGURES_LIMIT, type Figure } from './question'

const LENGTH = 20

/**
 * Figures as they are typed in one line: `托位 4480个；使用率50.9%`. Between label and value stands a space, or the
 * value begins with the first digit. More than the wall can show are left out.
 */
export function readFigures(line: string): readonly Figure[] {
  return line
    .split(/[；;，、\n]|,(?!\d{3})/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, FIGURES_LIMIT)
    .map(readFigure)
}

function readFigure(part: string): Figure {
  const spaced = /^(?<label>.+?)[\s:：]+(?<value>\S.*)$/u.exec(part)
  // Without a space the value begins with the first digit, or the word before it: 约500台.
  const match = spaced ?? /^(?<label>[^\d]+?)(?<value>[约近超]?\d.*)$/u.exec(part)
  const label = match?.groups?.['label'] ?? ''
  const value = match?.groups?.['value'] ?? part
  return { label: cut(label), value: cut(value) }
}

const cut = (text: string): string => [...text].slice(0, LENGTH).join('').trim()

/** The line that is read as these figures. */
export function figuresLine(figures: readonly Figure[]): string {
  return figures.map(({ label, value }) => (label === '' ? value : `${label} ${value}`)).join('；')
}
