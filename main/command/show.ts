import type { CableDetail } from '../../preload/contract'
import { certaintyWords, sureOf } from '../../preload/contract/certainty'
import { readBy } from '../../preload/contract/reading'
import { sentAt, standingInFull } from '../../preload/contract/words'
import { cableJson } from '../exporting/cable-json'
import { json } from '../exporting/json'
import { ARCHIVE_OPTION, type Command, JSON_OPTION } from './command'
import { MOMENT_OPTIONS, readMoment } from './filters'
import { heldOrTold } from './held'
import { EXIT, WrongUsage } from './io'
import { withArchive } from './session'
import { harmless } from './terminal'

export const show: Command = {
  name: 'show',
  takes: 'ID',
  about: 'shows one cable whole',
  options: [
    ARCHIVE_OPTION,
    {
      name: 'version',
      value: 'N',
      about: 'this version of its text, 1 for the oldest release (default: the current one)',
    },
    ...MOMENT_OPTIONS,
    JSON_OPTION,
    { name: 'text', about: 'the stored text alone, as it stands' },
  ],
  run(call) {
    const { rest, options, io, out } = call
    const [id] = rest
    if (id === undefined || rest.length > 1) throw new WrongUsage('Name one cable by its reference id.')
    const version = options.whole('version', 1) ?? undefined
    const moment = readMoment(options, io.now())
    return withArchive(call, { readOnly: true }, async ({ archive }) => {
      const detail = await heldOrTold(archive.cables.get({ id, version, moment }), call)
      if (detail === null) return EXIT.findings
      await out.write(
        options.has('json') ? inJson(detail) : options.has('text') ? storedText(detail) : inWords(detail),
      )
      return EXIT.done
    })
  },
}

function inJson(detail: CableDetail): string {
  const { cable, reading, dates, source, versions, citedBy, standing, correction, held, version } = detail
  const parsed = cableJson(cable, { reading, readBy: readBy(correction) }, dates, source)
  return `${json({ ...parsed, source, version, versions, citedBy, standing, correction, held })}\n`
}

function storedText({ cable }: CableDetail): string {
  return [cable.header, cable.body]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n')
}

function inWords(detail: CableDetail): string {
  const { cable, reading, dates, standing, versions, citedBy } = detail
  const facts: [string, string | null | undefined][] = [
    ['Reference id', cable.id],
    [
      'Created',
      cable.created &&
        [cable.created.day, cable.created.time && sentAt(cable.created.time)].filter(Boolean).join(', '),
    ],
    ['Released', cable.released],
    ['Classification', cable.classification?.value],
    ['Origin', cable.origin],
    ['Subject', cable.subject?.value],
    ['Tags', cable.tags.map((tag) => tag.name).join('; ')],
    ['References', cable.references.map((reference) => reference.id ?? reference.verbatim).join('; ')],
    ['Instruction', reading.verbatim || '(none)'],
    ['Effective date', dates.effectiveDate && `${dates.effectiveDate} (${dates.citation})`],
    ['', dates.sentence],
    ['Standing', standingInFull(standing, dates.basis)],
    ...certaintyFacts(detail),
    ['Cited by', citedBy.map(({ id }) => id).join('; ')],
    ['Versions', versions.length > 1 ? String(versions.length) : null],
    ...cable.problems.map(({ message }): [string, string] => ['Problem', message]),
  ]
  const lines = facts
    .filter(([, value]) => value)
    .map(([word, value]) => `${word.padEnd(16)}${oneLine(value)}`)
  return `${lines.join('\n')}\n\n${harmless(storedText(detail))}`
}

/** How sure the day is and what is odd about it, as the window says it beside the day. */
function certaintyFacts(detail: CableDetail): [string, string][] {
  const { reading, standing } = detail
  const certainty = certaintyWords(sureOf(detail))
  return [
    ...(standing !== 'unclassified' && certainty
      ? [['Certainty', `${certainty.word}, ${certainty.reason}`] as [string, string]]
      : []),
    ...reading.problems.map(({ message }): [string, string] => ['Doubt', message]),
  ]
}

function oneLine(text: string | null | undefined): string {
  return harmless((text ?? '').replace(/\s+/g, ' '))
}
