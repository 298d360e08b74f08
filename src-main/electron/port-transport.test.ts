import { EventEmitter } from 'node:events'
import { MessageChannel } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { describeTransport } from '#shared/testing/transport-contract'
import { portTransport } from './port-transport'

/** A port of Node with the interface of Electron's: messages come wrapped, and only after `start`. */
class MainPort extends EventEmitter {
  readonly #port: MessagePort

  constructor(port: MessagePort) {
    super()
    this.#port = port
  }

  start(): void {
    this.#port.on('message', (data) => this.emit('message', { data, ports: [] }))
    this.#port.on('close', () => this.emit('close'))
  }

  postMessage(message: unknown): void {
    this.#port.postMessage(message, [])
  }

  close(): void {
    this.#port.close()
  }
}

describeTransport('a MessagePort of the main process', () => {
  const { port1, port2 } = new MessageChannel()
  return Promise.resolve([portTransport(new MainPort(port1)), portTransport(new MainPort(port2))])
})
