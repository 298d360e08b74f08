import { describeTransport } from '#shared/testing/transport-contract'
import { memoryTransportPair } from './transport-memory'

describeTransport('memory', () => Promise.resolve(memoryTransportPair()))
