/**
 * JSON that is safe to show on a terminal: beside what JSON itself escapes, the controls of 0x7F–0x9F, line separators
 * and the marks that turn the direction of text. The value read back is the same.
 */
export function json(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(UNSAFE, escapeUnit)
}

/** An array in parts, page after page, with a line for each item: lines can be compared, and no page waits for the next. */
export async function* jsonArray<T>(
  pages: AsyncIterable<readonly T[]>,
  written: (item: T) => unknown,
): AsyncGenerator<string> {
  let before = '['
  for await (const items of pages) {
    if (items.length === 0) continue
    yield `${before}\n${items.map((item) => json(written(item))).join(',\n')}`
    before = ','
  }
  yield before === '[' ? '[]' : '\n]'
}

const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
