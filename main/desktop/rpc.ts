/** The page's connection to the service: one message channel, whose other end only the window's own page can send. */
import { ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain } from 'electron'
import { CONNECT } from '../../preload/contract/bridge'
import type { ServiceContext } from '../service/procedures'
import { service } from '../service/service'
import type { Log } from './log'
import { isOwnPage } from './sender'

export function acceptConnections(context: ServiceContext, log: Log): void {
  async function logUnforeseen<T>({ next }: { next: () => Promise<T> }): Promise<T> {
    try {
      return await next()
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'FAILED')
        log.fault('A call failed', error.cause ?? error)
      throw error
    }
  }
  const handler = new RPCHandler(service, { clientInterceptors: [logUnforeseen] })
  ipcMain.on(CONNECT, (event) => {
    const [port, ...more] = event.ports
    if (!port || more.length > 0 || !isOwnPage(event)) {
      for (const refused of event.ports) refused.close()
      return
    }
    handler.upgrade(port, { context })
    port.start()
  })
}
