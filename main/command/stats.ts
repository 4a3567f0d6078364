import type { ArchiveInfo, ArchiveStats } from '../../preload/contract'
import { counted, sizeInWords } from '../../preload/contract/count'
import { KIND_WORDS } from '../../preload/contract/words'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Command, JSON_OPTION } from './command'
import { withArchive } from './session'
import { table } from './terminal'

export const stats: Command = {
  name: 'stats',
  takes: '',
  about: 'tells what the archive holds, and how much of it was read: per field, the share found',
  options: [ARCHIVE_OPTION, JSON_OPTION],
  run(call) {
    return withArchive(call, { readOnly: true }, async ({ archive }) => {
      const [info, stats] = [await archive.archive.info(), await archive.archive.stats()]
      const { imports, bytes, firstYear, lastYear } = info
      const all = { ...stats, imports, bytes, firstYear, lastYear }
      await call.out.write(call.options.has('json') ? `${json(all)}\n` : inWords(all))
      return 0
    })
  },
}

type Stats = ArchiveStats & Pick<ArchiveInfo, 'imports' | 'bytes' | 'firstYear' | 'lastYear'>

/** `99.5 %`; only all is told as 100, and only nothing as 0. */
export function percent(share: number): string {
  if (share === 0 || share === 1) return `${share * 100}.0 %`
  return `${Math.min(99.9, Math.max(0.1, share * 100)).toFixed(1)} %`
}

function inWords(stats: Stats): string {
  const { cables, versions, imports, bytes, firstYear, lastYear } = stats
  const years = firstYear === null ? [] : [`created ${firstYear} to ${lastYear}`]
  const fields = table(
    [
      { head: 'FIELD', of: ([name]) => name },
      { head: 'FOUND', of: ([, { found }]) => found, right: true },
      { head: 'SHARE', of: ([, { share }]) => percent(share), right: true },
    ],
    Object.entries(stats.fields),
  )
  const held = [
    counted(cables, 'cable'),
    counted(versions, 'version'),
    counted(imports, 'import'),
    sizeInWords(bytes),
    ...years,
  ]
  return [
    `${held.join(', ')}\n`,
    fields,
    counts('INSTRUCTION', stats.kinds, KIND_WORDS),
    counts('FORMAT', stats.formats),
  ].join('\n')
}

function counts(
  head: string,
  values: Record<string, number>,
  words: Readonly<Record<string, string>> = {},
): string {
  const columns = [
    { head: '', of: ([, count]: [string, number]) => count, right: true },
    { head, of: ([name]: [string, number]) => name },
    { head: '', of: ([name]: [string, number]) => words[name] ?? null },
  ]
  return table(columns, Object.entries(values))
}
