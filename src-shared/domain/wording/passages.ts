import type { PlaceholderName } from './placeholders'

/** Papers whose standing sentences are the hall's own, in the order they come about. */
export const WORDED_PAPERS = {
  topicIntake: '议题征集表',
  topicNotice: '会前议题公示',
  meetingNotice: '会议通知',
  signInSheet: '签到表',
  surveyForm: '满意度调查表',
  summaryMinutes: '会议纪要',
  agreement: '协商意见书',
  resolution: '决议',
  notice: '协商结果、表决结果、决议公示',
  progressNotice: '落实进展公示',
} as const
export type WordedPaper = keyof typeof WORDED_PAPERS

/**
 * A standing sentence of a paper. What is a fact, a sum or a verdict comes in through its placeholders; what a vote is
 * decided by, and warnings that the law asks for, are no passages at all.
 */
export interface Passage {
  readonly paper: WordedPaper
  /** What people call it: 开头. */
  readonly label: string
  /** The program's own words. */
  readonly text: string
  /** What it may name. */
  readonly names: readonly PlaceholderName[]
  /** What it must name: facts that the paper is there for. */
  readonly required: readonly PlaceholderName[]
  /** Most characters. */
  readonly most: number
  /** A paragraph for each line, numbered where there are several. */
  readonly list?: true
  /** The paper does without it where it is empty. */
  readonly optional?: true
}

const SENTENCE = 300
const SALUTATION = 40

