import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Command, JSON_OPTION } from './command'
import { EXIT } from './io'
import { withArchive } from './session'
import { harmless } from './terminal'

export const verify: Command = {
  name: 'verify',
  takes: '',
  about: 'checks file, index and catalogue, and every stored text against its digest',
  options: [ARCHIVE_OPTION, JSON_OPTION],
  run(call) {
    return withArchive(call, { readOnly: true }, async ({ archive }) => {
      const { sound, findings } = await archive.archive.verify()
      const words = sound ? ['The archive is sound.'] : findings
      const text = call.options.has('json') ? json({ sound, findings }) : harmless(words.join('\n'))
      await call.out.write(`${text}\n`)
      return sound ? EXIT.done : EXIT.findings
    })
  },
}
