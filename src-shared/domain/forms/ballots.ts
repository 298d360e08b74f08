import { attendanceCount } from '../meeting/electorate'
import { motionTextOf, partName, partsOf } from '../meeting/motion/text'
import type { AgendaItem, Motion } from '../meeting/setup'
import type { Meeting } from '../meeting/state'
import type { Choosing } from '../meeting/vote/contest/contenders'
import { listedHouseholds } from '../meeting/vote/named/households'
import { headsOf, type OwnerHead } from '../meeting/vote/owners/owners'
import { meetingName } from '../minutes/head'
import { chineseDate } from '../text/chinese-date'
import { areaText } from '../voting/area'
import type { OwnersRule } from '../voting/owners-rule'
import type { DecisionRule } from '../voting/rule'
import { SILENCE_SENTENCE } from '../voting/silence'
import { grave } from './facts'
import type { Ballot, FormBlock, FormDraft, MissingFact, PaperContext } from './form'

/** Ballots more than there are people, at least: for those that are spoilt. */
const SPARE = 2

const CHOICES = ['同意', '反对', '弃权']
const MARK_ONE = '在同意、反对、弃权中选一项，在它下面的空格里画“√”，只能画一个。'
/** What becomes of a ballot that is not handed back is printed on it: it is the owners' own rule where it counts. */
function ownersInstructions(rule: OwnersRule): readonly string[] {
  const silent = rule.silence === undefined ? '没有交回的，不计入参与' : SILENCE_SENTENCE
  return [
    MARK_ONE,
    '须由业主本人签名；委托他人的，附书面委托书，由受托人签名并注明。',
    `没有签名、画两个以上或看不清的，为无效票；${silent}。`,
  ]
}

const NAMED: readonly string[] = [
  MARK_ONE,
  '写上自己的姓名；受托的，写委托人的姓名和“代”，由受托人签名。',
  '没有写姓名、画两个以上或看不清的，为无效票。',
]
const HOUSEHOLDS: readonly string[] = [
  MARK_ONE,
  '一户一票，由户代表签名。',
  '没有签名、画两个以上或看不清的，为无效；没有签字的，不计入参加。',
]

/** What a ballot with nothing on it comes to is for the rule to say. */
function secretInstructions(rule: DecisionRule): readonly string[] {
  const invalid = '画两个以上、写了姓名或别的话、看不清的，为无效票。'
  return [MARK_ONE, rule.blank === 'invalid' ? `不画的，${invalid}` : `不画的按弃权计；${invalid}`]
}

/** Of candidates or options: whom to mark, how many, and what a ballot says that is not in order. */
function contestInstructions(choosing: Choosing, seats: number): readonly string[] {
  const what = choosing === 'people' ? '候选人' : '方案'
  const most = choosing === 'people' ? `最多选${seats}名，可以少选` : '只选一个'
  return [
    `在要选的${what}的空格里画“√”，${most}。`,
    `一个也不选的按弃权计；选多了的、写了自己姓名或别的话的、看不清的，为无效票。`,
  ]
}

const ON_PAPER: ReadonlySet<Motion['method']> = new Set([
  'secretBallot',
  'namedBallot',
  'households',
  'ownersRegister',
  'contestBallot',
])

/** Whether a motion is voted on paper, so that there is something to print. */
export function hasBallots(motion: Motion | null): boolean {
  return motion !== null && ON_PAPER.has(motion.method)
}

/** 表决票 of every item that is voted on paper, a sheet of equal slips each; for owners a slip to each. */
export function blankBallots({ meeting, hall }: PaperContext): FormDraft {
  const title = meetingName(meeting, hall)
  return {
    document: {
      title: '表决票',
      subtitle: [],
      blocks: meeting.agenda.flatMap((item) =>
        item.motion ? ballotsOf(meeting, title, item, item.motion) : [],
      ),
      signOff: null,
      foot: 'print',
      footText: `${title}　${chineseDate(meeting.plan.startsAt)}`,
    },
    missing: missingVoters(meeting),
    masked: [],
  }
}

