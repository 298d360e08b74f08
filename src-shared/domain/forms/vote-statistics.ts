import { VOTE_METHOD_NAMES } from '../meeting/facts'
import { byProxyText } from '../meeting/proxy/text'
import type { BallotRound, Meeting } from '../meeting/state'
import { isContest } from '../meeting/vote/contest/round'
import { meetingName } from '../minutes/head'
import { onPaper } from '../minutes/sentences'
import { baseText, sumText, verdictText } from '../minutes/vote-text'
import { isNamed, namedTally } from '../meeting/vote/named/named'
import { SILENCE_WARNING } from '../voting/silence'
import { UNIT_WORDS } from '../voting/tally'
import { chineseDate, chineseTime } from '../text/chinese-date'
import { missingCounters } from './facts'
import type { FormBlock, FormDraft, FormField, PaperContext, SignatureBox } from './form'
import { namesIn } from './names'
import { announcedRounds, countClause, itemTitle } from './vote-words'

/** 表决结果统计表: every vote whose result was announced, with figures, rule and sum, for 监票人 and 计票人 to sign. */
export function voteStatistics({ meeting, hall }: PaperContext): FormDraft {
  const rounds = announcedRounds(meeting)
  const cancelled = meeting.votes.filter(({ state }) => state === 'cancelled').length
  const blocks: FormBlock[] = [
    ...(rounds.length > 1 ? [overview(meeting, rounds)] : []),
    ...rounds.flatMap((round, index): readonly FormBlock[] => [
      {
        kind: 'heading',
        level: 1,
        text:
          rounds.length > 1
            ? `第${index + 1}项　${itemTitle(meeting, round.itemId)}`
            : itemTitle(meeting, round.itemId),
      },
      { kind: 'fields', rows: detail(round), whole: true },
    ]),
    ...(rounds.length === 0 ? [{ kind: 'paragraph', text: '本次会议没有表决。' } as const] : []),
    ...(cancelled === 0
      ? []
      : [{ kind: 'note', text: `另有${cancelled}次表决中途取消，没有结果，见会议记录。` } as const]),
    { kind: 'signatures', columns: 3, boxes: counters(meeting) },
  ]
  return {
    document: {
      title: '表决结果统计表',
      subtitle: [meetingName(meeting, hall), meeting.number ?? ''],
      blocks,
      signOff: null,
      foot: 'pages',
      footText: chineseDate(meeting.openedAt ?? meeting.plan.startsAt),
    },
    missing: rounds.length === 0 ? [] : missingCounters(meeting),
    masked: [],
  }
}

function overview(meeting: Meeting, rounds: readonly BallotRound[]): FormBlock {
  return {
    kind: 'table',
    columns: [
      { header: '序号', share: 14, align: 'center' },
      { header: '表决事项', share: 54 },
      { header: '方式', share: 40, align: 'center' },
      { header: '结果', share: 42, align: 'center' },
    ],
    rows: rounds.map((round, index) => ({
      cells: [
        String(index + 1),
        itemTitle(meeting, round.itemId) || round.motion,
        VOTE_METHOD_NAMES[round.method],
        verdictText(round).replace(/（.*$/u, ''),
      ],
    })),
  }
}

function detail(round: BallotRound): readonly FormField[] {
  const { name, source } = round.rule
  const base =
    'present' in round && round.method !== 'acclamation' && !isContest(round) ? baseText(round) : ''
  return [
    { label: '表决事项', value: round.motion },
    { label: '表决方式', value: VOTE_METHOD_NAMES[round.method] },
    { label: '时间', value: timeText(round) },
    ...roomFields(round),
    { label: '计票', value: countClause(round) },
    { label: '规则', value: [name, base, source].filter((part) => part !== '').join('；') },
    { label: '计算', value: sumText(round) },
    { label: '结果', value: verdictText(round) },
    ...('silence' in round.rule ? [{ label: '从众说明', value: SILENCE_WARNING }] : []),
  ]
}

/** Who could vote: people in the room, or households at their doors; owners have their own figures. */
function roomFields(round: BallotRound): readonly FormField[] {
  if (!('present' in round)) return []
  if (isNamed(round) && round.method === 'households') {
    const { all, given } = namedTally(round)
    return [
      { label: '总户数', value: `${all}户` },
      { label: '签字', value: `${given}户` },
    ]
  }
  const unit = UNIT_WORDS[round.unit]
  return [
    { label: '应到', value: `${round.expected}${unit}` },
    { label: '实到', value: `${round.present}${unit}${onPaper(byProxyText(round.represented))}` },
  ]
}

function timeText({ openedAt, closedAt }: BallotRound): string {
  return closedAt === null ? chineseTime(openedAt) : `${chineseTime(openedAt)}至${chineseTime(closedAt)}`
}

function counters({ plan }: Meeting): readonly SignatureBox[] {
  const boxes = (label: string, names: string): readonly SignatureBox[] => {
    const list = namesIn(names)
    return list.length === 0 ? [{ label, name: '' }] : list.map((name) => ({ label, name }))
  }
  return [
    ...boxes('监票人', plan.scrutineers),
    ...boxes('计票人', plan.tellers),
    { label: '主持人', name: plan.facilitator },
  ]
}
