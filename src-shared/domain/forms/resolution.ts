import type { MeetingKind } from '../meeting/setup'
import type { BallotRound, Meeting } from '../meeting/state'
import { meetingName } from '../minutes/head'
import { asSentence } from '../minutes/sentences'
import { chineseDate } from '../text/chinese-date'
import { chineseNumber } from '../text/chinese-number'
import { said, wordingOf, type Wording } from '../wording/wording'
import { missingIssuer } from './facts'
import type { FormBlock, FormDraft, PaperContext } from './form'
import { adoptedLines } from '../minutes/motion-told'
import { presenceText } from './presence'
import { quoted } from './topics'
import { decidedRounds, itemTitle, resultClause } from './vote-words'

/** Kinds of meeting that the law gives decisions to; the others deliberate, and what they settle is no 决议. */
const STATUTORY: ReadonlySet<MeetingKind> = new Set([
  'residentRepsMeeting',
  'residentsAssembly',
  'villagersAssembly',
  'villageRepsMeeting',
  'villagerGroupMeeting',
  'ownersAssembly',
  'ownersCommittee',
  'propertyMgmtCommittee',
])

export function isStatutory({ plan }: Meeting): boolean {
  return STATUTORY.has(plan.kind)
}

export function hasResolution(meeting: Meeting): boolean {
  return resolved(meeting).length > 0
}

/** What was passed in the end: not the amendments on the way, and clauses only where no whole was voted. */
function resolved(meeting: Meeting): readonly BallotRound[] {
  const passed = decidedRounds(meeting).filter(
    ({ outcome, subject }) => outcome?.verdict === 'passed' && subject.kind !== 'amendment',
  )
  const whole = new Set(passed.flatMap(({ itemId, subject }) => (subject.kind === 'whole' ? [itemId] : [])))
  return passed.filter(({ itemId, subject }) => subject.kind !== 'part' || !whole.has(itemId))
}

/** 决议 of a statutory meeting: what was passed, with the figures it was passed by. */
export function resolution(context: PaperContext): FormDraft {
  const { meeting, hall: settings } = context
  const wording = wordingOf(context)
  const closing = said(wording, 'resolution.closing', {})
  const hall = meeting.hallAtClose ?? settings
  const rounds = resolved(meeting)
  const [only] = rounds
  const name = meetingName(meeting, hall)
  const about =
    only && rounds.length === 1 ? `关于${quoted(itemTitle(meeting, only.itemId) || only.motion)}的` : ''
  return {
    document: {
      title: `${name}${about}决议`,
      subtitle: [meeting.number ?? ''],
      blocks: [
        { kind: 'paragraph', text: introduction(meeting, name, wording) },
        ...rounds.flatMap((round, index): readonly FormBlock[] => [
          {
            kind: 'paragraph',
            text: `${rounds.length === 1 ? '' : `${chineseNumber(index + 1)}、`}${asSentence(round.motion)}（${resultClause(round)}）`,
          },
          // A text adopted as a whole is part of the decision, in the words its clauses have come to.
          ...(round.subject.kind === 'whole' ? adoptedLines(meeting, round.itemId) : []).map(
            (text): FormBlock => ({ kind: 'paragraph', text }),
          ),
        ]),
        ...(closing === '' ? [] : [{ kind: 'paragraph', text: closing } as const]),
        {
          kind: 'signatures',
          columns: 3,
          boxes: [
            { label: '主持人', name: meeting.plan.facilitator },
            { label: '记录人', name: meeting.plan.recorder },
            { label: '监票人', name: meeting.plan.scrutineers },
          ],
        },
      ],
      signOff: { issuer: hall.committee, date: chineseDate(meeting.closedAt ?? meeting.plan.startsAt) },
      foot: 'pages',
      footText: '',
    },
    missing: missingIssuer(hall),
    masked: [],
  }
}

function introduction(meeting: Meeting, name: string, wording: Wording): string {
  const { opening, plan, openedAt } = meeting
  const quorum = opening && plan.quorum ? `，${opening.quorumMet ? '' : '不'}符合法定人数` : ''
  return said(wording, 'resolution.opening', {
    会议名称: name,
    日期: chineseDate(openedAt ?? plan.startsAt),
    到会情况: presenceText(meeting),
    法定人数: quorum,
  })
}
