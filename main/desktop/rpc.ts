/** The page's connection to the service: one message channel, whose other end only the window's own page can send. */
import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain } from 'electron'
import { CONNECT } from '../../preload/contract/bridge'
import type { Log } from '../service/log'
import type { ServiceContext } from '../service/procedures'
import { service } from '../service/service'
import { logUnforeseen } from '../service/unforeseen'
import { isOwnPage } from './sender'

export function acceptConnections(context: ServiceContext, log: Log): void {
  const handler = new RPCHandler(service, { clientInterceptors: [logUnforeseen(log)] })
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
