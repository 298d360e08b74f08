import type { Meeting, Outcome } from '../meeting/state'
import { minutesOf } from '../minutes/draft'
import { meetingName } from '../minutes/head'
import { attendanceLists, PeopleNames } from '../minutes/people'
import { asSentence } from '../minutes/sentences'
import { chineseDate } from '../text/chinese-date'
import { chineseNumber } from '../text/chinese-number'
import { said, wordingOf } from '../wording/wording'
import { placeText } from '../wording/values'
import { grave, missingIssuer, missingPlace } from './facts'
import type { FormBlock, FormDraft, PaperContext } from './form'
import { someNames } from './names'
import { outcomesOf, outcomeWords } from './outcomes'
import { presenceText } from './presence'
import { quoted } from './topics'
import { itemTitle, resultClause } from './vote-words'

/**
 * 会议纪要: what was dealt with and settled, without the course of the talk. What the record has beside turns, votes
 * and outcomes is taken over in its words, so that nothing that was decided is left out.
 */
export function summaryMinutes(context: PaperContext): FormDraft {
  const { meeting, hall: settings } = context
  const hall = meeting.hallAtClose ?? settings
  const sections = sectionsOf(context)
  return {
    document: {
      title: `${meetingName(meeting, hall)}纪要`,
      subtitle: [numberOf(meeting)],
      blocks: [
        { kind: 'paragraph', text: introduction(context) },
        ...sections.flatMap(({ title, paragraphs }, index): readonly FormBlock[] => [
          { kind: 'heading', level: 1, text: `${chineseNumber(index + 1)}、${title}` },
          ...paragraphs.map((text): FormBlock => ({ kind: 'paragraph', text })),
        ]),
        ...attendance(meeting),
      ],
      signOff: { issuer: hall.committee, date: chineseDate(meeting.closedAt ?? meeting.plan.startsAt) },
      foot: 'pages',
      footText: '',
    },
    missing: [
      ...missingIssuer(hall),
      ...missingPlace(meeting),
      ...(sections.length === 0 ? [grave('desk', '会上没有发言、表决和结论，纪要里没有议定事项。')] : []),
    ],
    masked: [],
  }
}

/** 第3期 from 小南庄社议〔2026〕3号: both count the meetings of the year. */
function numberOf({ number }: Meeting): string {
  const parts = /〔(\d+)〕(\d+)号$/u.exec(number ?? '')
  return parts ? `${parts[1]}年第${parts[2]}期` : (number ?? '')
}

/** 2026年11月21日，周明远在…主持召开…，研究…。现将议定事项纪要如下。 */
function introduction(context: PaperContext): string {
  const { meeting, hall } = context
  const { plan, openedAt } = meeting
  const visited = new Set(meeting.visits.map(({ itemId }) => itemId))
  const titles = meeting.agenda.filter(({ id }) => visited.has(id)).map(({ title }) => title)
  const about = titles.length === 0 ? '' : `，研究${titles.map(quoted).join('、')}`
  return said(wordingOf(context), 'summaryMinutes.opening', {
    日期: chineseDate(openedAt ?? plan.startsAt),
    主持人: plan.facilitator,
    在何处: placeText(plan.place),
    会议名称: meetingName(meeting, hall),
    研究议题: about,
    到会情况: presenceText(meeting),
  })
}

interface Section {
  readonly title: string
  readonly paragraphs: readonly string[]
}

/** An item each, with what was said in sum, settled and voted; then what belongs to none. */
function sectionsOf(context: PaperContext): readonly Section[] {
  const { meeting, hall } = context
  const leads = leadsOf(context)
  const visited = [...new Set(meeting.visits.map(({ itemId }) => itemId))]
  const told = takenOver(meeting, hall)
  const items = visited.map((itemId) => ({
    title: itemTitle(meeting, itemId),
    paragraphs: [...talk(meeting, itemId), ...(told.get(itemId) ?? []), ...settled(meeting, itemId, leads)],
  }))
  const inItems = new Set(visited)
  const rest = meeting.outcomes.filter(({ itemId }) => itemId === null || !inItems.has(itemId))
  const other = rest.length === 0 ? [] : settledOutcomes({ ...meeting, outcomes: rest }, leads)
  return [...items, { title: '其他议定事项', paragraphs: other }].filter(
    ({ title, paragraphs }) => title !== '' && paragraphs.length > 0,
  )
}

