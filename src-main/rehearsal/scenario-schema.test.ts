import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { scenarioSchema } from '#shared/domain/rehearsal/scenario'

const file = join(import.meta.dirname, '..', '..', 'resources', 'scenario.schema.json')

/** After a change of the format: `npx vitest run src-main/rehearsal/scenario-schema.test.ts -u` */
it('has a JSON schema that is in step with it', async () => {
  const { $schema, ...schema } = z.toJSONSchema(scenarioSchema, { io: 'input' })
  const told = { $schema, title: '议事厅演练剧本 (scenario of a rehearsal)', ...schema }
  const options = { ...(await resolveConfig(file)), parser: 'json' }
  await expect(await format(JSON.stringify(told), options)).toMatchFileSnapshot(file)
})
