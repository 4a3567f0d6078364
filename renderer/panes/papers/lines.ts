/** The few marks of the program's own papers: headings, lists, tables of two columns, paragraphs. */
export type Block =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'rows'; rows: string[][] }
  | { kind: 'paragraph'; text: string }

export function blocksOf(text: string): Block[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map(blockOf)
}

function blockOf(part: string): Block {
  const heading = /^(#{1,4}) (.+)$/.exec(part)
  if (heading) return { kind: 'heading', level: heading[1] === '#' ? 2 : 3, text: plain(heading[2] ?? '') }
  const lines = part.split('\n')
  if (lines.every((line) => /^(- |\d+\. | {2,})/.test(line))) return { kind: 'list', items: itemsOf(lines) }
  if (lines.every((line) => line.startsWith('|'))) return { kind: 'rows', rows: rowsOf(lines) }
  return { kind: 'paragraph', text: plain(lines.join(' ')) }
}

/** A line that is set in belongs to the item before it. */
function itemsOf(lines: string[]): string[] {
  const joined = lines
    .map((line) => line.replace(/^ {2,}/, '\t'))
    .join('\n')
    .replaceAll('\n\t', ' ')
  return joined.split('\n').map((line) => plain(line.replace(/^(- |\d+\. )/, '')))
}

function rowsOf(lines: string[]): string[][] {
  return lines
    .filter((line) => !/^[|\s:-]+$/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => plain(cell.trim())),
    )
}

/** Emphasis, code and links stand for themselves; nothing here leads out of the program. */
function plain(text: string): string {
  return text.replace(/\*\*|`/g, '').replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
}