export const PASSAGES = {
  'topicIntake.end': {
    paper: 'topicIntake',
    label: '表后说明',
    text: '填好后请交{居委会}{电话}。',
    names: ['居委会', '电话', '议事厅名称'],
    required: [],
    most: SENTENCE,
  },
  'topicNotice.salutation': {
    paper: 'topicNotice',
    label: '称呼',
    text: '全体居民：',
    names: [],
    required: [],
    most: SALUTATION,
  },
  'topicNotice.opening': {
    paper: 'topicNotice',
    label: '开头',
    text: '定于{时间}召开{会议名称}，对下列事项进行协商。现将有关信息公示如下，欢迎提出意见和建议。',
    names: ['时间', '会议名称', '居委会'],
    required: ['时间', '会议名称'],
    most: SENTENCE,
  },
  'topicNotice.channels': {
    paper: 'topicNotice',
    label: '怎样反映意见',
    text: '对议题和办法有意见的，请在会前以书面、电话或来访方式反映。',
    names: [],
    required: [],
    most: SENTENCE,
  },
  'meetingNotice.salutation': {
    paper: 'meetingNotice',
    label: '称呼',
    text: '各位参会人员、有关单位：',
    names: [],
    required: [],
    most: SALUTATION,
  },
  'meetingNotice.opening': {
    paper: 'meetingNotice',
    label: '开头',
    text: '经研究，定于{时间}召开{会议名称}。现将有关事项通知如下。',
    names: ['时间', '会议名称', '居委会'],
    required: ['时间', '会议名称'],
    most: SENTENCE,
  },
  'meetingNotice.requests': {
    paper: 'meetingNotice',
    label: '有关要求',
    text: '请提前了解议题，听取所代表居民或单位的意见，准时到会签到。\n{发言限制}发言先表明立场，再说理由。\n不能到会的，请提前向联系人请假，说明原因。',
    names: ['发言限制'],
    required: ['发言限制'],
    most: 800,
    list: true,
  },
  'signInSheet.note': {
    paper: 'signInSheet',
    label: '表前说明',
    text: '受人委托的，请在备注写“受×××委托”，并交委托书。名单以外到会的，写在后面的空行。',
    names: [],
    required: [],
    most: SENTENCE,
  },
  'surveyForm.opening': {
    paper: 'surveyForm',
    label: '开头',
    text: '请在每一项您认为合适的空格里画“√”，每项只选一个。不用写姓名。',
    names: [],
    required: [],
    most: SENTENCE,
  },
  'surveyForm.end': {
    paper: 'surveyForm',
    label: '表后说明',
    text: '填好后请交{议事厅名称}。谢谢您的参与。',
    names: ['议事厅名称', '居委会'],
    required: [],
    most: SENTENCE,
  },
  'summaryMinutes.opening': {
    paper: 'summaryMinutes',
    label: '开头',
    text: '{日期}，{主持人}{在何处}主持召开{会议名称}{研究议题}。{到会情况}。现将议定事项纪要如下。',
    names: ['日期', '主持人', '在何处', '会议名称', '研究议题', '到会情况'],
    required: ['日期', '主持人', '会议名称', '到会情况'],
    most: SENTENCE,
  },
  'summaryMinutes.consensus': {
    paper: 'summaryMinutes',
    label: '共识前面的话',
    text: '会议形成共识：',
    names: [],
    required: [],
    most: SALUTATION,
  },
  'summaryMinutes.dissent': {
    paper: 'summaryMinutes',
    label: '分歧意见前面的话',
    text: '意见不一致的：',
    names: [],
    required: [],
    most: SALUTATION,
  },
  'summaryMinutes.assignment': {
    paper: 'summaryMinutes',
    label: '责任分工前面的话',
    text: '责任分工：',
    names: [],
    required: [],
    most: SALUTATION,
  },
  'agreement.opening': {
    paper: 'agreement',
    label: '开头',
    text: '{日期}，{在何处}召开{会议名称}，{主持人}主持，{到会情况}{列席情况}。经协商，形成如下意见。',
    names: ['日期', '在何处', '会议名称', '主持人', '到会情况', '列席情况'],
    required: ['日期', '会议名称', '主持人', '到会情况'],
    most: SENTENCE,
  },
  'agreement.closing': {
    paper: 'agreement',
    label: '结尾',
    text: '以上内容经各方确认，由各方按分工落实，接受居务监督委员会和居民监督。',
    names: [],
    required: [],
    most: SENTENCE,
    optional: true,
  },
  'resolution.opening': {
    paper: 'resolution',
    label: '开头',
    text: '{会议名称}于{日期}召开，{到会情况}{法定人数}。会议经表决，决议如下。',
    names: ['会议名称', '日期', '到会情况', '法定人数'],
    required: ['会议名称', '日期', '到会情况', '法定人数'],
    most: SENTENCE,
  },
  'resolution.closing': {
    paper: 'resolution',
    label: '结尾',
    text: '本决议自通过之日起施行，由有关单位组织落实，接受监督。',
    names: [],
    required: [],
    most: SENTENCE,
    optional: true,
  },
  'notice.salutation': {
    paper: 'notice',
    label: '称呼',
    text: '全体居民：',
    names: [],
    required: [],
    most: SALUTATION,
  },
  'notice.opening': {
    paper: 'notice',
    label: '协商结果、表决结果公示的开头',
    text: '{日期}，{开会情况}，{主持人}主持。{到会情况}{列席情况}{法定人数}。现将{结果名称}公示如下。',
    names: ['日期', '开会情况', '主持人', '到会情况', '列席情况', '法定人数', '结果名称'],
    required: ['日期', '开会情况', '到会情况', '法定人数', '结果名称'],
    most: SENTENCE,
  },
  'notice.channels': {
    paper: 'notice',
    label: '怎样提异议',
    text: '如有异议，请在公示期内以书面、电话或来访方式反映。',
    names: [],
    required: [],
    most: SENTENCE,
  },
  'progressNotice.salutation': {
    paper: 'progressNotice',
    label: '称呼',
    text: '全体居民：',
    names: [],
    required: [],
    most: SALUTATION,
  },
  'progressNotice.opening': {
    paper: 'progressNotice',
    label: '开头',
    text: '{日期}召开的{会议名称}议定了{件数}件事。到{今天}，{办理情况}。现将落实进展公示如下。',
    names: ['日期', '会议名称', '件数', '今天', '办理情况'],
    required: ['会议名称', '件数', '今天', '办理情况'],
    most: SENTENCE,
  },
  'progressNotice.channels': {
    paper: 'progressNotice',
    label: '怎样提异议',
    text: '如有异议，请在公示期内以书面、电话或来访方式反映。',
    names: [],
    required: [],
    most: SENTENCE,
  },
} as const satisfies Readonly<Record<string, Passage>>

export type PassageId = keyof typeof PASSAGES
/** What must be known where the passage is said. */
export type PassageValues<Id extends PassageId> = Readonly<
  Record<(typeof PASSAGES)[Id]['names'][number], string>
>

export function isPassageId(id: string): id is PassageId {
  return Object.hasOwn(PASSAGES, id)
}

export const PASSAGE_IDS: readonly PassageId[] = Object.keys(PASSAGES).filter(isPassageId)

export function passageOf(id: PassageId): Passage {
  return PASSAGES[id]
}

export function passagesOf(paper: WordedPaper): readonly PassageId[] {
  return PASSAGE_IDS.filter((id) => PASSAGES[id].paper === paper)
}
