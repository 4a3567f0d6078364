/** A mistake in the words of a search: where it stands, and one sentence about it. */
export class QueryMistake extends Error {
  override readonly name = 'QueryMistake'

  constructor(
    sentence: string,
    readonly at: number,
    readonly length: number,
  ) {
    super(sentence)
  }
}

interface Field {
  field: string | null
  at: number
  length: number
}

/** A field without anything to look for. */
export function nothing({ field, at, length }: Field): QueryMistake {
  return new QueryMistake(`Write what to look for after “${field}:”.`, at, length)
}
