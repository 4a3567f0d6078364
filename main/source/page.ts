/** A page of the site → cable. The page's heading, its table of five columns and its two blocks of text are read; the menu is not. */
import { cellText, plain, plainOfCut, tagLinks, withoutAddedTags } from './markup'
import { type Entry, NOTHING_STATED, type RawCable, type Stated } from './raw-cable'
import { isTelegram, readTelegrams } from './telegram'
import { refused, type Trouble } from './trouble'

/** What a page says beside its cables. */
export interface PageContext {
  releasedSoFar: number | null
  problems: RawCable['problems']
}

const CABLE_HEADING = /<h3\b[^<>]*>\s*(?:<[^<>]{0,300}>\s*){0,8}Viewing\s+cable\s/gi

/** The entries of a page: one cable as a rule, several where pages were joined, or the reason why there is none. */
export function readPage(page: string, context: PageContext): Entry[] {
  const starts = [...page.matchAll(CABLE_HEADING)].map((match) => match.index)
  if (starts.length === 0) return withoutHeading(page, context)
  return starts.map((start, index) =>
    readViewing(page.slice(start, starts[index + 1]), context, starts.length > 1 ? String(index + 1) : ''),
  )
}

/** A page that is none of the site's views of a cable: it may be a damaged one, or show a telegram in its own way. */
function withoutHeading(page: string, { problems }: PageContext): Entry[] {
  const trouble = troubleOf(page)
  if (trouble !== null) return [refused(trouble)]
  const text = blocksOf(withoutAddedTags(page), 0, MOST_BLOCKS)
    .map(({ markup }) => plain(markup))
    .join('\n\n')
  return isTelegram(text)
    ? readTelegrams(text, problems)
    : [{ kind: 'not-a-cable', why: whyNot(page), part: '' }]
}

const MOST_BLOCKS = 100

/** Why a page of the site shows no cable where it may have held one. */
function troubleOf(page: string): Trouble | null {
  if (!/<title>\s*Cable Viewer|<table\b[^<>]*\bcable\b/i.test(page)) return null
  if (isTranslated(page) && /<pre\b/i.test(page)) return TRANSLATED
  return /<\/(?:html|body)\b|Browse by [^<>]{1,80}<\/h3>/i.test(page.slice(lastHeading(page)))
    ? null
    : CUT_BEFORE
}

function lastHeading(page: string): number {
  return Math.max(page.toLowerCase().lastIndexOf('<h3'), 0)
}

/** The mark that the browser's own translator leaves on every word it has changed. */
const isTranslated = (page: string) => /<font\b[^<>]{0,100}vertical-align:\s*inherit/i.test(page)

/** What a page without a cable is: most are the site's own lists. */
function whyNot(page: string): string {
  const heading = /<h3\b[^<>]*>\s*(Browse by [^<>]{1,80})<\/h3>\s*<div class=.paginator/i.exec(page)
  if (heading?.[1]) return `A list of the site, “${cellText(heading[1])}”, not a cable.`
  return 'A web page without a cable in it.'
}

function readViewing(written: string, context: PageContext, part: string): Entry {
  const view = withoutAddedTags(written)
  if (view !== written && isTranslated(written)) return refused(TRANSLATED, part)
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

const CUT_BEFORE = {
  reason: 'The page breaks off before it says whether it holds a cable.',
  advice: CUT_OFF.advice,
  detail: 'a page of the site without an end and without a heading',
}

const TRANSLATED = {
  reason:
    'The page was saved as the browser had translated it, so that its words are not those of the cable.',
  advice: 'Turn the translation off and save the page again.',
  detail: 'marks of the browser’s translator in the text',
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

/** The first `<pre>` blocks after a place: two are header and body. */
function blocksOf(view: string, from: number, most = 2): Block[] {
  const opening = /<pre\b[^<>]*>/gi
  const closing = /<\/pre\s*>/gi
  opening.lastIndex = from
  const blocks: Block[] = []
  while (blocks.length < most) {
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
