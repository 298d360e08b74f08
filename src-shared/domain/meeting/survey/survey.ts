import { z } from 'zod'
import { percentText } from '../../voting/fraction'

/** What residents are asked about the meeting and what came of it. */
export const SURVEY_QUESTIONS = [
  '议题是大家关心的事',
  '会前通知和公示及时',
  '参加的人有代表性',
  '主持公正，不偏不倚',
  '想说的人都能说',
  '议事规则得到遵守',
  '协商结果合情合理',
  '落实进度让人放心',
  '总体评价',
] as const
export const SURVEY_ANSWERS = ['满意', '基本满意', '不太满意', '不满意'] as const

const sheets = z.int('请填写整数').min(0, '请填写 0 或更大的整数').max(100_000, '最多 100000 份')
const day = z.union([z.literal(''), z.iso.date('请填写日期')])

/** The sheets of 满意度调查 as they were counted. */
export const surveyCountSchema = z.object({
  /** 发放, 收回, 有效 */
  issued: sheets,
  collected: sheets,
  valid: sheets,
  /** First and last day of the survey; '' where nobody noted it. */
  from: day,
  to: day,
  /** For each question, in order: how many marked 满意, 基本满意, 不太满意, 不满意. */
  answers: z.array(z.tuple([sheets, sheets, sheets, sheets])).length(SURVEY_QUESTIONS.length),
  /** What people wrote, in the words of whoever counted. */
  remarks: z.string().trim().max(2000),
  countedBy: z.string().trim().max(40),
  checkedBy: z.string().trim().max(40),
})
export type SurveyCount = z.infer<typeof surveyCountSchema>
export type SurveyAnswers = SurveyCount['answers'][number]

/** A count in its place in the record; a later one takes its place, and it stays. */
export interface CountedSurvey extends SurveyCount {
  /** Hall clock, ms. */
  readonly at: number
}

export interface SurveyFault {
  /** Of the question whose answers are at fault; null: of the numbers of sheets or the days. */
  readonly question: number | null
  /** A sentence that says what does not add up. */
  readonly sentence: string
}

/** What does not add up, all of it; none for a count that can stand. */
export function surveyFaults({
  issued,
  collected,
  valid,
  from,
  to,
  answers,
}: SurveyCount): readonly SurveyFault[] {
  const faults: SurveyFault[] = []
  if (collected > issued) {
    faults.push({ question: null, sentence: `收回 ${collected} 份，比发放的 ${issued} 份还多，请核对。` })
  }
  if (valid > collected) {
    faults.push({ question: null, sentence: `有效 ${valid} 份，比收回的 ${collected} 份还多，请核对。` })
  }
  if (from !== '' && to !== '' && from > to) {
    faults.push({ question: null, sentence: '调查的开始日期在结束日期后面，请核对。' })
  }
  answers.forEach((row, question) => {
    const marked = markedIn(row)
    if (marked > valid) {
      const sentence = `第${question + 1}项四个数加起来是 ${marked}，比有效的 ${valid} 份多，请核对。`
      faults.push({ question, sentence })
    }
  })
  return faults
}

/** How many sheets have a mark at this question. */
export function markedIn(answers: SurveyAnswers): number {
  return answers.reduce((sum, count) => sum + count, 0)
}

/**
 * 满意率＝（满意＋基本满意）÷有效份数, to two decimals: a sheet that left the question open is a valid sheet all the
 * same. Null where no sheet is valid.
 */
export function satisfaction([content, rather]: SurveyAnswers, valid: number): string | null {
  return valid === 0 ? null : percentText(content + rather, valid)
}

/** The question that asks for everything together. */
export const OVERALL = SURVEY_QUESTIONS.length - 1

/** 总体满意率; null where nothing was counted. */
export function overallSatisfaction(survey: SurveyCount): string | null {
  const answers = survey.answers[OVERALL]
  return answers ? satisfaction(answers, survey.valid) : null
}
