import { useEffect, useState } from 'preact/hooks'
import type { Order } from '../../../../preload/contract/view'
import { useLate } from '../../../parts/useLate'
import { list, nameOf } from '../../../state/browse'
import { isEverything } from '../../../state/filters'
import { type Phrase, phrasesOf } from '../../../state/phrases'
import { filters, order } from '../../../state/router'
import { counted, every, ORDER_WORDS } from '../../../words'
import { showFacet } from '../filters/folds'

const ANNOUNCE_MS = 500

/** What is shown, in words; each phrase is a button that leads to the filter it names. */
export function Sentence() {
  const { total: known, stale, failure } = list.rows.value
  // What could not be asked has no count; an earlier one is not told as its own.
  const total = failure ? null : known
  const late = useLate(stale)
  const phrases = phrasesOf(filters.value, nameOf)
  const count = total === null ? 'Cables' : counted(total, 'cable')
  // What stands in the list was found before: it is no answer to these words, as the field says.
  if (failure?.code === 'BAD_QUERY') return null
  return (
    <div class={late ? 'statement is-stale' : 'statement'}>
      <p>
        <b>{isEverything(filters.value) && total ? every(total, 'cable') : count}</b>
        {phrases.map((phrase, at) => (
          <span key={`${phrase.of} ${phrase.lead}`}>
            {joint(phrases, at)}
            {phrase.lead}{' '}
            <button type="button" class="phrase" onClick={() => lead(phrase)}>
              {phrase.words}
            </button>
          </span>
        ))}
        , {orderWords(order.value)}.
      </p>
      <Announced text={stale || total === null ? '' : count} />
    </div>
  )
}

/** Counts are said when the hand has rested. */
function Announced({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (text === '') return
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p class="vh" role="status">
      {said}
    </p>
  )
}

function joint(phrases: Phrase[], at: number): string {
  const [before, phrase] = [phrases[at - 1], phrases[at]]
  if (!before) return ' '
  return before.of === phrase?.of ? ' but ' : ', '
}

/** The end of the sentence: `newest first`. */
export function orderWords({ by, descending }: Order): string {
  const words = ORDER_WORDS.find((each) => each.by === by && each.descending === descending)?.words
  return (words ?? 'by match').toLowerCase()
}

function lead(phrase: Phrase): void {
  if (phrase.of === 'query') document.querySelector<HTMLInputElement>('[role="search"] input')?.focus()
  else showFacet(PLACE_OF[phrase.of] ?? phrase.of)
}

/** Where a phrase's filter stands, when not under its own name. */
const PLACE_OF: Partial<Record<Phrase['of'], string>> = {
  classification: 'level',
  created: 'year',
  'released-range': 'released',
  due: 'standing',
  noted: 'marked',
}
