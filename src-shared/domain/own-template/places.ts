import type { PaperId } from '../forms/paper-id'
import type { Paper } from '../forms/papers'
import { closest } from '../text/closest'

/** What a template may name in double braces, and what is put there. */
export const TEMPLATE_PLACES = {
  正文: '文件的内容，独占一段；没有另外写明的标题、落款也在里面',
  标题: '文件的标题',
  副标题: '标题下面的一行，如会议名称、文号',
  落款: '居民委员会全称',
  日期: '成文日期',
  文号: '会议的文号',
  会议名称: '会议的全称',
  时间: '开会的日期和时间',
  地点: '会议地点',
  主持人: '主持人的姓名',
  记录人: '记录人的姓名',
  议事厅: '议事厅的名称',
  社区: '社区的名称',
  居委会: '居民委员会全称',
  街道: '街道的名称',
  联系人: '设置里的联系人',
  联系电话: '设置里的联系电话',
  地址: '设置里的地址',
} as const
export type TemplatePlace = keyof typeof TEMPLATE_PLACES

export const BODY_PLACE: TemplatePlace = '正文'

/** Papers that end in a date below the issuer's name. */
const SIGNED_OFF: ReadonlySet<PaperId> = new Set([
  'topicNotice',
  'meetingNotice',
  'summaryMinutes',
  'resolution',
])

/** Ballots are slips that are counted by; 会议记录 and 结果公示 are sealed and coded by the program. */
export function mayHaveTemplate({ id, draft }: Pick<Paper, 'id' | 'draft'>): boolean {
  return draft !== null && id !== 'ballots'
}

export function placesOf(paper: PaperId): readonly TemplatePlace[] {
  return PLACES.filter((place) => place !== '日期' || SIGNED_OFF.has(paper))
}

const PLACES: readonly TemplatePlace[] = Object.keys(TEMPLATE_PLACES).filter(
  (name): name is TemplatePlace => name in TEMPLATE_PLACES,
)

/** What is written in a template, as it was found. */
export interface FoundPlaces {
  /** Everything in double braces, once each. */
  readonly names: readonly string[]
  /** Of these, the ones that can be replaced where they stand. */
  readonly replaceable: readonly string[]
  /** Paragraphs of the text itself that are 正文 and nothing else. */
  readonly bodies: number
  /** How often 正文 is written at all. */
  readonly bodyMentions: number
  /** Paragraphs with a double brace that has no other half. */
  readonly lone: readonly string[]
}

/** Why a template cannot be used for the paper, a sentence each; none where it can. */
export function placeFaults(paper: PaperId, found: FoundPlaces): readonly string[] {
  const known = placesOf(paper)
  const isKnown = (name: string) => known.some((place) => place === name)
  const unknown = found.names.filter((name) => !isKnown(name))
  const stuck = found.names.filter((name) => isKnown(name) && !found.replaceable.includes(name))
  const signed = found.names.includes('落款') !== found.names.includes('日期')
  return [
    ...found.lone.map((text) => `“${text}”里的双大括号不成对，请写成 {{名称}}。`),
    ...unknown.map((name) => unknownSentence(name, known)),
    ...stuck.map(
      (name) => `{{${name}}}写在链接、修订或域里，换不了。请接受全部修订、取消链接，把它删掉重新打一遍。`,
    ),
    ...(found.bodies === 1 && found.bodyMentions === 1 ? [] : [bodySentence(found)]),
    ...(signed && SIGNED_OFF.has(paper)
      ? ['{{落款}}和{{日期}}要么都写，要么都不写。请补上另一个，或都去掉。']
      : []),
  ]
}

function unknownSentence(name: string, known: readonly string[]): string {
  const meant = closest(name.trim(), known)
  return meant === null
    ? `不认识 {{${name}}}，可以写的见“下载样板”旁边的说明。请改掉或删去。`
    : `不认识 {{${name}}}，是不是 {{${meant}}}？请改成能认的。`
}

function bodySentence({ bodyMentions }: FoundPlaces): string {
  if (bodyMentions === 0) return '没有 {{正文}}，内容没有地方放。请另起一段，只写 {{正文}}。'
  return bodyMentions > 1
    ? '{{正文}}只能写一次。请留下一处，其余的删掉。'
    : '{{正文}}要独占一段，不能放在表格、文本框、页眉页脚里，前后也不能有别的字。'
}
