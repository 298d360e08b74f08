import {
  SURVEY_QUESTIONS,
  surveyCountSchema,
  surveyFaults,
  type SurveyCount,
  type SurveyFault,
} from '#shared/domain/meeting/survey/survey'

type Cell = number | null

/** What is filled in; an empty cell of a question counts as 0. */
export interface SurveyValues {
  readonly issued: Cell
  readonly collected: Cell
  readonly valid: Cell
  /** YYYY-MM-DD, or ''. */
  readonly from: string
  readonly to: string
  readonly answers: readonly (readonly [Cell, Cell, Cell, Cell])[]
  readonly remarks: string
  readonly countedBy: string
  readonly checkedBy: string
}

const BLANK: SurveyValues = {
  issued: null,
  collected: null,
  valid: null,
  from: '',
  to: '',
  answers: SURVEY_QUESTIONS.map(() => [null, null, null, null] as const),
  remarks: '',
  countedBy: '',
  checkedBy: '',
}

/** What the form begins with: what was counted last, to be put right. */
export function surveyValues(last: SurveyCount | null): SurveyValues {
  return last ?? BLANK
}

export function withAnswer(
  values: SurveyValues,
  question: number,
  answer: number,
  count: Cell,
): SurveyValues {
  const answers = values.answers.map((row, index) => {
    if (index !== question) return row
    const [a, b, c, d] = row.map((cell, at) => (at === answer ? count : cell))
    return [a ?? null, b ?? null, c ?? null, d ?? null] as const
  })
  return { ...values, answers }
}

export interface SurveyRead {
  /** As far as it is filled in; what is empty is 0. */
  readonly count: SurveyCount
  readonly faults: readonly SurveyFault[]
}

/** What the form says, and what keeps it from being saved. */
export function readSurvey(values: SurveyValues): SurveyRead {
  const { issued, collected, valid } = values
  const count: SurveyCount = {
    ...values,
    issued: issued ?? 0,
    collected: collected ?? 0,
    valid: valid ?? 0,
    answers: values.answers.map(([a, b, c, d]) => [a ?? 0, b ?? 0, c ?? 0, d ?? 0]),
  }
  const empty = [
    ...(issued === null ? ['发放'] : []),
    ...(collected === null ? ['收回'] : []),
    ...(valid === null ? ['有效'] : []),
  ]
  if (empty.length > 0) {
    return { count, faults: [{ question: null, sentence: `${empty.join('、')}的份数还没有填。` }] }
  }
  const parsed = surveyCountSchema.safeParse(count)
  const [issue] = parsed.success ? [] : parsed.error.issues
  return { count, faults: issue ? [{ question: null, sentence: `${issue.message}。` }] : surveyFaults(count) }
}
