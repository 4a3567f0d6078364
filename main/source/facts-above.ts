/**
 * Collections of plain text put what the site's table states on lines above the telegram: the id, the subject, the day, the
 * classification, the origin; or a database's columns, each with its name, and a line where the header ends.
 */
import { NOTHING_STATED, type Stated } from './raw-cable'
import { type Parts, splitTelegram } from './telegram-parts'

/** The id begins; the others follow in any order. */
const MOST_LINES = 5
const ID = /^\d{2}[A-Z]{3,40}\d{1,7}$/
const MARKING =
  /^(?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|LIMITED OFFICIAL USE)(?:\/\/(?:FOR OFFICIAL USE ONLY|[A-Z][A-Z,-]*))*$/
const ORIGIN =
  /^(?:(?:Embassy|Consulate|Mission|US|American Institute|Iran RPO|REO|Secretary of)\b.{0,50}|US[A-Z]{2,4}\b.{0,40}|UNVIE)$/
const ISO = /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d)?/
/** `Fri Nov 09 00:00:00 +0100 2001`: the hours are none. */
const WEEKDAY = /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) ([A-Z][a-z]{2}) (\d\d) [\d:]{8} [+-]\d{4} (\d{4})$/

/** The telegram below such lines with what they state; null where the text does not begin with them. */
export function readTelegramUnderFacts(text: string): (Parts & { stated: Stated }) | null {
  return underForm(text) ?? underLines(text)
}

/** How the form begins, wherever it stands: `id: 9001⏎date: 3/14/2006 9:12`. Some copies end every line with a backslash. */
export const FORM_BEGINS = 'id: ?\\d{1,9}[ \\t\\\\]*\\n[ \\t]*date: ?\\d'
const FORM =
  /^\s*id: ?\d{1,9}[ \t\\]*\n[ \t]*date: ?([^\n]*)\n[ \t]*refid: ?([^\n]*)\n[ \t]*origin: ?([^\n]*)\n[ \t]*classification: ?([^\n]*)\n[ \t]*destination: ?([^\n]*)\n[ \t]*header:[ \t\\]*\n?/i
const HEADER_ENDS = /^[ \t]*-{4,} ?header ends ?-{4,}[ \t\\]*$/im

function underForm(text: string): (Parts & { stated: Stated }) | null {
  const form = FORM.exec(text)
  if (form === null) return null
  const [, created = '', id = '', origin = '', classification = '', references = ''] = form.map((value) =>
    value.replace(/[\s\\]+$/, '').trim(),
  )
  if (!ID.test(id)) return null
  const rest = text.slice(form[0].length)
  return {
    ...(apartAtLine(rest) ?? splitTelegram(rest)),
    stated: {
      ...NOTHING_STATED,
      id,
      created,
      classification: classification || null,
      origin: origin || null,
      references: references.split('|').filter(Boolean),
    },
  }
}

function apartAtLine(text: string): Parts | null {
  const line = HEADER_ENDS.exec(text)
  if (line === null) return null
  const body = text.slice(line.index + line[0].length)
  return { header: text.slice(0, line.index).trimEnd(), body: body.replace(/^(?:[ \t\\]*\n)+/, '').trimEnd() }
}

function underLines(text: string): (Parts & { stated: Stated }) | null {
  const start = text.search(/\S/)
  if (start < 0 || !/^\d{2}[A-Z]{3}/.test(text.slice(start, start + 5))) return null
  const lines = text.slice(start, start + 2_000).split('\n', MOST_LINES)
  const facts = lines.map((line) => line.trim())
  const [id = ''] = facts
  const classification = facts.find((line) => MARKING.test(line))
  const origin = facts.find((line) => ORIGIN.test(line))
  const day = facts.find((line) => dayOf(line) !== null)
  if (!ID.test(id) || classification === undefined || origin === undefined || day === undefined) return null
  const known = [id, classification, origin, day]
  const end = start + lines.join('\n').length
  return {
    ...splitTelegram(text.slice(end).replace(/^\s+/, '')),
    stated: {
      ...NOTHING_STATED,
      id,
      created: dayOf(day),
      classification,
      origin,
      subject: facts.find((line) => line !== '' && !known.includes(line)) ?? null,
    },
  }
}

function dayOf(line: string): string | null {
  const [, month, day, year] = WEEKDAY.exec(line) ?? []
  if (month !== undefined) return `${day} ${month} ${year}`
  return ISO.test(line) ? line : null
}