function ballotsOf(meeting: Meeting, title: string, item: AgendaItem, motion: Motion): readonly FormBlock[] {
  switch (motion.method) {
    case 'showOfHands':
    case 'contestHands':
    case 'rollCall':
    case 'acclamation':
      return []
    case 'namedBallot': {
      const needed = attendanceCount(meeting).expected + SPARE
      return mattersOf(meeting, item).map(({ name, matter }) => ({
        kind: 'ballots',
        ballots: [
          {
            title,
            heading: `记名表决票（${name}）`,
            fields: [],
            matter,
            choices: CHOICES,
            instructions: NAMED,
            signed: ['姓名'],
          },
        ],
        repeat: true,
        needed,
      }))
    }
    case 'households': {
      const households = listedHouseholds(meeting)
      return mattersOf(meeting, item).map(({ name, matter }) => ({
        kind: 'ballots',
        ballots: households.map((household): Ballot => ({
          title,
          heading: `一户一票（${name}）`,
          fields: [{ label: '门牌', value: household.door }],
          matter,
          choices: CHOICES,
          instructions: HOUSEHOLDS,
          signed: ['户代表签名', '日期'],
        })),
        repeat: false,
        needed: households.length,
      }))
    }
    case 'secretBallot': {
      const needed = attendanceCount(meeting).expected + SPARE
      return mattersOf(meeting, item).map(({ name, matter }) => {
        const heading = `表决票（${name}）`
        const instructions = secretInstructions(motion.rule)
        const ballot = { title, heading, fields: [], matter, choices: CHOICES, instructions, signed: [] }
        return { kind: 'ballots', ballots: [ballot], repeat: true, needed }
      })
    }
    case 'contestBallot': {
      const { choosing, contenders, seats, text } = motion
      const heading = `${choosing === 'people' ? '选票' : '表决票'}（${item.title}）`
      const choices = contenders.map(({ name }, index) => `${index + 1}．${name}`)
      const instructions = contestInstructions(choosing, seats)
      const ballot = { title, heading, fields: [], matter: text, choices, instructions, signed: [] }
      const needed = attendanceCount(meeting).expected + SPARE
      return [{ kind: 'ballots', ballots: [ballot], repeat: true, needed }]
    }
    case 'ownersRegister': {
      const heads = headsOf(meeting.owners)
      return mattersOf(meeting, item).map(({ name, matter }) => ({
        kind: 'ballots',
        ballots: heads.map((head): Ballot => ({
          title,
          heading: `业主表决票（${name}）`,
          fields: ownerFields(head),
          matter,
          choices: CHOICES,
          instructions: ownersInstructions(motion.rule),
          signed: ['业主签名', '日期'],
        })),
        repeat: false,
        needed: heads.length,
      }))
    }
  }
}

interface Matter {
  readonly name: string
  readonly matter: string
}

/**
 * The words as they stand now: one ballot for a motion; for a text adopted clause by clause one for each clause, and
 * one for the whole where that is voted.
 */
function mattersOf(meeting: Meeting, item: AgendaItem): readonly Matter[] {
  const parts = partsOf(meeting, item.id)
  const clauses = parts.map(({ id: partId }) => ({
    name: `${item.title}　${partName(meeting, item.id, partId)}`,
    matter: motionTextOf(meeting, item.id, { kind: 'part', partId }),
  }))
  const whole = parts.length === 0 || (item.clauses?.wholeVote ?? false)
  const name = parts.length === 0 ? item.title : `${item.title}　全文`
  return whole ? [...clauses, { name, matter: motionTextOf(meeting, item.id, { kind: 'motion' }) }] : clauses
}

function ownerFields({ owner, doors, area }: OwnerHead): Ballot['fields'] {
  return [
    { label: '业主', value: owner },
    { label: '专有部分面积', value: `${areaText(area)}平方米` },
    { label: '房屋', value: doors.join('、') },
  ]
}

function missingVoters(meeting: Meeting): readonly MissingFact[] {
  const methods = new Set(meeting.agenda.map(({ motion }) => motion?.method))
  return [
    ...(methods.has('ownersRegister') && meeting.owners.length === 0
      ? [grave('owners', '业主名册是空的，印不出业主的表决票；请先填名册或从表格导入。')]
      : []),
    ...(methods.has('households') && listedHouseholds(meeting).length === 0
      ? [grave('roster', '户名册是空的，名单上也没有门牌，印不出各户的表决票；请先登记户名册。')]
      : []),
    ...((['secretBallot', 'namedBallot', 'contestBallot'] as const).some((method) => methods.has(method)) &&
    attendanceCount(meeting).expected === 0
      ? [grave('roster', '名单上没有出席人，不知道要印多少张表决票；请先排好名单。')]
      : []),
  ]
}
