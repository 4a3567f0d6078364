import type { ReadPart } from '../../../../../preload/contract/reading'

/** Each piece of the words and how it was understood. */
export function ReadParts({ parts }: { parts: readonly ReadPart[] }) {
  if (parts.length === 0) return null
  return (
    <dl class="how">
      {parts.map((part) => (
        <div key={part.verbatim + part.meaning}>
          <dt>{part.verbatim}</dt>
          <dd>{part.meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
