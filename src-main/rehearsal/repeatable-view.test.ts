import { expect, it } from 'vitest'
import { memoryTransportPair } from '#shared/protocol/transport-memory'
import { RepeatableView } from './repeatable-view'

it('passes on what the window says, and says hello again in its place', async () => {
  const [window, host] = memoryTransportPair()
  const view = new RepeatableView(host, 'projector')
  const heard: unknown[] = []
  view.onMessage((message) => heard.push(message))
  window.send({ kind: 'own' })
  await Promise.resolve()
  view.askAgain()
  expect(heard).toEqual([{ kind: 'own' }, { kind: 'hello', protocol: 1, role: 'projector' }])
})
