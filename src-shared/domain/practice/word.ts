/** Said of a practice meeting wherever it is shown. */
export const PRACTICE_WORD = '练习'
