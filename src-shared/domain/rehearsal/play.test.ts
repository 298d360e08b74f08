import { describe, expect, it } from 'vitest'
import type { Command } from '../command'
import { checkLink, EMPTY_TIP, tipOf, type StoredEvent } from '../kernel/event'
import { SURVEY_QUESTIONS } from '../meeting/survey/survey'
import { meetingCommandSchema } from '../meeting/commands'
import { play } from './play'
import { scenarioWith } from './sample.fixtures'
import { clockOf } from './scenario'
import { DomainStage } from './stage'
import { VERBS } from './steps'
import type { StaffRole } from './translate'

type Input = Record<string, unknown>

async function run(steps: readonly Input[], stage = new DomainStage(0)) {
  const scenario = scenarioWith(steps)
  await stage.moveTo(clockOf(scenario, 0))
  const result = await play(scenario, stage)
  return result.ok ? { steps: result.value.steps, stage } : { says: result.error.message, stage }
}

const OPENED: readonly Input[] = [
  { do: 'signIn', who: 'everyone' },
  { do: 'open' },
  { do: 'enterItem', item: 1 },
]

/** One of each verb, in an order in which all of them can be done. */
const EVERY_VERB: readonly Input[] = [
  { do: 'revisePlan', change: { place: '二层', startsAt: '2026-11-21T14:00', quorum: null } },
  { do: 'addItem', item: { title: '第三项' } },
  { do: 'reviseItem', item: '第三项', to: { title: '其他事项', plannedMinutes: 5 } },
  { do: 'moveItem', item: '其他事项', to: 2 },
  { do: 'removeItem', item: '其他事项' },
  { do: 'addParticipants', participants: [{ name: '新来的' }] },
  { do: 'reviseParticipant', who: '新来的', to: { name: '李桂兰', door: '7号楼' } },
  { do: 'phrases', phrases: [{ code: 'gj', text: '公交站' }] },
  { do: 'undoPhrases' },
  {
    do: 'reviseRules',
    rules: [
      { name: '一事一议', clause: '一件一件来' },
      { name: '限时', clause: '每次{每次时长}', unlimited: { name: '长话短说', clause: '拣要紧的说' } },
    ],
  },
  { do: 'expect', rules: 1 },
  { do: 'adoptRules' },
  { do: 'excuse', who: '李桂兰', reason: '出差' },
  { do: 'clearSignIn', who: '李桂兰' },
  { do: 'removeParticipant', who: '李桂兰' },
  { do: 'signIn', who: 'everyone', apart: '10s', after: '1m' },
  { do: 'publishAgenda', on: '2026-11-01' },
  { do: 'publishAgenda', on: '2026-11-22', refused: '公布的日期不能写成2026年11月22日' },
  { do: 'draftNotice', kind: 'topics', postOn: '2026-11-14' },
  { do: 'reviseNotice', kind: 'topics', title: '开会的议题', days: 5 },
  { do: 'redraftNotice', kind: 'topics' },
  { do: 'postNotice', kind: 'topics', place: '3号楼公示栏', on: '2026-11-14', who: '林晓燕' },
  { do: 'reviseNotice', kind: 'topics', title: '另一个标题', refused: '墙上的字不能悄悄改' },
  { do: 'objection', kind: 'topics', how: 'phone', who: '王先生', text: '少了一项。' },
  { do: 'answerObjection', kind: 'topics', find: '少了', text: '已经补上。', who: '周明远' },
  { do: 'takeDownNotice', kind: 'topics', who: '林晓燕', reason: '今天开会' },
  { do: 'takeBackNotice', kind: 'topics' },
  { do: 'withdrawNotice', kind: 'topics', reason: '议题有变' },
  { do: 'revisePlan', change: { electorate: { expected: 829, presentBy: 'headCount' } } },
  { do: 'headCount', count: 2, refused: '比已经签到的 3 人少 1 人' },
  { do: 'headCount', count: 830, refused: '比应到 829 人多 1 人' },
  { do: 'headCount', count: 420 },
  { do: 'expect', expected: 829, present: 420 },
  { do: 'revisePlan', change: { electorate: null } },
  { do: 'expect', expected: 3, present: 3 },
  { do: 'open', at: '14:00' },
  { do: 'readRules' },
  { do: 'expect', rules: 2, rulesRead: true, scene: 'rules', minutes: '宣读议事规则（第2版）' },
  { do: 'enterItem', item: '停车怎么分' },
  { do: 'showScene', scene: 'rules' },
  { do: 'showScene', scene: null },
  { do: 'request', who: '孙秀英', stance: 'for' },
  { do: 'request', who: '张伟@9号楼', stance: 'procedure' },
  { do: 'advance', who: '孙秀英', reason: '行动不便' },
  { do: 'expect', queue: ['孙秀英', '张伟@9号楼'] },
  { do: 'withdraw', who: '张伟@9号楼' },
  { do: 'handOver', who: '张伟@9号楼' },
  { do: 'expect', chair: '张伟@9号楼' },
  { do: 'takeBack' },
  { do: 'startTurn', who: '孙秀英' },
  { do: 'remind', violation: 'offTopic' },
  { do: 'expect', reminders: 1, chair: null, minutes: '主持人先请（行动不便），主持人提醒跑题1次' },
  { do: 'wait', for: '46s' },
  { do: 'expect', speaker: '孙秀英', remaining: '2m14s', scene: 'turn', queue: [], paused: false },
  { do: 'note', text: ['第一句', '第二句'], apart: '5s' },
  { do: 'reviseNote', find: '第二句', text: '改过的第二句' },
  { do: 'removeNote', find: '第一句' },
  { do: 'pause' },
  { do: 'resume', after: '30s' },
  { do: 'interject', who: '张伟@9号楼', kind: 'question' },
  { do: 'note', text: '地锁怎么办？', after: '8s' },
  { do: 'expect', interjecting: '张伟@9号楼', paused: true },
  { do: 'endInterjection' },
  { do: 'expect', interjecting: null, interjections: 1, paused: false, minutes: '问：地锁怎么办？用时8秒。' },
  { do: 'extend', time: '30s' },
  { do: 'stance', stance: 'against' },
  { do: 'beginRecess', minutes: 15, reason: '休息' },
  { do: 'expect', scene: 'recess', paused: true },
  { do: 'extendRecess', minutes: 5 },
  { do: 'endRecess', after: '18m' },
  { do: 'expect', scene: 'turn', paused: false, minutes: '主持人宣布休会（休息）' },
  { do: 'endTurn', after: '3m' },
  { do: 'expect', overtime: '21s', used: '3m51s', turns: 1, points: 2 },
  { do: 'outcome', kind: 'consensus', text: '一户先保一个' },
  { do: 'outcome', kind: 'dissent', text: '要删掉的' },
  { do: 'moveOutcome', find: '要删掉', kind: 'consensus', before: '先保' },
  { do: 'removeOutcome', find: '要删掉' },
  {
    do: 'reviseOutcome',
    find: '先保',
    kind: 'assignment',
    text: '登记',
    ownerPerson: '孙秀英',
    dueDate: '2026-12-10',
  },
  { do: 'openVote' },
  { do: 'cancelVote', reason: '措辞要改' },
  { do: 'openVote', item: '停车怎么分' },
  { do: 'count', yes: 2, no: 1 },
  { do: 'clearCount', option: 'no' },
  { do: 'count', no: 0, abstain: 0, silent: 1 },
  { do: 'announce' },
  { do: 'expect', verdict: 'passed', counts: { yes: 2, silent: 1 }, need: 2, calculation: '2 × 2 = 4 ＞ 3' },
  {
    do: 'addItem',
    item: {
      title: '章程',
      motion: { text: '通过章程。', rule: 'simple', method: 'secretBallot', counting: { twoTellers: true } },
    },
  },
  { do: 'enterItem', item: '章程' },
  { do: 'openVote' },
  { do: 'issueBallots', count: 3 },
  { do: 'collectBallots', count: 3 },
  { do: 'callBallots', ballots: ['yes', 'no', 'doubtful'], apart: '4s' },
  { do: 'correctBallot', n: 2, choice: 'invalid' },
  { do: 'ruleBallot', n: 3, choice: 'yes', reason: '勾在框外，意思清楚' },
  { do: 'hideCounts' },
  { do: 'expect', shown: false, doubtful: 0, recounts: 0 },
  { do: 'revealCounts' },
  { do: 'recount', reason: '监票人要求' },
  { do: 'expect', shown: true, recounts: 1 },
  { do: 'collectBallots', count: 3 },
  { do: 'callBallots', ballots: ['yes', 'invalid', 'yes'] },
  { do: 'secondTally', yes: 2, invalid: 1 },
  { do: 'announce' },
  { do: 'expect', verdict: 'passed', ballots: { issued: 3, collected: 3, called: 3, valid: 2, invalid: 1 } },
  {
    do: 'addItem',
    item: { title: '巡查', motion: { text: '每周巡查。', rule: 'simple', counting: { twoTellers: true } } },
  },
  { do: 'enterItem', item: '巡查' },
  { do: 'openVote' },
  { do: 'count', teller: 'first', yes: 2, no: 1, abstain: 0 },
  { do: 'count', teller: 'second', yes: 3, no: 0, abstain: 0 },
  { do: 'settleCount', option: 'yes', count: 3, reason: '请大家再举一次' },
  { do: 'settleCount', option: 'no', count: 0, reason: '请大家再举一次' },
  { do: 'announce' },
  { do: 'expect', verdict: 'passed', minutes: '同意甲2、乙3，相差1，主持人主持当众复点，定为3人' },
  {
    do: 'addItem',
    item: { title: '电梯', motion: { text: '装。', rule: 'ownersSpecial', method: 'ownersRegister' } },
  },
  { do: 'enterItem', item: '电梯' },
  {
    do: 'addOwners',
    units: [
      { door: '101', owner: '张三', area: '59.05' },
      { door: '102', owner: '李四、王五', area: '60' },
      { door: '103', owner: '赵六', area: '1' },
    ],
  },
  { do: 'removeOwner', door: '103' },
  { do: 'openVote' },
  { do: 'deliver', doors: '101' },
  { do: 'answerOwners', doors: ['101', '102'], answer: 'yes', apart: '10s' },
  { do: 'announce' },
  { do: 'expect', verdict: 'passed', owners: { heads: 2, area: '119.05', yes: 2, no: 0, abstain: 0 } },
  {
    do: 'addItem',
    item: { title: '维修', motion: { text: '修。', rule: 'presentMajority', method: 'rollCall' } },
  },
  { do: 'enterItem', item: '维修' },
  { do: 'openVote' },
  { do: 'answerVoters', who: '孙秀英', answer: 'yes' },
  { do: 'passVoters', who: { except: ['张伟@1号楼'] }, apart: '5s' },
  { do: 'answerVoters', who: ['张伟@1号楼'], answer: 'yes' },
  { do: 'silenceRest' },
  { do: 'announce' },
  { do: 'expect', verdict: 'passed', counts: { yes: 2, silent: 1 }, minutes: '未表态1人：张伟' },
  {
    do: 'addItem',
    item: { title: '绿化', motion: { text: '种。', rule: 'simple', method: 'households' } },
  },
  { do: 'enterItem', item: '绿化' },
  { do: 'addHouseholds', households: [{ door: '101' }, { door: '102', name: '李四' }, { door: '103' }] },
  { do: 'removeHousehold', door: '103' },
  { do: 'openVote' },
  { do: 'answerVoters', who: 'everyone', answer: 'yes', apart: '1m' },
  { do: 'announce' },
  { do: 'expect', verdict: 'passed', counts: { yes: 2 } },
  {
    do: 'addItem',
    item: {
      title: '程序',
      motion: { text: '通过议程。', rule: 'simple', method: 'acclamation', procedural: true },
    },
  },
  { do: 'enterItem', item: '程序' },
  { do: 'openVote' },
  { do: 'object', who: '孙秀英', note: '太快' },
  { do: 'count', yes: 2, no: 1, abstain: 0 },
  { do: 'announce' },
  { do: 'expect', verdict: 'passed', minutes: '孙秀英（3号楼101）提出不同意见（太快），改为举手表决' },
  {
    do: 'addItem',
    item: {
      title: '选两位召集人',
      motion: {
        text: '推选召集人两名。',
        rule: 'plurality',
        method: 'contestBallot',
        contest: { contenders: ['甲', { name: '乙', note: '3号楼' }, '丙'], seats: 2 },
      },
    },
  },
  { do: 'enterItem', item: '选两位召集人' },
  { do: 'openVote' },
  { do: 'issueBallots', count: 3 },
  { do: 'collectBallots', count: 3 },
  { do: 'callContestBallots', ballots: [['甲', '乙'], ['丙'], 'doubtful'], apart: '4s' },
  { do: 'correctContestBallot', n: 2, ballot: ['丙', '甲'] },
  { do: 'announce', refused: '还有 1 张疑问票没有认定（第 3 张）' },
  { do: 'expect', doubtful: 1, ballots: { called: 3, valid: 2, invalid: 0 } },
  { do: 'ruleContestBallot', n: 3, ballot: 'tooMany', reason: '三个都勾了' },
  { do: 'announce' },
  {
    do: 'expect',
    contest: {
      votes: { 甲: 2, 乙: 1, 丙: 1 },
      elected: ['甲'],
      tied: ['乙', '丙'],
      seatsLeft: 1,
      next: 'tie',
    },
    ballots: { valid: 2, invalid: 1 },
    doubtful: 0,
    minutes: '第3张认定为无效（多选）（三个都勾了）',
    reason: 'tie',
  },
  { do: 'openRunoff' },
  { do: 'expect', contest: { stage: 'tie', seats: 1, among: ['乙', '丙'], elected: [], dropped: [] } },
  { do: 'cancelVote', reason: '改用举手' },
  {
    do: 'addItem',
    item: {
      title: '选一个方案',
      motion: {
        text: '选定停车方案。',
        rule: 'knockOut',
        method: 'contestHands',
        contest: { choosing: 'options', contenders: ['立体车库', '错时停车'] },
        counting: { twoTellers: true },
      },
    },
  },
  { do: 'enterItem', item: '选一个方案' },
  { do: 'openVote' },
  { do: 'countContest', votes: { 立体车库: 2, 错时停车: 1 }, abstain: 1, refused: '比实到 3 人多 1' },
  { do: 'clearContest', name: '错时停车' },
  { do: 'countContest', votes: { 错时停车: 1 } },
  { do: 'countContest', abstain: 0 },
  { do: 'secondContest', votes: { 立体车库: 1, 错时停车: 1 }, abstain: 1 },
  { do: 'announce', refused: '立体车库：甲 2，乙 1，相差 1' },
  { do: 'secondContest', votes: { 立体车库: 2, 错时停车: 1 }, abstain: 0 },
  { do: 'announce' },
  { do: 'expect', verdict: 'passed', contest: { elected: ['立体车库'], abstain: 0, next: null } },
  {
    do: 'addItem',
    item: {
      title: '公约',
      motion: { text: '通过公约。', rule: 'simple' },
      clauses: { list: [{ text: '不乱停。' }, { title: '巡查', text: '每周一次。' }] },
    },
  },
  { do: 'enterItem', item: '公约' },
  { do: 'request', who: '张伟@9号楼', stance: 'for' },
  { do: 'amend', who: '孙秀英', part: 2, text: '每周两次。' },
  { do: 'openVote', of: 'amendment', refused: '还有 1 人等着发言' },
  { do: 'openVote', of: 'amendment', evenThoughQueued: true },
  { do: 'count', yes: 3, no: 0, abstain: 0 },
  { do: 'announce' },
  { do: 'withdraw', who: '张伟@9号楼' },
  { do: 'openVote', of: { part: 2 } },
  { do: 'count', yes: 3, no: 0, abstain: 0 },
  { do: 'announce' },
  { do: 'amend', who: '孙秀英', part: 1, text: '不占道停车。' },
  { do: 'settleAmendment', how: 'accepted' },
  { do: 'amend', who: '孙秀英', part: 1, text: '不停车。' },
  { do: 'settleAmendment', how: 'withdrawn' },
  { do: 'openVote', of: { part: 1 } },
  { do: 'count', yes: 3, no: 0, abstain: 0 },
  { do: 'announce' },
  { do: 'openVote', of: 'whole' },
  { do: 'count', yes: 3, no: 0, abstain: 0 },
  { do: 'announce' },
  { do: 'revisePlan', change: { seconding: true } },
  { do: 'addItem', item: { title: '公示栏', motion: { text: '装两处公示栏，换灯。', rule: 'simple' } } },
  { do: 'enterItem', item: '公示栏' },
  { do: 'second', who: '孙秀英' },
  { do: 'amend', who: '孙秀英', text: '装三处公示栏。' },
  { do: 'settleAmendment', how: 'noSecond' },
  { do: 'split', parts: [{ text: '装两处公示栏。' }, { text: '换灯。' }] },
  { do: 'endMotion', how: 'postponed', reason: '等报价', who: '孙秀英' },
  { do: 'addItem', item: { title: '其他', limits: { turnSeconds: 60, maxTurns: null, itemMinutes: 10 } } },
  { do: 'enterItem', item: '其他' },
  { do: 'wait', for: '10m' },
  { do: 'startTurn', who: '孙秀英', stance: 'for', refused: '总时长 10 分钟已经用完' },
  { do: 'extendItem', minutes: 5 },
  { do: 'expect', itemRemaining: '5m', minutes: '本项总时长延长5分钟' },
  {
    do: 'addMaterial',
    name: '现状.jpg',
    kind: 'jpeg',
    caption: '楼前',
    pages: [{ width: 1600, height: 1200 }],
  },
  {
    do: 'addMaterial',
    item: '其他',
    name: '方案.pdf',
    kind: 'pdf',
    pages: [
      { width: 1240, height: 1754 },
      { width: 1240, height: 1754, type: 'png', sha256: 'a'.repeat(64) },
    ],
  },
  {
    do: 'addMaterial',
    name: '现状.jpg',
    kind: 'jpeg',
    pages: [{ width: 1, height: 1 }],
    refused: '已经在这一项里',
  },
  { do: 'reviseMaterial', find: '现状', caption: '楼前现状' },
  { do: 'moveMaterial', find: '方案', to: 1 },
  { do: 'showMaterial', find: '方案', page: 3, refused: '只有 2 页，没有第 3 页' },
  { do: 'showMaterial', find: '方案', page: 2, zoom: 'half', part: 2 },
  { do: 'expect', scene: 'material' },
  { do: 'removeMaterial', find: '楼前现状' },
  { do: 'showScene', scene: null },
  { do: 'addItem', item: { title: '一老一小', kind: 'questions' } },
  { do: 'enterItem', item: '一老一小' },
  { do: 'ask', for: '12345热线', text: '要删掉的', begin: false },
  { do: 'expect', question: '要删掉', questionState: 'waiting', waiting: 1, scene: 'questions' },
  { do: 'removeQuestion' },
  { do: 'expect', question: null, waiting: 0 },
  { do: 'ask', who: '孙秀英' },
  { do: 'reviseQuestion', text: '托位够不够？' },
  { do: 'answer', who: '张伟@9号楼', org: '教育科', after: '20s' },
  { do: 'figures', figures: [{ label: '使用率', value: '50.9%' }] },
  { do: 'endTurn', after: '1m' },
  { do: 'expect', question: '托位', questionState: 'answered', waiting: 0 },
  { do: 'typePromise', line: '教育科 12月10日 公布' },
  { do: 'promise', text: '公布名单', ownerOrg: '教育科', dueDate: '2026-12-10' },
  { do: 'ask', who: '孙秀英', follows: '托位', text: '哪天？' },
  { do: 'endTurn' },
  { do: 'promise', form: 'writing', text: '答复哪天', ownerOrg: '教育科', dueDate: '2026-12-11' },
  { do: 'expect', questionState: 'inWriting', outcomes: 3 },
  { do: 'callQuestion', question: '托位' },
  { do: 'leave', who: '罗永辉' },
  { do: 'revisePlan', change: { proxies: 'own' } },
  { do: 'leave', who: '张伟@9号楼' },
  { do: 'giveProxy', who: '张伟@9号楼', to: '孙秀英', note: '出差' },
  { do: 'expect', present: 3, represented: 1, minutes: '委托孙秀英（书面委托，出差）' },
  { do: 'endProxy', who: '张伟@9号楼' },
  { do: 'undo', what: '结束张伟的委托' },
  { do: 'undo', what: '张伟委托孙秀英' },
  { do: 'undo', what: '张伟离场' },
  { do: 'undo', what: '修改会议信息' },
  { do: 'undo', what: '罗永辉离场' },
  { do: 'close' },
  { do: 'expect', minutes: ['孙秀英（3号楼101）　反对', '超时21秒'], number: '甲社议〔2026〕1号' },
  { do: 'reviseMinutes', find: '改过的第二句', text: '定稿的第二句。' },
  { do: 'sign', as: 'facilitator' },
  { do: 'sign', as: 'recorder' },
  { do: 'sign', as: 'representative', name: '孙秀英' },
  { do: 'seal' },
  { do: 'expect', phase: 'sealed', signatures: 3, minutes: '定稿的第二句', editions: 1, correction: null },
  { do: 'attachScan', name: '签字页.pdf', kind: 'pdf', pages: [{ width: 1, height: 1 }] },
  { do: 'removeScan', find: '签字页', reason: '扫得不清楚' },
  {
    do: 'countSurvey',
    issued: 10,
    collected: 9,
    valid: 8,
    from: '',
    to: '',
    answers: SURVEY_QUESTIONS.map(() => [5, 2, 1, 0]),
    remarks: '',
    countedBy: '',
    checkedBy: '',
  },
  { do: 'openCorrection', reason: '按错了' },
  { do: 'dropCorrection' },
  { do: 'openCorrection', reason: '第二句写错了' },
  { do: 'expect', phase: 'closed', signatures: 0, correction: 1 },
  { do: 'undo', by: 'desk', refused: '更正以前的步骤不能撤销' },
  { do: 'reviseMinutes', find: '定稿的第二句', text: '更正的第二句。' },
  { do: 'sign', as: 'facilitator' },
  { do: 'sign', as: 'recorder' },
  { do: 'seal' },
  { do: 'expect', phase: 'sealed', editions: 2, minutes: ['更正第1次', '改为：“更正的第二句。”'] },
]

