import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { FacetValue } from '../../../../preload/contract'
import { noun } from '../../../../preload/contract/count'
import type { FacetName } from '../../../../preload/contract/view'
import { facets, isWhole, sizeOf, valuesOf, wantWhole } from '../../../state/browse'
import { filters } from '../../../state/router'
import { counted, figure } from '../../../words'
import { clearing } from './clearing'
import { FacetList } from './FacetList'
import { FacetSection } from './FacetSection'
import { FindButton, FindField, useFind } from './Find'
import { type FacetGroup, type FacetItem, firstRows, grouped, headingOf, itemsOf, matching } from './items'

interface LongFacetProps {
  facet: FacetName
  title: string
  /** What is counted under a heading and left out of it: `94 posts`, `34 more posts`. */
  many: string
  hint: string
  label: (value: FacetValue) => Pick<FacetItem, 'label' | 'gloss' | 'hint'>
  /** Draws the name of a row otherwise than with its meaning beside it. */
  draw?: (item: FacetItem) => ComponentChildren
  /** Puts the rows under their headings, or one below another. */
  arrange?: (items: readonly FacetItem[]) => FacetGroup[]
  /** The arrangement needs every value from the start. */
  needsAll?: boolean
  /** Stands above the rows. */
  children?: ComponentChildren
}

/** A facet of many values: grouped, with a field that narrows it and a button for the rest of each group. */
export function LongFacet(props: LongFacetProps) {
  const { facet, title, hint, label, arrange = grouped, needsAll = false, children } = props
  const find = useFind(facet)
  const { typed } = find
  const [opened, setOpened] = useState<ReadonlySet<string | null>>(new Set())
  const answered = facets.value.value !== null
  const items = matching(itemsOf(facet, valuesOf(facet), filters.value, label, answered), typed)
  const groups = arrange(items)
  const spread = find.isOpen || opened.size > 0 || needsAll
  useEffect(() => (spread ? wantWhole(facet) : undefined), [spread, facet])
  return (
    <FacetSection
      name={facet}
      title={title}
      onClear={clearing(facet)}
      tools={<FindButton title={title} hint={hint} find={find} />}
    >
      {children}
      {find.isOpen && <FindField hint={hint} find={find} />}
      {items.length === 0 && typed !== '' && isWhole(facet) && (
        <p class="facet-none">Nothing here is called “{typed}”.</p>
      )}
      {groups.map((group) => (
        <GroupRows
          key={group.heading ?? ''}
          {...props}
          group={group}
          heading={headingOf(group, groups)}
          typed={typed}
          isOpen={opened.has(group.heading)}
          onToggle={() => setOpened(flipped(opened, group.heading))}
          onLetter={find.letter}
        />
      ))}
    </FacetSection>
  )
}

interface GroupRowsProps extends Pick<LongFacetProps, 'facet' | 'title' | 'many' | 'draw'> {
  group: FacetGroup
  heading: string | null
  typed: string
  isOpen: boolean
  onToggle: () => void
  onLetter: (letter: string) => void
}

/** The rows of one group below its heading: the first of them, or all while it is narrowed or spread out. */
function GroupRows({ facet, title, many, draw, group, heading, typed, ...rest }: GroupRowsProps) {
  const { isOpen, onToggle, onLetter } = rest
  const { shown, heads, kept } = firstRows(group)
  const size = (typed === '' ? sizeOf(facet, group.heading) : null) ?? heads
  const hidden = size - Math.min(kept, heads)
  return (
    <div>
      {heading && (
        <h3 class="facet-kind">
          {heading} <span>{counted(size, one(many), many)}</span>
        </h3>
      )}
      <FacetList
        facet={facet}
        label={heading ? `${title}, ${heading}` : title}
        items={isOpen || typed !== '' ? group.items : shown}
        draw={draw}
        onLetter={onLetter}
      />
      {typed === '' && size > kept && (
        <button type="button" class="facet-more" aria-expanded={isOpen} onClick={onToggle}>
          {isOpen ? 'Fewer' : `${figure(hidden)} more ${noun(hidden, one(many), many)}`}
        </button>
      )}
    </div>
  )
}

/** `country` for `countries`. */
function one(many: string): string {
  return many.replace(/ies$/, 'y').replace(/s$/, '')
}

function flipped(opened: ReadonlySet<string | null>, group: string | null): Set<string | null> {
  const next = new Set(opened)
  if (!next.delete(group)) next.add(group)
  return next
}
