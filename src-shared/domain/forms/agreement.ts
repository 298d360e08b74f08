import type { Meeting } from '../meeting/state'
import { meetingName } from '../minutes/head'
import { attendanceLists } from '../minutes/people'
import { asSentence } from '../minutes/sentences'
import { chineseDate } from '../text/chinese-date'
import { chineseNumber } from '../text/chinese-number'
import { said, wordingOf } from '../wording/wording'
import { placeText } from '../wording/values'
import { grave, missingIssuer } from './facts'
import type { FormBlock, FormDraft, PaperContext, SignatureBox } from './form'
import { dutiesTable, missingDuties, outcomesOf, outcomeWords } from './outcomes'
import { presenceText } from './presence'
import { quoted } from './topics'
import { decidedRounds, itemTitle, resultClause } from './vote-words'

/** 协商意见书: what was agreed, what was not, who does what by when, for all parties to sign and stamp. */
export function agreement(context: PaperContext): FormDraft {
  const { meeting, hall: settings } = context
  const hall = meeting.hallAtClose ?? settings
  const [consensus, dissent, duties] = [
    outcomesOf(meeting, 'consensus'),
    outcomesOf(meeting, 'dissent'),
    outcomesOf(meeting, 'assignment'),
  ]
  const decided = decidedRounds(meeting)
  const sections: readonly (readonly [string, readonly FormBlock[]])[] = [
    ['协商事项', list(matters(meeting))],
    ['形成的共识', list(consensus.map((outcome) => outcomeWords(meeting, outcome)))],
    ['分歧意见', list(dissent.map((outcome) => outcomeWords(meeting, outcome)))],
    ['表决结果', list(decided.map((round) => `${quoted(round.motion)}：${asSentence(resultClause(round))}`))],
    ['责任分工和时限', duties.length === 0 ? [] : [dutiesTable(meeting, duties)]],
  ]
  const told = sections.filter(([, blocks]) => blocks.length > 0)
  return {
    document: {
      title: titleOf(meeting),
      subtitle: [meeting.number ?? ''],
      blocks: [
        { kind: 'paragraph', text: introduction(context, hall) },
        ...told.flatMap(([title, blocks], index): readonly FormBlock[] => [
          { kind: 'heading', level: 1, text: `${chineseNumber(index + 1)}、${title}` },
          ...blocks,
        ]),
        ...closing(context),
        { kind: 'signatures', columns: 2, boxes: parties(meeting, hall.committee) },
      ],
      signOff: null,
      foot: 'pages',
      footText: hall.committee,
    },
    missing: [
      ...missingIssuer(hall),
      ...(consensus.length + decided.length + duties.length === 0
        ? [grave('desk', '还没有记下共识、分工，也没有表决结果；请在记录台补上协商的结果。')]
        : []),
      ...missingDuties(duties),
    ],
    masked: [],
  }
}

function list(texts: readonly string[]): readonly FormBlock[] {
  return texts.map((text, index) => ({
    kind: 'paragraph',
    text: texts.length === 1 ? text : `${index + 1}．${text}`,
  }))
}

/** 关于“新增车位怎么分”的协商意见书 where one matter was settled, else by the meeting's name. */
function titleOf(meeting: Meeting): string {
  const settled = settledItems(meeting)
  const [only] = settled
  return settled.length === 1 && only ? `关于${quoted(only)}的协商意见书` : `${meeting.plan.title}协商意见书`
}

function settledItems(meeting: Meeting): readonly string[] {
  const ids = new Set([
    ...meeting.outcomes.flatMap(({ itemId }) => (itemId === null ? [] : [itemId])),
    ...decidedRounds(meeting).map(({ itemId }) => itemId),
  ])
  return [...ids].map((id) => itemTitle(meeting, id)).filter((title) => title !== '')
}

function matters(meeting: Meeting): readonly string[] {
  const settled = settledItems(meeting)
  return (settled.length > 0 ? settled : meeting.agenda.map(({ title }) => title)).map(asSentence)
}

/** None where the hall has taken it out. */
function closing(context: PaperContext): readonly FormBlock[] {
  const text = said(wordingOf(context), 'agreement.closing', {})
  return text === '' ? [] : [{ kind: 'paragraph', text }]
}

function introduction(context: PaperContext, hall: PaperContext['hall']): string {
  const { meeting } = context
  const { plan, openedAt } = meeting
  const { observing } = attendanceLists(meeting)
  const observers = observing.length === 0 ? '' : `，列席${observing.length}人`
  return said(wordingOf(context), 'agreement.opening', {
    日期: chineseDate(openedAt ?? plan.startsAt),
    在何处: placeText(plan.place),
    会议名称: meetingName(meeting, hall),
    主持人: plan.facilitator,
    到会情况: presenceText(meeting),
    列席情况: observers,
  })
}

/** Representatives of the residents, every organisation that was there or has something to do, and who oversees it. */
function parties(meeting: Meeting, committee: string): readonly SignatureBox[] {
  const { observing, present } = attendanceLists(meeting)
  const organisations = [
    ...[...observing, ...present].map(({ org }) => org),
    ...outcomesOf(meeting, 'assignment').map(({ ownerOrg }) => ownerOrg),
  ]
  const others = [...new Set(organisations)].filter((org) => org !== '' && org !== committee)
  return [
    { label: committee, name: '', seal: true },
    ...others.map((org) => ({ label: org, name: '', seal: true })),
    { label: '居民（居民代表）', name: '' },
    { label: '居民（居民代表）', name: '' },
    { label: '居务监督委员会', name: '', seal: true },
    { label: '主持人', name: meeting.plan.facilitator },
  ]
}
