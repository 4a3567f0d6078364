/** SQL as a tagged template: what is put in becomes a bound value, never part of the words. */

export type Value = string | number | null | Buffer

export interface Sql {
  text: string
  values: Value[]
}

/** A statement with its values; a piece made by `sql` may be put into another. */
export function sql(words: TemplateStringsArray, ...pieces: (Value | Sql)[]): Sql {
  let text = words[0] ?? ''
  const values: Value[] = []
  pieces.forEach((piece, index) => {
    if (isSql(piece)) {
      text += piece.text
      values.push(...piece.values)
    } else {
      text += '?'
      values.push(piece)
    }
    text += words[index + 1] ?? ''
  })
  return { text, values }
}

function isSql(piece: Value | Sql): piece is Sql {
  return typeof piece === 'object' && piece !== null && 'text' in piece
}