/** Remembers what was asked. */
class WatchedStage extends DomainStage {
  readonly asked: { readonly role: StaffRole; readonly command: Command }[] = []

  override async ask(role: StaffRole, command: Command, id: string) {
    this.asked.push({ role, command })
    return super.ask(role, command, id)
  }
}

describe('playing a scenario', () => {
  it('has a verb for every command of a meeting, and plays each', async () => {
    const stage = new WatchedStage(0)
    const played = await run(EVERY_VERB, stage)
    expect(played).not.toHaveProperty('says')
    expect(new Set(EVERY_VERB.map((step) => step['do']))).toEqual(new Set(VERBS))
    const asked = new Set<string>(stage.asked.map(({ command }) => command.type))
    for (const option of meetingCommandSchema.options) expect(asked).toContain(option.shape.type.value)
  })

  it('leaves one sound record, the same each time', async () => {
    const [first, second] = [await run(EVERY_VERB), await run(EVERY_VERB)]
    expect(second.stage.commits).toEqual(first.stage.commits)
    const tips = new Map<string, StoredEvent>()
    for (const event of first.stage.commits.flatMap(({ events }) => events)) {
      const before = tips.get(event.stream)
      expect(checkLink(before ? tipOf(before) : EMPTY_TIP, event)).toBeNull()
      tips.set(event.stream, event)
    }
  })

  it('lets time pass as the steps say', async () => {
    const { steps = [] } = await run([
      { do: 'signIn', who: ['孙秀英', '张伟@1号楼', '张伟@9号楼'], apart: '10s', after: '1m' },
      { do: 'wait', for: '40s' },
      { do: 'open', at: '14:00:30' },
    ])
    const start = Date.parse('2026-11-21T13:40:00+08:00')
    expect(steps.map(({ at }) => (at - start) / 1000)).toEqual([0, 80, 120, 1230])
  })

  it('keeps the hall to one desk’s business at the desk', async () => {
    const { says } = await run([{ do: 'open', by: 'desk' }])
    expect(says).toBe('第 1 步（open）：这个窗口不能做这一步，请到主持台操作。')
  })

  it('takes a refusal that was foreseen as it came, and nothing has changed', async () => {
    const played = await run([
      { do: 'open', refused: '还差 2 人' },
      ...OPENED,
      { do: 'openVote' },
      { do: 'count', yes: 4, refused: '比实到 3 人多 1 人' },
      { do: 'count', no: -1, refused: '不能是负数' },
      { do: 'count', abstain: 0.5, refused: '要写整数' },
      { do: 'startTurn', who: '贺小磊', stance: 'for', refused: '正在表决' },
      { do: 'expect', counts: { yes: null, no: null, abstain: null } },
    ])
    expect(played).not.toHaveProperty('says')
    expect(played.steps?.[1]?.refused).toContain('应到 3 人，实到 0 人，法定人数 2 人')
  })
})

