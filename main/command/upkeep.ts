/** `backup` and `compact`: keeping the archive file. */

import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { sizeInWords } from '../../preload/contract/count'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Command, JSON_OPTION } from './command'
import { WrongUsage } from './io'
import { withArchive } from './session'

export const backup: Command = {
  name: 'backup',
  takes: 'FILE',
  about: 'writes a copy of the archive, also while an import goes on',
  options: [ARCHIVE_OPTION, JSON_OPTION],
  run(call) {
    const [name] = call.rest
    if (name === undefined || call.rest.length > 1) throw new WrongUsage('Name one file for the copy.')
    const copy = resolve(call.io.folder, name)
    return withArchive(call, { readOnly: true }, async ({ keeper }) => {
      await keeper.held.archive.backUp(copy)
      const bytes = statSync(copy).size
      await call.out.line(
        call.options.has('json') ? json({ copy, bytes }) : `Copied to ${copy} (${sizeInWords(bytes)}).`,
      )
      return 0
    })
  },
}

export const compact: Command = {
  name: 'compact',
  takes: '',
  about: 'makes the index of words again and the file as small as it can be',
  options: [ARCHIVE_OPTION, JSON_OPTION],
  run(call) {
    return withArchive(call, {}, async ({ keeper }) => {
      const { archive } = keeper.held
      const before = statSync(archive.path).size
      await archive.compact()
      const { bytes } = await archive.info()
      const words = `From ${sizeInWords(before)} to ${sizeInWords(bytes)}.`
      await call.out.line(call.options.has('json') ? json({ before, bytes }) : words)
      return 0
    })
  },
}
