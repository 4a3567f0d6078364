/** The site's own mark-up inside a cable's text, and how it is taken out without touching the text. */
import { decodeWestern } from './western'

/**
 * The only tags that the site put into texts. Whatever else stands in angle brackets is text: `<<Israel>>`, addresses,
 * `<_protect>`. `[^<>]*` cannot run past the next bracket, so that reading time stays linear.
 */
const OWN_TAGS = /<\/?(?:a|br|strong|em|table|tbody|tr|td|th)(?:\s[^<>]*|\/)?>/gi

/** A tag of the site that the end of a cut page has left open. */
const OPEN_TAG = /<\/?(?:a|br|strong|em|table|tr|td)?(?:\s[^<>]{0,300})?$/i

const LINK = /<a\s([^<>]*)>([^<>]*)<\/a>/gi

/** As a pattern: it takes less than half the time of a plain replacement. */
const LINE_BREAK = /&#x000A;/g
const SITES_BREAK = '&#x000A;'

/** Removes the site's tags, keeps what they enclose and resolves numeric references. */
export function plain(markup: string): string {
  const broken = withLineFeeds(markup).replace(LINE_BREAK, '\n')
  // Tags of this kind break lines where nothing else does; the site has a few beside its own breaks.
  const lines = broken.includes('\n') ? broken : broken.replace(/<br\b[^<>]*>/gi, '\n')
  const text = lines.includes('<') ? lines.replace(OWN_TAGS, '') : lines
  return decodeNumeric(isSerialised(markup) ? decodeSerialised(text) : text)
}

/** Line ends of every system as one sign. Two returns before one feed are the work of a program that took `\\r\\n` apart. */
export function withLineFeeds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\r\n|\r\n?/g, '\n') : text
}

/** What browsers' extensions, editors and converters put around words; the site has none of these in its texts. */
const ADDED_TAGS = /<\/?(?:font|span|mark|b|i|u|ins|del|tt|wbr|nobr)(?:\s[^<>]*|\/)?>/gi

/** A page as the site wrote it; a copy that a program wrote again without the tags that programs add. */
export function withoutAddedTags(view: string): string {
  return view.includes(SITES_BREAK) ? view : view.replace(ADDED_TAGS, '')
}

/** The same for the text of a page that was cut off inside it. */
export function plainOfCut(markup: string): string {
  return plain(markup.replace(OPEN_TAG, '').replace(/&(?:#x?[0-9a-f]*)?$/i, ''))
}

/** Texts of the links to the site's pages of tags, in order. */
export function tagLinks(markup: string): string[] {
  if (!/tag\//i.test(markup)) return []
  return [...markup.matchAll(LINK)]
    .filter(([, attributes = '']) => /[/'"=]tag\//i.test(attributes))
    .map(([, , text = '']) => plain(text).trim())
    .filter((tag) => tag !== '')
}

/** The text of a table cell or heading, where every tag is the site's and every reference means what it says. */
export function cellText(markup: string): string {
  return decodeNumeric(decodeSerialised(markup.replace(/<[^<>]*>/g, '')))
    .replace(/\s+/g, ' ')
    .trim()
}

const NUMERIC = /&#(?:x([0-9a-f]{1,8})|(\d{1,8}));?/gi

/**
 * Numeric references only. The site never escaped `&`, so that a general decoder would turn "R&pounding" into a sign
 * for pounds and "&not" into a negation.
 */
export function decodeNumeric(text: string): string {
  if (!text.includes('&#')) return text
  return text.replace(NUMERIC, (_, hex: string | undefined, decimal: string | undefined) =>
    character(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
  )
}

function character(code: number): string {
  // Browsers take these for bytes of windows-1252.
  if (code >= 0x80 && code <= 0x9f) return decodeWestern(Uint8Array.of(code))
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '�'
  return String.fromCodePoint(code)
}

/**
 * True for text that a browser has written again from its own tree: real line breaks, and not one `&` that is not
 * escaped. Only then do `&amp;` and its kind stand for single characters.
 */
function isSerialised(markup: string): boolean {
  return (
    markup.includes('&') &&
    !markup.includes(SITES_BREAK) &&
    !/&(?!(?:amp|lt|gt|quot|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});)/i.test(markup)
  )
}

const SERIALISED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

function decodeSerialised(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|nbsp);/g, (_, name: string) => SERIALISED[name] ?? '')
}
