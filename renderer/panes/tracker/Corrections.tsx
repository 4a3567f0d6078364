import { type Correction, readBy } from '../../../preload/contract/reading'
import { Bones } from '../../parts/Bones'
import { Button } from '../../parts/Button'
import { Empty } from '../../parts/Empty'
import { Failed } from '../../parts/Failed'
import { moment } from '../../state/archive'
import { saveExport } from '../../state/exporting'
import { linkTo } from '../../state/router'
import { counted, momentInWords, onOneLine, readingWords } from '../../words'
import { undoCorrection } from '../browse/reader/strip/correcting'
import { corrections } from './state'

const MOST_SHOWN = 1_000

/** Every correction by hand, newest first; one that was taken back stays told. */
export function Corrections() {
  const { value, failure } = corrections.value
  if (failure) return <Failed what="The corrections" failure={failure} onRetry={corrections.again} />
  if (!value) return <Bones rows={4} label="The corrections are being listed." />
  if (value.length === 0)
    return (
      <Empty title="No reading is corrected by hand.">
        <p class="quiet">A correction keeps the old reading, the reason, the name and the day beside it.</p>
      </Empty>
    )
  const newest = [...value].sort((a, b) => b.id - a.id)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section class="figures corrections" tabIndex={0} aria-label="Corrections by hand" data-pane-start>
      <table class="book">
        <thead>
          <tr>
            <th scope="col">Cable</th>
            <th scope="col">Read as</th>
            <th scope="col">Corrected to</th>
            <th scope="col">Reason</th>
            <th scope="col">By</th>
            <th scope="col">When</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {newest.slice(0, MOST_SHOWN).map((correction) => (
            <Line key={correction.id} correction={correction} />
          ))}
        </tbody>
      </table>
      {newest.length > MOST_SHOWN && (
        <p class="quiet">
          These are the newest {counted(MOST_SHOWN, 'correction')}; the table to save holds all of them.
        </p>
      )}
    </section>
  )
}

Corrections.Head = () => {
  const count = corrections.value.value?.length ?? 0
  const make = (format: 'csv' | 'json') =>
    void saveExport({ what: 'corrections', format, filters: {}, moment: moment.value })
  return (
    <>
      <p class="fine">They hold through every later import and re-reading, in the whole archive.</p>
      <div class="exports">
        <Button icon="out" disabled={count === 0} aria-label="Table (CSV)" onClick={() => make('csv')}>
          <span>
            <span class="not-narrow">Table (</span>CSV<span class="not-narrow">)</span>
          </span>
        </Button>
        <Button icon="out" disabled={count === 0} onClick={() => make('json')}>
          JSON
        </Button>
      </div>
    </>
  )
}

function Line({ correction }: { correction: Correction }) {
  const { id, cableId, reading, replaced, restsOn, reason, by, at, undoneAt } = correction
  return (
    <tr class={undoneAt ? 'is-undone' : undefined}>
      <th scope="row">
        <a class="link" href={linkTo({ screen: 'browse', cable: cableId, part: null })}>
          {cableId}
        </a>
      </th>
      <td>
        {readingWords(replaced)}
        {replaced.verbatim.trim() && (
          <mark class="evidence source">{replaced.verbatim.replace(/\s+/g, ' ').trim()}</mark>
        )}
      </td>
      <td>
        {readBy({ reading, replaced }) === 'confirmed' ? 'Confirmed as read' : <b>{readingWords(reading)}</b>}
        {restsOn.map(({ part, start, verbatim }) => (
          <mark key={`${part} ${start}`} class="evidence source" title="The words that it rests on">
            {onOneLine(verbatim)}
          </mark>
        ))}
      </td>
      <td class="says">{reason}</td>
      <td>{by || <span class="quiet">no name</span>}</td>
      <td>{momentInWords(at)}</td>
      <td>
        {undoneAt ? (
          `Taken back ${momentInWords(undoneAt)}`
        ) : (
          <Button
            class="btn-small"
            aria-label={`Take back the correction of ${cableId}`}
            onClick={() => void undoCorrection(id, cableId)}
          >
            Take back
          </Button>
        )}
      </td>
    </tr>
  )
}