/** 会议听取了刘淑珍、赵国强等6人的意见（发言8人次，其中赞成3人次、反对2人次）。 */
function talk(meeting: Meeting, itemId: string): readonly string[] {
  const turns = meeting.turns.filter((turn) => turn.itemId === itemId)
  if (turns.length === 0) return []
  const names = turns.map(
    ({ participantId }) => meeting.participants.find(({ id }) => id === participantId)?.name ?? '',
  )
  const count = (stance: string) => turns.filter((turn) => turn.stance === stance).length
  const sides = [
    ['赞成', count('for')] as const,
    ['反对', count('against')] as const,
    ['提问', count('question')] as const,
  ].flatMap(([name, number]) => (number === 0 ? [] : [`${name}${number}人次`]))
  const split = sides.length === 0 ? '' : `，其中${sides.join('、')}`
  return [
    `会议听取了${someNames(names.filter((name) => name !== ''))}的意见（发言${turns.length}人次${split}）。`,
  ]
}

/** Every paragraph of the minutes that is no turn, vote or outcome, by the item it stands under. */
function takenOver(meeting: Meeting, hall: PaperContext['hall']): ReadonlyMap<string, readonly string[]> {
  const inTurns = new Set(
    meeting.points.filter(({ turnId }) => turnId !== null).map(({ id }) => `point:${id}`),
  )
  const told = new Map<string, readonly string[]>()
  let itemId: string | null = null
  for (const block of minutesOf(meeting, hall).blocks) {
    const [kind = '', id = ''] = block.id.split(':')
    if (block.kind === 'heading') itemId = kind === 'item' ? id : null
    else if (
      itemId !== null &&
      block.kind === 'paragraph' &&
      !TOLD_OTHERWISE.has(kind) &&
      !inTurns.has(block.id)
    )
      told.set(itemId, [...(told.get(itemId) ?? []), block.text])
  }
  return told
}

/** Parts of the minutes that belong to the course of the meeting, or are told here in fewer words. */
const TOLD_OTHERWISE: ReadonlySet<string> = new Set([
  'vote',
  'verdict',
  'outcome',
  'outage',
  'chair',
  'passed',
  'names',
  'rules',
  'extension',
  'interjection',
  'waiting',
])

function settled(meeting: Meeting, itemId: string, leads: Leads): readonly string[] {
  // What was promised in answer to a question is told with it.
  const outcomes = meeting.outcomes.filter(
    (outcome) => outcome.itemId === itemId && outcome.answering === null,
  )
  const votes = meeting.votes
    .filter((round) => round.itemId === itemId && round.state === 'announced')
    .map((round) => `会议对${quoted(round.motion)}进行表决：${asSentence(resultClause(round))}`)
  return [...votes, ...settledOutcomes({ ...meeting, outcomes }, leads)]
}

/** What stands before the outcomes of a kind. */
type Leads = Readonly<Record<Outcome['kind'], string>>

function leadsOf(context: PaperContext): Leads {
  const wording = wordingOf(context)
  return {
    consensus: said(wording, 'summaryMinutes.consensus', {}),
    dissent: said(wording, 'summaryMinutes.dissent', {}),
    assignment: said(wording, 'summaryMinutes.assignment', {}),
  }
}

function settledOutcomes(meeting: Meeting, leads: Leads): readonly string[] {
  return (['consensus', 'dissent', 'assignment'] as const).flatMap((kind) => {
    const texts = outcomesOf(meeting, kind).map((outcome) => outcomeWords(meeting, outcome))
    if (texts.length === 0) return []
    return texts.length === 1
      ? [`${leads[kind]}${texts.join('')}`]
      : [leads[kind], ...texts.map((text, index) => `${index + 1}．${text}`)]
  })
}

function attendance(meeting: Meeting): readonly FormBlock[] {
  const people = new PeopleNames(meeting.participants)
  const lists = attendanceLists(meeting)
  const groups = [
    { label: '出席：', who: lists.present, office: false },
    { label: '委托：', who: lists.represented, office: false },
    { label: '请假：', who: lists.excused, office: false },
    { label: '列席：', who: lists.observing, office: true },
  ]
  return groups.flatMap(({ label, who, office }): readonly FormBlock[] =>
    who.length === 0
      ? []
      : [
          {
            kind: 'names',
            label,
            names: who.map((one) => (office ? people.nameWithOffice(one) : people.name(one))).join('、'),
          },
        ],
  )
}