describe('a scenario that cannot be played', () => {
  it.each<[string, Input[], string]>([
    [
      'a step the hall refuses',
      [
        { do: 'signIn', who: '罗永辉' },
        { do: 'open', withoutQuorum: true },
        { do: 'enterItem', item: 1 },
        { do: 'startTurn', who: '孙秀英', stance: 'for' },
      ],
      '第 4 步（startTurn 孙秀英）：孙秀英还没有签到，或已经离场。请先为他签到。',
    ],
    [
      'a name that is not there',
      [{ do: 'signIn', who: '孙秀荣' }],
      '第 1 步（signIn 孙秀荣）：名单里没有“孙秀荣”，是不是“孙秀英”？请核对 participants。',
    ],
    [
      'a name that two people have',
      [{ do: 'signIn', who: '张伟' }],
      '第 1 步（signIn 张伟）：名单里有 2 个“张伟”，请写明是哪一个：张伟@1号楼、张伟@9号楼。',
    ],
    [
      'a door that nobody of the name has',
      [{ do: 'signIn', who: '张伟@2号楼' }],
      '名单里的“张伟”（1号楼、9号楼）没有一个与“2号楼”相符',
    ],
    [
      'an item that is not there',
      [...OPENED.slice(0, 2), { do: 'enterItem', item: '绿化' }],
      '议程里没有“绿化”。议程有：1．停车怎么分、2．停车怎么管。',
    ],
    [
      'a number beyond the agenda',
      [...OPENED.slice(0, 2), { do: 'enterItem', item: 3 }],
      '议程只有 2 项，没有第 3 项。',
    ],
    [
      'a part of two titles',
      [...OPENED.slice(0, 2), { do: 'enterItem', item: '停车' }],
      '议程里不止一项含“停车”',
    ],
    [
      'a refusal that does not come',
      [{ do: 'signIn', who: '孙秀英', refused: '已经签到' }],
      '这一步应被拒绝（“已经签到”），却做成了。',
    ],
    [
      'another refusal than foreseen',
      [{ do: 'open', refused: '已经开会' }],
      '拒绝的理由应含“已经开会”，实际是“应到 3 人，实到 0 人',
    ],
    [
      'a time that is past',
      [{ do: 'signIn', who: '孙秀英', at: '13:00' }],
      '时间 2026-11-21T13:00:00+08:00 早于前一步的 2026-11-21T13:40:00+08:00',
    ],
    [
      'two times for one step',
      [{ do: 'signIn', who: '孙秀英', at: '14:00', after: '1m' }],
      'at 和 after 只写一个。',
    ],
    [
      'a speaker without a stance',
      [...OPENED, { do: 'startTurn', who: '孙秀英' }],
      '孙秀英没有登记过发言，请写明立场 stance',
    ],
    [
      'nobody left to sign in',
      [
        { do: 'signIn', who: 'everyone' },
        { do: 'signIn', who: 'everyone' },
      ],
      '名单里已经没有人可以做这一步',
    ],
    ['a signer without a name', [{ do: 'sign', as: 'scrutineer' }], '请写明签字人的姓名 name'],
    [
      'an undo of something else',
      [
        { do: 'signIn', who: '孙秀英' },
        { do: 'undo', what: '散会' },
      ],
      '能撤销的上一步是“孙秀英签到”，不是“散会”。',
    ],
    [
      'a vote with no counts',
      [...OPENED, { do: 'openVote' }, { do: 'count' }],
      '第 5 步（count）：没有写人数',
    ],
    [
      'a material that is not there',
      [...OPENED, { do: 'showMaterial', find: '照片' }],
      '没有找到含“照片”的材料，请核对 find。',
    ],
    [
      'a notice that nobody has drafted',
      [{ do: 'postNotice', kind: 'topics', place: '门口', who: '林晓燕' }],
      '这个会议没有会前议题公示，请先用 draftNotice 起草。',
    ],
    ['an order that cannot be', [...OPENED, { do: 'pause' }], '第 4 步（pause）：这次发言已经结束。'],
  ])('is told with its step: %s', async (_what, steps, sentence) => {
    expect((await run(steps)).says).toContain(sentence)
  })

  it('says all that does not stand as expected', async () => {
    const { says } = await run([
      { do: 'signIn', who: '孙秀英' },
      { do: 'expect', present: 2, phase: 'inSession', speaker: '孙秀英', verdict: 'passed', remaining: '1m' },
    ])
    expect(says).toBe(
      '第 2 步（expect）：发言人（speaker）应为 孙秀英，实际是 null；阶段（phase）应为 inSession，实际是 planned；' +
        '实到（present）应为 2，实际是 1；剩余时间（remaining）应为 1m，实际是 没有人在发言；结果（verdict）应为 passed，实际是 null。',
    )
  })

  it('stops there, and keeps what was done before', async () => {
    const { says, stage } = await run([
      { do: 'signIn', who: '孙秀英' },
      { do: 'pause' },
      { do: 'signIn', who: '罗永辉' },
    ])
    expect(says).toContain('第 2 步（pause）')
    expect(stage.commits).toHaveLength(3)
  })
})
