/**
 * How a table of cables is written. The full set is one form; programs that opened it and saved it again have made others
 * of it: another sign between fields, days in the order of the country, columns moved or left out under a row of names.
 */
import { fullYear } from './years'

export type Column =
  | 'number'
  | 'created'
  | 'id'
  | 'origin'
  | 'classification'
  | 'references'
  | 'header'
  | 'body'

export interface TableForm {
  /** The byte between two fields. */
  separator: number
  /** What stands in each column, in order; null for a column that is not read. */
  columns: readonly (Column | null)[]
  /** True where the first row names the columns, whether or not they were understood. */
  isNamed: boolean
  /** True where `3/4/2006` is a day in April. */
  isDayFirst: boolean
  /** Finds the line end before the next row, where reading has lost its step. */
  nextRow: RegExp
}

const NATIVE: readonly Column[] = [
  'number',
  'created',
  'id',
  'origin',
  'classification',
  'references',
  'header',
  'body',
]

const DATE =
  '(?:\\d{1,2}[/.-]\\d{1,2}[/.-](?:\\d{4}|\\d{2})|\\d{4}-\\d\\d-\\d\\d)(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?(?: ?[AP]M)?)?'
/** How a row begins: a number, a day, and the start of a reference id. */
const rowStart = (separator: string) => `"?\\d{1,9}"?${separator}"?${DATE}"?\\1"?[0-9A-Z]`
const BEGINS = new RegExp(`^\\s*(?:[^\\n]{0,400}\\n)?${rowStart('([,;\\t|])')}([^\\n]{0,4000})`, 'i')
/** The line by which spreadsheets tell each other the sign between fields. */
const SAYS_SEPARATOR = /^\s*sep=[,;\t|]\r?\n/
const ID = '\\d{2}[A-Z][A-Z-]{1,40}\\d{1,7}'

/** The form of the table that a text begins; null for what begins like none whose columns are known. */
export function tableFormOf(text: string): TableForm | null {
  const start = text.slice(0, 8_000).replace(SAYS_SEPARATOR, '').trimStart()
  const named = columnsNamed(start.split(/[\r\n]/, 1)[0] ?? '')
  const separator = named?.separator ?? separatorOfRows(start)
  if (separator === null) return null
  const columns = named?.columns ?? NATIVE
  return {
    separator: separator.charCodeAt(0),
    columns,
    isNamed: named !== null,
    isDayFirst: isDayFirst(text),
    nextRow: nextRowOf(columns, separator),
  }
}

/**
 * Texts of cables quote rows of another table, with tabs or bars. In a table of its own a later field is in quotation marks,
 * for it has several lines.
 */
function separatorOfRows(start: string): string | null {
  const [, separator = '', rest = ''] = BEGINS.exec(start) ?? []
  return separator === ',' || rest.includes(`${separator}"`) ? separator || null : null
}

/** The form of the full set, where nothing says otherwise. */
export const NATIVE_FORM: TableForm = {
  separator: 0x2c,
  columns: NATIVE,
  isNamed: false,
  isDayFirst: false,
  nextRow: nextRowOf(NATIVE, ','),
}

function nextRowOf(columns: readonly (Column | null)[], separator: string): RegExp {
  const sign = separator === '|' ? '\\|' : separator
  if (columns === NATIVE) return new RegExp(`\\n(?=${rowStart(`(${sign})`)})`, 'gi')
  const before = Math.max(0, columns.indexOf('id'))
  return new RegExp(`\\n(?=(?:"?[^"\\n${separator}]{0,80}"?${sign}){${before}}"?${ID}"?${sign})`, 'g')
}

