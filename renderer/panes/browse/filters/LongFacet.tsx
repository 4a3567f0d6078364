import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { FacetValue } from '../../../../preload/contract'
import { noun } from '../../../../preload/contract/count'
import { type FacetName, FIRST_VALUES } from '../../../../preload/contract/view'
import { Field } from '../../../parts/Field'
import { Icon } from '../../../parts/Icon'
import { facets, isWhole, sizeOf, valuesOf, wantWhole } from '../../../state/browse'
import { filters } from '../../../state/router'
import { counted, figure } from '../../../words'
import { clearing } from './clearing'
import { FacetList } from './FacetList'
import { FacetSection } from './FacetSection'
import { narrow, typedIn } from './folds'
import { type FacetGroup, type FacetItem, grouped, headingOf, itemsOf, matching } from './items'

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
  const { facet, title, many, hint, label, draw, arrange = grouped, needsAll = false, children } = props
  const finding = facet in typedIn.value
  const typed = typedIn.value[facet] ?? ''
  const [opened, setOpened] = useState<ReadonlySet<string | null>>(new Set())
  const field = useRef<HTMLInputElement>(null)
  const items = matching(
    itemsOf(facet, valuesOf(facet), filters.value, label, facets.value.value !== null),
    typed,
  )
  const asked = useRef(false)
  const find = (letter = '') => {
    // Letters may come faster than the field that takes them.
    narrow(facet, (typedIn.peek()[facet] ?? '') + letter)
    asked.current = true
  }
  // In the very moment of drawing: the list that had the focus may be gone, and the next letter with it.
  useLayoutEffect(() => {
    if (finding && asked.current) field.current?.focus()
    asked.current = false
  }, [finding])
  const stop = () => narrow(facet, null)
  const groups = arrange(items)
  const spread = finding || opened.size > 0 || needsAll
  useEffect(() => (spread ? wantWhole(facet) : undefined), [spread, facet])
  return (
    <FacetSection
      name={facet}
      title={title}
      onClear={clearing(facet)}
      tools={
        <button
          type="button"
          class="find"
          aria-label={`Find in ${title}`}
          title={hint}
          onClick={() => (finding ? stop() : find())}
        >
          <Icon name="search" size={14} />
        </button>
      }
    >
      {children}
      {finding && (
        <Field
          small
          class="facet-find"
          icon="search"
          label={hint}
          placeholder={hint}
          input={field}
          value={typed}
          onInput={(text) => narrow(facet, text)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return
            event.stopPropagation()
            stop()
          }}
        />
      )}
      {items.length === 0 && typed !== '' && isWhole(facet) && (
        <p class="facet-none">Nothing here is called “{typed}”.</p>
      )}
      {groups.map((group) => {
        const whole = opened.has(group.heading) || typed !== ''
        const heads = group.items.filter((item) => !item.under)
        const kept = Math.max(FIRST_VALUES, heads.filter((item) => item.chosen).length)
        const next = heads[kept]
        const shown = whole || !next ? group.items : group.items.slice(0, group.items.indexOf(next))
        const size = (typed === '' ? sizeOf(facet, group.heading) : null) ?? heads.length
        const rest = size - Math.min(kept, heads.length)
        const heading = headingOf(group, groups)
        return (
          <div key={group.heading ?? ''}>
            {heading && (
              <h3 class="facet-kind">
                {heading} <span>{counted(size, one(many), many)}</span>
              </h3>
            )}
            <FacetList
              facet={facet}
              label={heading ? `${title}, ${heading}` : title}
              items={shown}
              draw={draw}
              onLetter={find}
            />
            {typed === '' && size > kept && (
              <button
                type="button"
                class="facet-more"
                aria-expanded={whole}
                onClick={() => setOpened(flipped(opened, group.heading))}
              >
                {whole ? 'Fewer' : `${figure(rest)} more ${noun(rest, one(many), many)}`}
              </button>
            )}
          </div>
        )
      })}
    </FacetSection>
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
