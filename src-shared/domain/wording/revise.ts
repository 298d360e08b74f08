import { ok, refuse, type Result } from '../kernel/result'
import { plainBraces } from '../text/braces'
import { passageFault } from './fault'
import { isPassageId, PASSAGE_IDS, passageOf, WORDED_PAPERS, type PassageId } from './passages'
import type { OwnPassages, Wording } from './wording'

/** A passage as it is kept: Chinese braces are braces, and no line ends in spaces. */
export function tidyPassage(text: string): string {
  return plainBraces(text)
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()
}

/** What differs from the program's own words. */
export function ownPassages(texts: Readonly<Record<string, string>>): OwnPassages {
  const own: [PassageId, string][] = []
  for (const id of PASSAGE_IDS) {
    const text = texts[id] === undefined ? undefined : tidyPassage(texts[id])
    if (text !== undefined && text !== passageOf(id).text) own.push([id, text])
  }
  return Object.fromEntries(own)
}

export function sameOwn(one: OwnPassages, other: OwnPassages): boolean {
  return PASSAGE_IDS.every((id) => one[id] === other[id])
}

/** The next version of the wording, with these passages in place of the program's own. */
export function revisedWording(now: Wording, texts: Readonly<Record<string, string>>): Result<Wording> {
  const unknown = Object.keys(texts).find((id) => !isPassageId(id))
  if (unknown !== undefined) {
    return refuse('wording.unknown', '有一段用语这个版本的程序里没有。请关闭设置，重新打开再改。')
  }
  const own = ownPassages(texts)
  for (const id of PASSAGE_IDS) {
    const text = own[id]
    const passage = passageOf(id)
    const fault = text === undefined ? null : passageFault(passage, text)
    if (fault !== null) {
      return refuse('wording.fault', `${WORDED_PAPERS[passage.paper]}的“${passage.label}”没有改：${fault}`)
    }
  }
  return sameOwn(own, now.own)
    ? refuse('wording.same', '文件用语没有改动。')
    : ok({ version: now.version + 1, own })
}
