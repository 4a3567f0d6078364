import type { Refusal } from '../../preload/contract'
import { PROBLEM_WORDS } from '../../preload/contract/words'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Command, JSON_OPTION } from './command'
import { allRefusals } from './refusals'
import { withArchive } from './session'
import { table } from './terminal'

export const problems: Command = {
  name: 'problems',
  takes: '',
  about: 'lists cables and files with problems, by kind',
  options: [ARCHIVE_OPTION, JSON_OPTION],
  run(call) {
    return withArchive(call, { readOnly: true }, async ({ archive }) => {
      const cables = await archive.cables.problems()
      const files = byReason(await allRefusals(archive))
      await call.out.write(call.options.has('json') ? `${json({ cables, files })}\n` : inWords(cables, files))
      return 0
    })
  },
}

interface Kind {
  reason: string
  count: number
  paths: string[]
}

function byReason(refusals: Refusal[]): Kind[] {
  const kinds = new Map<string, string[]>()
  for (const { reason, path } of refusals) kinds.set(reason, [...(kinds.get(reason) ?? []), path])
  return [...kinds]
    .map(([reason, paths]) => ({ reason, count: paths.length, paths }))
    .sort((a, b) => b.count - a.count)
}

/** How many ids or paths a line names. */
const NAMED = 5

function inWords(cables: { code: string; count: number; ids: string[] }[], files: Kind[]): string {
  const some = (names: string[]) => names.slice(0, NAMED).join(' ') + (names.length > NAMED ? ' …' : '')
  if (cables.length === 0 && files.length === 0) return 'No problems were found.\n'
  const found = table(
    [
      { head: '', of: (row) => row.count, right: true },
      { head: 'PROBLEM OF CABLES', of: (row) => PROBLEM_WORDS[row.code] ?? row.code },
      { head: '', of: (row) => some(row.ids) },
    ],
    cables,
  )
  const refused = table(
    [
      { head: '', of: (row) => row.count, right: true },
      { head: 'FILES REFUSED', of: (row) => row.reason },
      { head: '', of: (row) => some(row.paths) },
    ],
    files,
  )
  return [...(cables.length > 0 ? [found] : []), ...(files.length > 0 ? [refused] : [])].join('\n')
}
