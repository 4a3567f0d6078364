import type { Failure } from '../../../state/failure'

interface MistakeProps {
  query: string
  failure: Failure
  /** Rows of the search before still stand in the list. */
  listStays: boolean
}

/** A mistake in the words of a search: the sentence, and the words with the place underlined. */
export function Mistake({ query, failure, listStays }: MistakeProps) {
  const { start, length } = failure.at ?? { start: 0, length: 0 }
  const end = Math.min(query.length, start + length)
  return (
    <p class="field-note" role="alert">
      {failure.sentence}
      {length > 0 && (
        <span class="mistake source">
          {query.slice(0, start)}
          <u>{query.slice(start, end) || ' '}</u>
          {query.slice(end)}
        </span>
      )}
      {listStays && <span class="quiet"> Until it is mended, the list shows what was found before.</span>}
    </p>
  )
}
