import type { Problem, Reference } from '../../../../preload/contract/cable'
import { keyOf } from '../../../keyboard'
import { Doubts, INFERRED_YEAR } from '../../../parts/Doubts'
import { YearInferred } from '../../../parts/YearInferred'
import { linkTo } from '../../../state/router'
import { doubtsAbout } from './doubts'
import { HeldReference } from './HeldReference'

interface ReferencesProps {
  references: readonly Reference[]
  /** For each id: the id under which the archive holds it, or null. */
  held: Record<string, string | null>
  doubts: readonly Problem[]
}

/** What the cable refers to: cables one can open, cables the archive lacks, and everything else in its own words. */
export function References({ references, held, doubts }: ReferencesProps) {
  const missing = references.filter(({ id }) => id !== null && !held[id]).length
  const idOf = (problem: Problem) => `ref-doubt-${doubts.indexOf(problem)}`
  return (
    <>
      {references.map((reference) => (
        <ReferenceItem
          key={`${reference.letter} ${reference.verbatim}`}
          reference={reference}
          held={held}
          doubts={doubtsAbout(reference, doubts)}
          idOf={idOf}
        />
      ))}
      {missing > 0 && (
        <span class="ref-note" title="Those in a dashed frame">
          {missing} not in this archive
        </span>
      )}
      <ThreadLink />
      <Doubts problems={doubts} idOf={idOf} />
    </>
  )
}

interface ItemProps extends ReferencesProps {
  reference: Reference
  idOf: (problem: Problem) => string
}

function ReferenceItem({ reference, held, doubts, idOf }: Omit<ItemProps, 'references'>) {
  const { id, letter, verbatim } = reference
  const at = id === null ? null : held[id]
  const written = id !== verbatim ? `Written: ${verbatim.trim()}` : ''
  const title = [written, ...doubts.map(({ message }) => message)].filter(Boolean).join('\n')
  const describedBy = doubts.map(idOf).join(' ') || undefined
  return (
    <span class={at ? '' : 'ref-out'} title={title || undefined}>
      {letter && <i>{letter}</i>}
      {at ? (
        <HeldReference id={at} written={id ?? at} describedBy={describedBy} />
      ) : id === null ? (
        verbatim.trim()
      ) : (
        <a
          class="ref-missing"
          href={linkTo({ screen: 'missing', part: id })}
          aria-label={`${id}, not in this archive: what refers to it`}
          aria-describedby={describedBy}
        >
          {id}
        </a>
      )}
      {doubts.some(({ code }) => code === INFERRED_YEAR) && <YearInferred />}
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
