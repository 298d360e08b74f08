import { z } from 'zod'
import { clausesSchema } from '../meeting/setup'

const clause = clausesSchema.shape.list.element.shape
/** 逐条表决 of a rule text. */
export const clausesFieldsSchema = z.strictObject({
  list: z
    .array(z.strictObject({ title: clause.title.default(''), text: clause.text }))
    .min(1)
    .max(60),
  wholeVote: z.boolean().default(true).describe('全文表决 once the clauses are decided.'),
})
