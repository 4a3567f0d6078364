import { join } from 'node:path'
import { openerOf } from '../browser/opener'
import { readPort } from '../browser/port'
import { serve as runHost } from '../browser/serve'
import { openLog } from '../service/log'
import { dataFolder } from '../service/places'
import { ARCHIVE_OPTION, type Command } from './command'
import { WrongUsage } from './io'
import { archivePath, settingsOf } from './session'

export const serve: Command = {
  name: 'serve',
  takes: '',
  about: 'opens the archive in your browser, from this machine alone; Ctrl-C ends it',
  options: [
    ARCHIVE_OPTION,
    { name: 'port', value: 'N', about: 'the port (default: any free one)' },
    { name: 'no-open', about: 'prints the address only' },
  ],
  run(call) {
    const { options, io, out } = call
    const port = readPort(options.one('port') ?? '0')
    if (port === null)
      throw new WrongUsage(`--port takes a number from 1 to 65535, not “${options.one('port')}”.`)
    const archive = archivePath(call)
    out.tell(`Archive: ${archive}`)
    return runHost({
      archive,
      port,
      program: io.program,
      settings: settingsOf(io),
      home: io.home,
      now: io.now,
      log: openLog(join(dataFolder(io), 'logs'), io.now),
      opener: options.has('no-open') ? null : openerOf(io.platform, io.env),
      signal: io.signal,
      say: (line) => io.stdout.write(`${line}\n`),
      tell: (line) => out.tell(line),
    })
  },
}
