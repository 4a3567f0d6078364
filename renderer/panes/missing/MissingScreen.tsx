import type { MissingCable, MissingList } from '../../../preload/contract'
import { Bones } from '../../parts/Bones'
import { Button } from '../../parts/Button'
import { Failed } from '../../parts/Failed'
import { Icon } from '../../parts/Icon'
import { api } from '../../state/api'
import { isEmpty } from '../../state/archive'
import { saveParts } from '../../state/exporting'
import { isRunning } from '../../state/importing'
import { linkTo } from '../../state/router'
import { counted, figure } from '../../words'
import { citing, listAll, listed, MOST_LISTED, metIn, missing, narrow, narrowed, PAGE } from './state'
import { byWhom, inferredBy, missingSentence, oneMissing, whenMentioned } from './words'

/** Cables that others refer to and that the archive lacks: how often, by whom, and when. */
export function MissingScreen() {
  const { value, failure, loading } = missing.value
  const { station, year, id } = narrowed.value
  return (
    <main class="missing" aria-busy={loading}>
      <header class="missing-head" data-pane="bar">
        {metIn.value && (
          <a class="btn btn-quiet missing-back" href={linkTo(metIn.value.change)}>
            <Icon name="left" />
            {metIn.value.words}
          </a>
        )}
        <h1>Missing cables</h1>
        <p class="statement" aria-live="polite">
          {isEmpty.value
            ? 'There are no cables in this archive yet that could refer to others.'
            : value &&
              (id !== null && value.total === 1
                ? oneMissing(id, value.mentions)
                : id !== null
                  ? `${id} is not among the cables that are missing here.`
                  : missingSentence(value, station !== null || year !== null))}
          {isRunning() && ' An import is running; this is counted again when it has ended.'}
        </p>
        <div class="missing-tools">
          {id !== null ? (
            <Button onClick={listAll}>Every missing cable</Button>
          ) : (
            value && <Narrowing list={value} />
          )}
        </div>
      </header>
      {failure && <Failed what="The list of missing cables" failure={failure} onRetry={missing.again} />}
      {!value && !failure && <Bones rows={8} label="The missing cables are being listed." />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="missing-body" tabIndex={0} aria-label="Missing cables" data-pane="list" data-pane-start>
        {value && value.rows.length > 0 && <Table list={value} />}
        {value && value.total > value.rows.length && <Rest list={value} />}
      </section>
    </main>
  )
}

function Narrowing({ list: { stations, years, total } }: { list: MissingList }) {
  const { station, year } = narrowed.value
  return (
    <>
      <label>
        Post
        <select
          value={station ?? ''}
          onChange={(event) => narrow({ station: event.currentTarget.value || null })}
        >
          <option value="">Every post</option>
          {[...stations]
            .sort((a, b) => (a.origin ?? a.value).localeCompare(b.origin ?? b.value))
            .map(({ value, origin, cables }) => (
              <option key={value} value={value}>
                {origin ?? value} ({figure(cables)})
              </option>
            ))}
        </select>
      </label>
      <label>
        Year
        <select
          value={String(year ?? '')}
          onChange={(event) => narrow({ year: Number(event.currentTarget.value) || null })}
        >
          <option value="">Every year</option>
          {[...years]
            .sort((a, b) => b.value - a.value)
            .map(({ value, cables }) => (
              <option key={value} value={String(value)}>
                {value} ({figure(cables)})
              </option>
            ))}
        </select>
      </label>
      <Button icon="out" disabled={total === 0} onClick={() => void save()}>
        Save the list (CSV)
      </Button>
    </>
  )
}

function save(): Promise<void> {
  const { station, year } = narrowed.value
  return saveParts(
    api.references.save({
      what: 'missing',
      ...(station !== null && { station }),
      ...(year !== null && { year }),
    }),
  )
}

function Table({ list: { rows } }: { list: MissingList }) {
  return (
    <table aria-label="Each missing cable, and what refers to it">
      <thead>
        <tr>
          <th scope="col">Reference id</th>
          <th scope="col">Post</th>
          <th scope="col">Year</th>
          <th scope="col" class="num">
            Referred to by
          </th>
          <th scope="col">By whom</th>
          <th scope="col">When</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ row }: { row: MissingCable }) {
  const { id, spellings, origin, station, year, mentions, inferredYears } = row
  const others = spellings.filter((spelling) => spelling !== id)
  return (
    <tr>
      <th scope="row">
        {id}
        {others.length > 0 && <span class="quiet"> or {others.join(', ')}</span>}
        {inferredYears.length > 0 && <YearsInferred row={row} />}
      </th>
      <td>{origin ?? station}</td>
      <td>{year}</td>
      <td class="num">
        <a
          class="link"
          href={linkTo(citing(spellings))}
          aria-label={`${counted(mentions, 'cable that refers', 'cables that refer')} to ${id}`}
        >
          {counted(mentions, 'cable')}
        </a>
      </td>
      <td>{byWhom(row)}</td>
      <td>{whenMentioned(row)}</td>
    </tr>
  )
}

/** That its year is not written where it is cited; unfolded, by which cables, each with its sentence. */
function YearsInferred({ row }: { row: MissingCable }) {
  return (
    <details class="inferred">
      <summary class="year-inferred">{inferredBy(row)}</summary>
      <ul>
        {row.inferredYears.map(({ cable, sentence }) => (
          <li key={cable}>
            <a
              class="link"
              href={linkTo({ screen: 'browse', cable, version: null, paragraph: null, part: null })}
            >
              {cable}
            </a>
            : {sentence}
          </li>
        ))}
      </ul>
    </details>
  )
}

function Rest({ list: { rows, total } }: { list: MissingList }) {
  if (rows.length >= MOST_LISTED)
    return (
      <p class="statement rest">
        The first {figure(rows.length)} of {figure(total)} are listed. Choose a post or a year, or save the
        list.
      </p>
    )
  const next = Math.min(PAGE, total - rows.length)
  return (
    <p class="rest">
      <Button onClick={() => (listed.value = Math.min(MOST_LISTED, rows.length + PAGE))}>
        {figure(next)} more of {figure(total - rows.length)}
      </Button>
    </p>
  )
}
