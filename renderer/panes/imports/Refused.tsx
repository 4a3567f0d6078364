import { useState } from 'preact/hooks'
import type { Refusal } from '../../../preload/contract'
import { Bones } from '../../parts/Bones'
import { Button } from '../../parts/Button'
import { Failed } from '../../parts/Failed'
import { Icon } from '../../parts/Icon'
import { Segmented } from '../../parts/Segmented'
import { moment } from '../../state/archive'
import { saveExport } from '../../state/exporting'
import { isRunning, retry } from '../../state/importing'
import { counted, figure } from '../../words'
import { OriginalFile } from './OriginalFile'
import { Path } from './Path'
import { chooseImport, chosenImport, imports, MOST_REFUSALS, refusals } from './state'
import { groupRefusals, lastRefusals, type RefusalGroup } from './words'

/** What could not be read, by its reason, with what to do about it. */
export function Refused() {
  const { value, failure } = refusals.value
  const newest = imports.value.value?.find((record) => record.refused > 0)?.id ?? null
  const chosen = chosenImport.value
  const groups = groupRefusals(lastRefusals(value?.rows ?? []).filter((row) => !row.retried))
  const one = chosen ?? newest
  return (
    <section class="problems" data-pane="refused" aria-label="Refused files">
      <header class="sec-head">
        <h2>Refused files</h2>
        {one !== null && (
          <Segmented
            label="Refusals of"
            small
            value={chosen === null ? 'all' : 'one'}
            options={[
              { value: 'all', label: 'Every import' },
              {
                value: 'one',
                label: chosen === null || chosen === newest ? 'The last one' : `Import ${chosen}`,
              },
            ]}
            onChange={(value) => chooseImport(value === 'all' ? null : one)}
          />
        )}
        <span class="quiet" aria-live="polite">
          {value && countInWords(value)}
        </span>
        <Button
          icon="out"
          disabled={!value || value.total === 0}
          onClick={() =>
            void saveExport({
              what: 'refusals',
              format: 'csv',
              filters: {},
              moment: moment.value,
              ...(chosen !== null && { importId: chosen }),
            })
          }
        >
          Save the list (CSV)
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="pbody" tabIndex={0} aria-label="Refusals by reason">
        {failure && <Failed what="The refusals" failure={failure} onRetry={refusals.again} />}
        {!value && !failure && <Bones rows={3} label="The refusals are being listed." />}
        {value && groups.length === 0 && (
          <p class="statement none-refused">
            <Icon name="check" />
            {!imports.value.value?.some((record) => record.finishedAt)
              ? 'A file that cannot be read is listed here, with the reason and what to do about it.'
              : 'Nothing is refused: every file that was found is a cable, or known to be none.'}
          </p>
        )}
        {groups.map((group) => (
          <Group key={group.reason} group={group} />
        ))}
        {value && value.total > MOST_REFUSALS && (
          <p class="statement none-refused">
            The first {figure(MOST_REFUSALS)} of {figure(value.total)} are listed; the saved list has them
            all.
          </p>
        )}
      </section>
    </section>
  )
}

/** Files refused, less those that were tried again since. */
function countInWords({ total, rows }: { total: number; rows: Refusal[] }): string {
  const last = lastRefusals(rows)
  const again = last.filter((row) => row.retried).length
  const left = counted(last.length - again + total - rows.length, 'file')
  return again === 0 ? left : `${left}; ${figure(again)} tried again since`
}

const FEW = 3
/** Files of one reason that are listed by name; the saved list names the rest. */
const MANY = 1_000

function Group({ group }: { group: RefusalGroup }) {
  const [all, setAll] = useState(false)
  const rows = group.rows.slice(0, all ? MANY : FEW)
  const hidden = group.rows.length - rows.length
  const running = isRunning()
  return (
    <section aria-label={group.reason}>
      <div class="pgroup">
        <span class="sign">
          <Icon name="warn" size={14} />
        </span>
        <b>{figure(group.rows.length)}</b>
        <p title={`${group.reason} ${group.advice}`}>
          {group.reason} <span class="quiet">{group.advice}</span>
        </p>
        <Button
          class="btn-small"
          icon="retry"
          disabled={running}
          onClick={() => retry(group.rows.map((row) => row.id))}
        >
          {group.rows.length === 1 ? 'Retry this one' : `Retry these ${figure(group.rows.length)}`}
        </Button>
      </div>
      {rows.map((row) => (
        <RefusalRow key={row.id} row={row} running={running} />
      ))}
      {hidden > 0 && (
        <div class="prow more">
          {all ? (
            <span class="quiet">and {figure(hidden)} more; the saved list names them all</span>
          ) : (
            <button type="button" class="link" onClick={() => setAll(true)}>
              {figure(hidden)} more for this reason
            </button>
          )}
        </div>
      )}
    </section>
  )
}

function RefusalRow({ row, running }: { row: Refusal; running: boolean }) {
  return (
    <div class="prow">
      <Path path={row.path} />
      <span class="detail" title={row.detail}>
        {row.detail}
      </span>
      <OriginalFile path={row.file} />
      <button type="button" class="link" disabled={running} onClick={() => retry([row.id])}>
        Retry<span class="vh"> {row.path}</span>
      </button>
    </div>
  )
}
