/** `restore` and `rebuild`: another file in the place of the archive, which is kept beside it. */
import { resolve } from 'node:path'
import type { RebuiltArchive } from '../../preload/contract'
import { counted } from '../../preload/contract/count'
import { json } from '../exporting/json'
import { ArchiveKeeper } from '../service/keeper'
import { rebuild as rebuildHeld, restore as restoreHeld } from '../service/repair'
import { ARCHIVE_OPTION, type Call, type Command, JSON_OPTION } from './command'
import { EXIT, WrongUsage } from './io'
import { archivePath } from './session'
import { harmless } from './terminal'

export const restore: Command = {
  name: 'restore',
  takes: 'FILE',
  about: 'puts a backup in the place of the archive, which is kept beside it',
  options: [ARCHIVE_OPTION, JSON_OPTION],
  run(call) {
    const [name] = call.rest
    if (name === undefined || call.rest.length > 1) throw new WrongUsage('Name one backup to restore.')
    const { io, out, options } = call
    const from = resolve(io.folder, name)
    return withoutOpening(call, async (keeper, path) => {
      const { keptAside } = await restoreHeld(keeper, from, path, io.now)
      const { cables } = await keeper.info()
      const words = `Restored from ${from}: ${counted(cables, 'cable')}.${keptAside ? ` The archive from before is ${keptAside}.` : ''}`
      await out.line(options.has('json') ? json({ from, keptAside, cables }) : words)
      return EXIT.done
    })
  },
}

export const rebuild: Command = {
  name: 'rebuild',
  takes: '',
  about: 'makes a damaged archive anew from its own texts; the old file is kept beside it',
  options: [ARCHIVE_OPTION, JSON_OPTION],
  run(call) {
    const { io, out, options } = call
    return withoutOpening(call, async (keeper, path) => {
      let result: RebuiltArchive | null = null
      for await (const step of rebuildHeld(keeper, path, io.now)) {
        const [doing, of] =
          step.doing === 'reading' ? ['texts read', step.total] : ['cables indexed', step.total]
        out.progress(`${step.done} of ${of} ${doing}`)
        result = step.result
      }
      out.endProgress()
      if (!result) throw new Error('The rebuilding ended without a word.')
      await out.write(options.has('json') ? `${json(result)}\n` : harmless(inWords(result)))
      return result.losses.length > 0 ? EXIT.findings : EXIT.done
    })
  },
}

function inWords({ cables, versions, losses, keptAside }: RebuiltArchive): string {
  const lines = [
    `Rebuilt: ${counted(cables, 'cable')} in ${counted(versions, 'version')}. The old file is ${keptAside}.`,
    ...losses,
    ...(losses.length > 0 ? ['Import the folders again: what is lost comes back with them.'] : []),
  ]
  return lines.map((line) => `${line}\n`).join('')
}

/** For what works on the file as a whole: it may not be one that can be opened. */
async function withoutOpening(
  call: Call,
  work: (keeper: ArchiveKeeper, path: string) => Promise<number>,
): Promise<number> {
  const path = archivePath(call)
  call.out.tell(`Archive: ${path}`)
  const keeper = new ArchiveKeeper({ now: call.io.now, workerPath: call.io.program.workerPath })
  try {
    return await work(keeper, path)
  } finally {
    await keeper.close()
  }
}
