/** The text that a browser saves or copies of the site's pages → cables. Several pages may be joined in one file. */
import { type Entry, NOTHING_STATED, type RawCable, type Stated } from './raw-cable'
import { splitTelegram } from './telegram-parts'
import { refused } from './trouble'

const HEADING = /^[ \t]*Viewing cable [^\n]*$/gm
const CAPTION = /^[ \t]*Reference ID\s+Created\s+Released\s+Classification\s+Origin[ \t]*$/gm
const RELEASED_SO_FAR = /Currently released so far\W{0,8}(\d{1,7})/i
const MENU = /^[ \t]*(?:Keep Us Strong|Currently released so far)/m

/** True for a text that holds the site's one-row table, or at least the heading of a cable with a menu. */
export function isSavedText(text: string): boolean {
  if (text.search(CAPTION) >= 0) return true
  return /^[ \t]*Viewing cable \d\d/m.test(text) && RELEASED_SO_FAR.test(text)
}

/** The entries of a saved text, one for each page in it. */
export function readSavedText(text: string, problems: RawCable['problems'] = []): Entry[] {
  const pages = pagesOf(text.replaceAll('\u00a0', ' '))
  return pages.map((page, index) => readSavedPage(page, problems, pages.length > 1 ? String(index + 1) : ''))
}

interface SavedPage {
  /** The site's menu, which stands before the heading. */
  menu: string
  /** From the heading to the end of the text. */
  view: string
}

/** Pages are told apart by their headings, or where those are missing by the captions of their tables. */
function pagesOf(text: string): SavedPage[] {
  const headings = [...text.matchAll(HEADING)]
  const starts = (headings.length > 0 ? headings : [...text.matchAll(CAPTION)]).map((match) => match.index)
  const pages: SavedPage[] = []
  let menu = text.slice(0, starts[0])
  for (const [index, start] of starts.entries()) {
    const piece = text.slice(start, starts[index + 1])
    // In a joined file the menu of the next page stands at the end of this one.
    const next = piece.search(MENU)
    const end = next < 0 ? piece.length : next
    pages.push({ menu, view: piece.slice(0, end) })
    menu = piece.slice(end)
  }
  return pages
}

function readSavedPage({ menu, view }: SavedPage, problems: RawCable['problems'], part: string): Entry {
  const row = rowOf(view)
  if (row === null) return refused(NO_ROW, part)
  const { articles, text } = articlesBefore(view.slice(row.end))
  const { header, body } = splitTelegram(text)
  if (body.trim() === '') return refused(NO_TEXT, part)
  const releasedSoFar = RELEASED_SO_FAR.exec(menu)?.[1]
  const stated = {
    ...row.stated,
    subject: /^[ \t]*Viewing cable [^,\n]*,[ \t]*(\S[^\n]*)/.exec(view)?.[1]?.trim() ?? null,
    articles,
    releasedSoFar: releasedSoFar === undefined ? null : Number(releasedSoFar),
  }
  const noHeader = { code: 'no-header', message: 'The saved page has no transmission header.' }
  return {
    kind: 'cable',
    part,
    raw: {
      format: 'saved-text',
      header,
      body,
      stated,
      problems: header === '' ? [...problems, noHeader] : problems,
    },
  }
}

const NO_ROW = {
  reason: 'The saved page names a cable but lacks the line with its reference id, dates and origin.',
  advice: 'Save the page again, whole.',
  detail: 'no row after “Reference ID Created Released Classification Origin”',
}

const NO_TEXT = {
  reason: 'The saved page breaks off before the text of its cable.',
  advice: 'Save the page again, whole.',
  detail: 'nothing after the row of the table',
}

/** `00TASHKENT… 2000-11-02 11:11 2011-02-18 00:12 CONFIDENTIAL Embassy Tashkent`, in one line or one cell a line. */
const ROW =
  /^\s*([A-Z0-9][A-Z0-9-]{2,60})\s+(\d{4}-\d\d-\d\d(?:[ \t]\d\d:\d\d)?)\s+(\d{4}-\d\d-\d\d(?:[ \t]\d\d:\d\d)?)\s+(\S[^\n]*)(?:\n|$)/i

/** The level with what follows it after `//`; the only marking with blanks in it is spelled out. */
const MARKING =
  /^((?:TOP SECRET|SECRET|CONFIDENTIAL|UNCLASSIFIED|LIMITED OFFICIAL USE)(?:\/\/(?:FOR OFFICIAL USE ONLY|[A-Z][A-Z,-]*))*)(?:\s+|$)(.*)$/i

function rowOf(view: string): { stated: Stated; end: number } | null {
  const caption = view.search(CAPTION)
  if (caption < 0) return null
  const from = view.indexOf('Origin', caption) + 'Origin'.length
  const row = ROW.exec(view.slice(from, from + 2_000))
  if (row === null) return null
  const [whole, id = '', created = '', released = '', rest = ''] = row
  const end = from + whole.length
  const marking = MARKING.exec(rest.trim())
  const classification = marking?.[1] ?? rest.trim().split(/\s+/, 1)[0] ?? null
  const origin = (marking?.[2] ?? rest.trim().slice(classification?.length ?? 0)).trim()
  if (origin !== '') return { stated: state(id, created, released, classification, origin), end }
  // One cell a line: the origin has the next one that is not empty.
  const next = /^\s*[^\n]*/.exec(view.slice(end, end + 200))?.[0] ?? ''
  return {
    stated: state(id, created, released, classification, next.trim() || null),
    end: Math.min(end + next.length + 1, view.length),
  }
}

function state(
  id: string,
  created: string,
  released: string,
  classification: string | null,
  origin: string | null,
): Stated {
  return { ...NOTHING_STATED, id, created, released, classification, origin }
}

/** `Appears in these articles:` and one address a line, where they stand before the text. */
function articlesBefore(rest: string): { articles: string[]; text: string } {
  const block =
    /^\s*Appears in these articles:[^\n]*\n((?:[ \t]*(?:https?:\/\/|www\.)[^\n]*(?:\n|$)|[ \t]*\n)*)/i.exec(
      rest,
    )
  if (block === null) return { articles: [], text: rest.replace(/^(?:[ \t]*\n)+/, '') }
  const articles = (block[1] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return { articles, text: rest.slice(block[0].length) }
}
