/**
 * Text from files on a terminal. Escape sequences could recolour, move or rename what a person sees, and marks of
 * direction could turn a sentence round; both are shown as visible signs instead.
 */
export function harmless(text: string): string {
  return text.replace(CONTROLS, sign)
}

const CONTROLS = /(?![\t\n])[\p{Cc}\p{Bidi_Control}\ufeff]/gu

/** U+2400 and following picture the controls: ␛ for escape. A return before a line's end is left out. */
function sign(character: string, at: number, text: string): string {
  if (character === '\r' && text[at + 1] === '\n') return ''
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '\u2421' : `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}

/** Foreign text as one cell of a table: one line, harmless, cut to a width. */
export function cell(text: string | number | null, width: number): string {
  const line = harmless(String(text ?? '').replace(/\s+/g, ' ')).trim()
  return line.length > width ? `${line.slice(0, Math.max(0, width - 1))}…` : line
}

export interface Column<Row> {
  head: string
  of: (row: Row) => string | number | null
  /** Widest; longer texts are cut. */
  width?: number
  right?: boolean
}

/** Rows in aligned columns, without colours or frames: good for eyes, `grep` and `awk`. */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cells = rows.map((row) => columns.map(({ of, width = 400 }) => cell(of(row), width)))
  const all = [columns.map((column) => column.head), ...cells]
  const widths = columns.map((_, index) => Math.max(0, ...all.map((row) => row[index]?.length ?? 0)))
  return all.map((row) => line(columns, row, widths)).join('')
}

/** One row of a table that is too long to be held: every column is as wide as it may be. */
export function fixedRow<Row>(columns: readonly Column<Row>[], row: Row | null): string {
  const cells = columns.map(({ head, of, width = 400 }) => (row ? cell(of(row), width) : head))
  return line(
    columns,
    cells,
    columns.map(({ width = 0 }) => width),
  )
}

function line(columns: readonly { right?: boolean }[], cells: string[], widths: number[]): string {
  const padded = columns.map(({ right }, index) => {
    const [text, width] = [cells[index] ?? '', widths[index] ?? 0]
    return right ? text.padStart(width) : text.padEnd(width)
  })
  return `${padded.join('  ').trimEnd()}\n`
}
