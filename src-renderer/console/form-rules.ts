import type { FormRule } from 'antd'
import type { z } from 'zod'

/** What the record will take, as a rule of a form: the schema speaks where it has a sentence, else a plain one. */
export function ruleOf(schema: z.ZodType): FormRule {
  return {
    validator: async (_rule, value: unknown) => {
      // An empty field is a value where the record takes none.
      if ((value ?? null) === null && schema.safeParse(null).success) return
      const parsed = schema.safeParse(value ?? '')
      if (!parsed.success) throw new Error(sentenceOf(parsed.error.issues[0]))
    },
  }
}

/** One sentence for what is wrong with a value. */
export function sentenceOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'too_big') {
    return issue.origin === 'string' ? `最多 ${issue.maximum} 个字` : `不能大于 ${issue.maximum}`
  }
  if (issue?.code === 'too_small' && issue.origin === 'number') return `不能小于 ${issue.minimum}`
  return issue && /[一-鿿]/u.test(issue.message) ? issue.message : '请填写这一项'
}
