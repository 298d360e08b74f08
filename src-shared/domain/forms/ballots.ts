import { headsOf, type OwnerHead } from '../meeting/vote/owners'
import type { Motion } from '../meeting/setup'
import { meetingName } from '../minutes/head'
import { chineseDate } from '../text/chinese-date'
import { areaText } from '../voting/area'
import { grave } from './facts'
import type { Ballot, FormBlock, FormDraft, PaperContext } from './form'
import { attending } from './topics'

/** Ballots more than there are people, at least: for those that are spoilt. */
const SPARE = 2

const MARK_ONE = '在同意、反对、弃权中选一项，在它下面的空格里画“√”，只能画一个。'
const SECRET: readonly string[] = [
  MARK_ONE,
  '不画的按弃权计；画两个以上、写了姓名或别的话、看不清的，为无效票。',
]
const OWNERS: readonly string[] = [
  MARK_ONE,
  '须由业主本人签名；委托他人的，附书面委托书，由受托人签名并注明。',
  '没有签名、画两个以上或看不清的，为无效票；没有交回的，不计入参与。',
]

/** Whether a motion is voted on paper, so that there is something to print. */
export function hasBallots(motion: Motion | null): boolean {
  return motion !== null && motion.method !== 'showOfHands'
}

/** 表决票 of every item that is voted on paper, a sheet of equal slips each; for owners a slip to each. */
export function blankBallots({ meeting, hall }: PaperContext): FormDraft {
  const title = meetingName(meeting, hall)
  const heads = headsOf(meeting.owners)
  const voted = meeting.agenda.flatMap(({ title: item, motion }) => (motion ? [{ item, motion }] : []))
  const blocks = voted.flatMap(({ item, motion }): readonly FormBlock[] => {
    const ballot = { title, matter: motion.text, choices: ['同意', '反对', '弃权'] }
    switch (motion.method) {
      case 'showOfHands':
        return []
      case 'secretBallot':
        return [
          {
            kind: 'ballots',
            ballots: [
              { ...ballot, heading: `表决票（${item}）`, fields: [], instructions: SECRET, signed: [] },
            ],
            repeat: true,
            needed: attending(meeting).length + SPARE,
          },
        ]
      case 'ownersRegister':
        return [
          {
            kind: 'ballots',
            ballots: heads.map((head): Ballot => ({
              ...ballot,
              heading: `业主表决票（${item}）`,
              fields: ownerFields(head),
              instructions: OWNERS,
              signed: ['业主签名', '日期'],
            })),
            repeat: false,
            needed: heads.length,
          },
        ]
    }
  })
  const owners = voted.some(({ motion }) => motion.method === 'ownersRegister')
  return {
    document: {
      title: '表决票',
      subtitle: [],
      blocks,
      signOff: null,
      foot: 'print',
      footText: `${title}　${chineseDate(meeting.plan.startsAt)}`,
    },
    missing: [
      ...(owners && heads.length === 0
        ? [grave('owners', '业主名册是空的，印不出业主的表决票；请先填名册或从表格导入。')]
        : []),
      ...(attending(meeting).length === 0 && !owners
        ? [grave('roster', '名单上没有出席人，不知道要印多少张表决票；请先排好名单。')]
        : []),
    ],
    masked: [],
  }
}

function ownerFields({ owner, doors, area }: OwnerHead): Ballot['fields'] {
  return [
    { label: '业主', value: owner },
    { label: '专有部分面积', value: `${areaText(area)}平方米` },
    { label: '房屋', value: doors.join('、') },
  ]
}
