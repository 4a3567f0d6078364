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
