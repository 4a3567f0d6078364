import type { Change, Difference, Sort } from '../../../preload/contract/difference'
import { Icon } from '../../parts/Icon'
import { figure } from '../../words'
import { ChangeMark } from './ChangeMark'
import { countOf, current, mark, marked, type Pair, show, unmarked } from './state'
import { CHANGE_WORDS, fieldsOf, summing } from './words'

/** The differences as a list, and what the two versions say of the cable beside its text. */
export function Differences({ pair: { a, b, compared } }: { pair: Pair }) {
  const differences = compared.kind === 'compared' ? compared.differences : []
  const fields = fieldsOf(a, b)
  const apart = fields.filter((field) => field.a !== field.b)
  const same = fields.filter((field) => field.a === field.b)
  return (
    <aside class="diffs" aria-label="Differences" data-pane="differences">
      <p class="statement">
        {compared.kind === 'unlike'
          ? 'The two texts have too little in common to be marked word by word. They stand side by side as they are.'
          : summing(differences)}
      </p>
      {marked.value.length > 0 && (
        <ol>
          {marked.value.map((difference) => (
            <li key={difference.number}>
              <DifferenceLine difference={difference} />
            </li>
          ))}
        </ol>
      )}
      {differences.length > 0 && (
        <fieldset class="kinds">
          <legend class="label">Show</legend>
          <Kind sort="redactions" name="Redactions" />
          <Kind sort="wording" name="Wording" />
        </fieldset>
      )}
      {apart.length > 0 && (
        <div class="agree">
          <h2 class="label">Not the same</h2>
          <dl>
            {apart.map(({ name, a, b }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {a} <span class="quiet">then</span> {b}
                </dd>
              </div>
            ))}
          </dl>
        </div>
      )}
      <div class="agree">
        <h2 class="label">The same in both</h2>
        <dl>
          {same.map(({ name, a }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{a}</dd>
            </div>
          ))}
        </dl>
      </div>
    </aside>
  )
}

function Kind({ sort, name }: { sort: Sort; name: string }) {
  const on = !unmarked.value.has(sort)
  return (
    // biome-ignore lint/a11y/useSemanticElements: drawn like every other box of the window.
    <button
      type="button"
      class={on ? 'facet-row is-in' : 'facet-row'}
      role="checkbox"
      aria-checked={on}
      aria-label={`${name}, ${figure(countOf(sort))}`}
      onClick={() => mark(sort, !on)}
    >
      <span class="box">{on && <Icon name="check" size={11} />}</span>
      <span class="name">{name}</span>
      <span class="n">{figure(countOf(sort))}</span>
    </button>
  )
}

function DifferenceLine({ difference }: { difference: Difference }) {
  const { number, change, paragraph } = difference
  return (
    <button
      type="button"
      class="diff"
      aria-current={current.value === number ? 'true' : undefined}
      onClick={() => show(number)}
    >
      <ChangeMark change={change} />
      <span class="diff-k">{CHANGE_WORDS[change]}</span>
      <span class="quiet">{paragraph && `Paragraph ${paragraph}`}</span>
      <q>{quoted(difference)}</q>
    </button>
  )
}

/** The words that tell: those that are open, or both where wording differs. */
function quoted({ change, a, b }: Difference): string {
  const by: Record<Change, string> = {
    opened: b,
    added: b,
    closed: a,
    'left-out': a,
    wording: `${a} / ${b}`,
  }
  return by[change]
}
