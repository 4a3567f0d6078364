import type { Reference } from '../../../../preload/contract/cable'
import { keyOf } from '../../../keyboard'
import { linkTo } from '../../../state/router'
import { HeldReference } from './HeldReference'

interface ReferencesProps {
  references: readonly Reference[]
  /** For each id: the id under which the archive holds it, or null. */
  held: Record<string, string | null>
}

/** What the cable refers to: cables one can open, cables the archive lacks, and everything else in its own words. */
export function References({ references, held }: ReferencesProps) {
  const missing = references.filter(({ id }) => id !== null && !held[id]).length
  return (
    <>
      {references.map((reference) => (
        <ReferenceItem key={`${reference.letter} ${reference.verbatim}`} reference={reference} held={held} />
      ))}
      {missing > 0 && (
        <span class="ref-note">
          {missing === 1 ? 'the one framed is' : `the ${missing} framed are`} not in this archive
        </span>
      )}
      <ThreadLink />
    </>
  )
}

function ReferenceItem({ reference, held }: { reference: Reference; held: ReferencesProps['held'] }) {
  const { id, letter, verbatim } = reference
  const at = id === null ? null : held[id]
  const title = id !== verbatim ? `Written: ${verbatim.trim()}` : undefined
  return (
    <span class={at ? '' : 'ref-out'} title={title}>
      {letter && <i>{letter}</i>}
      {at ? (
        <HeldReference id={at} written={id ?? at} />
      ) : id === null ? (
        verbatim.trim()
      ) : (
        <em>
          {id}
          <span class="vh">, not in this archive</span>
        </em>
      )}
    </span>
  )
}

/** To the thread of the open cable: what it cites and what cites it, step by step. */
export function ThreadLink() {
  return (
    <a
      class="link thread-link"
      href={linkTo({ screen: 'thread', part: null })}
      title={`Thread (${keyOf('thread')})`}
    >
      Thread
    </a>
  )
}
