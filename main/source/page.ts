/** A page of the site → cable. The page's heading, its table of five columns and its two blocks of text are read; the menu is not. */
import { cellText, plain, plainOfCut, tagLinks } from './markup'
import { type Entry, NOTHING_STATED, type RawCable, type Stated } from './raw-cable'
import { refused } from './trouble'

/** What a page says beside its cables. */
export interface PageContext {
  releasedSoFar: number | null
  problems: RawCable['problems']
}

const CABLE_HEADING = /<h3\b[^<>]*>\s*Viewing\s+cable\s/gi

/** The entries of a page: one cable as a rule, several where pages were joined, or the reason why there is none. */
export function readPage(page: string, context: PageContext): Entry[] {
  const starts = [...page.matchAll(CABLE_HEADING)].map((match) => match.index)
  if (starts.length === 0) return [{ kind: 'not-a-cable', why: whyNot(page), part: '' }]
  return starts.map((start, index) =>
    readViewing(page.slice(start, starts[index + 1]), context, starts.length > 1 ? String(index + 1) : ''),
  )
}

/** What a page without a cable is: most are the site's own lists. */
function whyNot(page: string): string {
  const heading = /<h3\b[^<>]*>\s*(Browse by [^<>]{1,80})<\/h3>\s*<div class=.paginator/i.exec(page)
  if (heading?.[1]) return `A list of the site, “${cellText(heading[1])}”, not a cable.`
  return 'A web page without a cable in it.'
}

function readViewing(view: string, context: PageContext, part: string): Entry {
  const heading = headingOf(view)
  const tableAt = view.search(/<table\b/i)
  const blocks = blocksOf(view, Math.max(tableAt, 0))
  const table = tableAt < 0 ? '' : view.slice(tableAt, blocks[0]?.start ?? view.length)
  const [first, second] = blocks
  if (first === undefined || (second === undefined && !first.closed)) return refused(CUT_OFF, part)
  const stated = statedIn(table, heading, context)
  if (stated === null) return refused(NO_TABLE, part)
  const [header, body] = second === undefined ? ['', first] : [plain(first.markup), second]
  return {
    kind: 'cable',
    part,
    raw: {
      format: 'site-page',
      header,
      body: body.closed ? plain(body.markup) : plainOfCut(body.markup),
      stated: { ...stated, tags: tagLinks(body.markup) },
      problems: [
        ...context.problems,
        ...(second === undefined ? [NO_HEADER] : []),
        ...(body.closed ? [] : [CUT_TEXT]),
      ],
    },
  }
}

const CUT_OFF = {
  reason: 'The page breaks off before the text of its cable.',
  advice: 'Get the page again from where it came; this copy is not whole.',
  detail: 'no complete block of text after the heading',
}

const NO_TABLE = {
  reason: 'The page names a cable but lacks the table that says where it is from and when.',
  advice: 'Get the page again from where it came; this copy is damaged.',
  detail: 'no table with five cells after the heading',
}

const CUT_TEXT = {
  code: 'cut-page',
  message: 'The file ends in the middle of the text; the rest of the cable is missing.',
}

const NO_HEADER = { code: 'no-header', message: 'The page has no transmission header.' }

function headingOf(view: string): { id: string; subject: string | null } {
  const end = view.search(/<\/h3/i)
  const text = cellText(view.slice(0, end < 0 ? 2_000 : end)).replace(/^Viewing cable /i, '')
  const comma = text.indexOf(',')
  return comma < 0
    ? { id: text, subject: null }
    : { id: text.slice(0, comma).trim(), subject: text.slice(comma + 1).trim() || null }
}

interface Block {
  start: number
  markup: string
  /** False where the file ends before the block does. */
  closed: boolean
}

/** The first two `<pre>` blocks after a place: header and body. */
function blocksOf(view: string, from: number): Block[] {
  const opening = /<pre\b[^<>]*>/gi
  const closing = /<\/pre\s*>/gi
  opening.lastIndex = from
  const blocks: Block[] = []
  while (blocks.length < 2) {
    const open = opening.exec(view)
    if (open === null) break
    const start = opening.lastIndex
    closing.lastIndex = start
    const close = closing.exec(view)
    // A line break right after the tag belongs to the mark-up, by the rules of HTML.
    const markup = view.slice(start, close?.index).replace(/^\r?\n/, '')
    blocks.push({ start: open.index, markup, closed: close !== null })
    if (close === null) break
    opening.lastIndex = closing.lastIndex
  }
  return blocks
}

/** The table's five cells under their heads, and the articles below them. */
function statedIn(
  table: string,
  heading: { id: string; subject: string | null },
  { releasedSoFar }: PageContext,
): Stated | null {
  const cells = cellsOf(table, 'td')
  const heads = cellsOf(table, 'th').map((head) => cellText(head).toLowerCase())
  if (cells.length < 5) return null
  const cell = (name: string, place: number) => {
    const at = heads.length === 5 ? heads.indexOf(name) : place
    return cellText(cells[at < 0 ? place : at] ?? '') || null
  }
  return {
    ...NOTHING_STATED,
    id: cell('reference id', 0) ?? heading.id,
    created: cell('created', 1),
    released: cell('released', 2),
    classification: cell('classification', 3),
    origin: cell('origin', 4),
    subject: heading.subject,
    articles: cells.slice(5).flatMap(articlesIn),
    releasedSoFar,
  }
}

const CELL = {
  td: { opening: /<td\b[^<>]*>/i, closing: /<\/(?:td|tr|table)\b/i },
  th: { opening: /<th\b[^<>]*>/i, closing: /<\/(?:th|tr|table)\b/i },
}

function cellsOf(table: string, tag: keyof typeof CELL): string[] {
  const { opening, closing } = CELL[tag]
  const [, ...cells] = table.split(opening)
  return cells.map((cell) => cell.split(closing, 1)[0] ?? '')
}

/** The links' texts: their addresses are broken (`http://http://…`). */
function articlesIn(cell: string): string[] {
  return [...cell.matchAll(/<a\b[^<>]*>([^<>]*)/gi)].map(([, text = '']) => cellText(text)).filter(Boolean)
}
