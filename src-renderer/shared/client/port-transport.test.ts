import { describeTransport } from '#shared/testing/transport-contract'
import { portTransport } from './port-transport'

describeTransport('a MessageChannel', () => {
  const { port1, port2 } = new MessageChannel()
  return Promise.resolve([portTransport(port1), portTransport(port2)])
})