/** Names that people give the columns. The first one that fits is taken. */
const NAMES: readonly [Column, RegExp][] = [
  ['references', /^(?:references|refs|reftels?|cited)$/],
  ['id', /^(?:ref(?:erence)?(?:id)?|cable(?:id)?|canonicalid|docid)$/],
  ['created', /^(?:created|date|datetime|sent|created(?:date|at)|date(?:created|sent))$/],
  ['origin', /^(?:origin|embassy|post|source|office|from)$/],
  ['classification', /^(?:class|classification|level)$/],
  ['header', /^(?:head|header)$/],
  ['body', /^(?:body|text|content|message|cable(?:text|body))$/],
  ['number', /^(?:number|no|nr|row|n|#)$/],
]

const plainName = (name: string) => name.toLowerCase().replace(/[^a-z#]/g, '')

/** True for a name of the column of reference ids. */
export function isNameOfId(name: string): boolean {
  return (
    plainName(name) === 'id' ||
    NAMES.some(([column, names]) => column === 'id' && names.test(plainName(name)))
  )
}

/** The columns that a first row names; null where it names none or not those without which there is no cable. */
function columnsNamed(line: string): { columns: (Column | null)[]; separator: string } | null {
  const separator = [',', ';', '\t', '|'].find((sign) => line.split(sign).length > 2)
  if (separator === undefined) return null
  const names = line.split(separator).map(plainName)
  const columns: (Column | null)[] = []
  for (const name of names) {
    const column = NAMES.find(([, pattern]) => pattern.test(name))?.[0] ?? null
    columns.push(column !== null && columns.includes(column) ? null : column)
  }
  // `id` is the number of a row only beside a reference id.
  const id = names.indexOf('id')
  if (id >= 0) columns[id] = columns.includes('id') ? 'number' : 'id'
  const needed: Column[] = ['id', 'created', 'body']
  return needed.every((column) => columns.includes(column)) ? { columns, separator } : null
}

const SLASHED = /[,;\t|]"?(\d{1,2})[/-](\d{1,2})[/-]\d{2,4}(?: \d{1,2}:\d{2}[^,;\t|\n]{0,8})?"?[,;\t|]/g

/** Of a table's days one above the twelfth tells which number is the month; without any it is the full set's order. */
function isDayFirst(text: string): boolean {
  let first = 0
  let second = 0
  for (const [, one = '', two = ''] of text.matchAll(SLASHED)) {
    if (Number(one) > 12) first += 1
    if (Number(two) > 12) second += 1
  }
  return first > second
}

const LOCAL =
  /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?:[ T]+(\d{1,2}):(\d{2})(?::\d{2})?(?: ?([AP])M)?)?/i

/** A day as the full set or the standard writes it; null for what is no day. */
export function dayWritten(written: string, { isDayFirst }: TableForm): string | null {
  if (/^\s*\d{4}-\d{1,2}-\d{1,2}(?!\d)/.test(written)) return written.trim()
  const found = LOCAL.exec(written)
  if (found === null) return null
  const [, one = '', sign, two = '', year = '', hour, minute, half] = found
  const [day, month] = sign === '.' || isDayFirst ? [one, two] : [two, one]
  const time =
    hour === undefined ? '' : ` ${half === undefined ? hour : inFull(Number(hour), half)}:${minute}`
  return `${month}/${day}/${year.length === 2 ? fullYear(year) : year}${time}`
}

function inFull(hour: number, half: string): number {
  return (hour % 12) + (half.toUpperCase() === 'P' ? 12 : 0)
}

/** A line of at least four cells of which one is a reference id and one in quotation marks, or with its line ends written out. */
const OTHER_TABLE = new RegExp(
  `^(?=(?:[^\\n,;\\t|]*[,;\\t|]){3})(?=[^\\n]*(?:[,;\\t|]\\s*["']|\\\\n))[^\\n]{0,400}?(?:^|[,;\\t|(])\\s*["']?${ID}["']?\\s*[,;\\t|]`,
)

/** True for a text whose first or second line is a row of a table that names a cable, in a form that is not known. */
export function beginsOtherTable(text: string): boolean {
  const lines = text
    .slice(0, 8_000)
    .trimStart()
    .split(/\r?\n|\r/, 2)
  return lines.some((line) => OTHER_TABLE.test(line))
}
