import { Segmented } from '../../parts/Segmented'
import { asOf, moment, today } from '../../state/archive'
import { countOf } from '../../state/filters'
import { filters, linkTo } from '../../state/router'
import { counted, figure } from '../../words'
import { Chips } from '../browse/list/Chips'
import { Stamp } from './Stamp'
import { browsed, setAsOf, show, summary, view } from './state'
import { summing } from './words'

/** As-of stamp, the sentence that sums up, and what the picture is of. */
export function TrackerHead() {
  const { value: told, failure } = summary.value
  const [bold, rest] = told ? summing(told, moment.value.dueDays) : ['', '']
  return (
    <section class="track-head" data-pane="as-of" aria-label="As-of day and summary">
      <div class="asof">
        <span class="label" id="as-of">
          As of
        </span>
        <Stamp day={asOf.value} today={today.value} onDay={setAsOf} />
        {asOf.value === today.value ? (
          <span class="quiet">today</span>
        ) : (
          <button type="button" class="link" onClick={() => setAsOf(today.value)}>
            Today
          </button>
        )}
      </div>
      <div>
        <p class={summary.value.loading ? 'statement is-old' : 'statement'} aria-live="polite">
          <b>{bold}</b>
          {rest}
        </p>
        {told && failure && (
          <p class="field-note" role="alert">
            These figures are not up to date. {failure.sentence}{' '}
            <button type="button" class="link" onClick={summary.again}>
              Try again
            </button>
          </p>
        )}
        {view.value.filtered && <Chips />}
      </div>
      <Scope />
    </section>
  )
}

function Scope() {
  const count = browsed.value.value
  const set = countOf(filters.value) + (filters.value.query ? 1 : 0)
  return (
    <div class="scope">
      <Segmented
        label="What the picture shows"
        value={view.value.filtered ? 'filtered' : 'whole'}
        options={[
          { value: 'whole', label: 'Whole archive' },
          {
            value: 'filtered',
            label: 'As filtered in Browse',
            shown: (
              <>
                <span>
                  <span class="only-wide">As filtered in </span>Browse
                </span>
                {count !== null && <span class="quiet">{figure(count)}</span>}
              </>
            ),
          },
        ]}
        onChange={(value) => show({ filtered: value === 'filtered' }, 'step')}
      />
      <p class="quiet">
        {set === 0 ? (
          'No filter is set in Browse'
        ) : (
          <a class="link" href={linkTo({ screen: 'browse', part: null })}>
            {counted(set, 'filter')} {set === 1 ? 'is' : 'are'} set in Browse
          </a>
        )}
      </p>
    </div>
  )
}
