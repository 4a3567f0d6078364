import { useState } from 'preact/hooks'
import type { ImportRecord, Ledger } from '../../../preload/contract'
import { Bones } from '../../parts/Bones'
import { IconButton } from '../../parts/Button'
import { Empty } from '../../parts/Empty'
import { Failed } from '../../parts/Failed'
import { archiveInfo } from '../../state/archive'
import { goOn, isRunning } from '../../state/importing'
import { counted, figure, momentInWords } from '../../words'
import { ImportButton } from '../folder/ImportButton'
import { Count } from './Count'
import { addUp, balance, OUTCOME_WORDS, OUTCOMES } from './ledger'
import { browseImport, chosenImport, imports } from './state'
import { TakeBackDialog } from './TakeBackDialog'
import { rootsInWords, stateInWords, took } from './words'

/** Imports that have ended, each line a sum, and the sum of them all. */
export function Finished() {
  const { value, failure } = imports.value
  const [leaving, setLeaving] = useState<ImportRecord | null>(null)
  const ended = (value ?? []).filter((record) => record.state !== 'running' && record.state !== 'paused')
  return (
    <section class="batches" data-pane="finished" aria-label="Finished imports">
      <header class="sec-head">
        <h2>Finished imports</h2>
        {value && <span class="quiet">{figure(ended.length)}</span>}
        <Holdings />
        <ImportButton start />
      </header>
      {failure && <Failed what="The list of imports" failure={failure} onRetry={imports.again} />}
      {!value && !failure && <Bones rows={3} label="The imports are being listed." />}
      {value && ended.length === 0 && (
        <Empty title={isRunning() ? 'No import has ended yet.' : 'Nothing has been imported yet.'} />
      )}
      {ended.length > 0 && <Book ended={ended} onTakeBack={setLeaving} />}
      {leaving && <TakeBackDialog record={leaving} onClose={() => setLeaving(null)} />}
    </section>
  )
}

function Holdings() {
  const info = archiveInfo.value.value
  return (
    <span class="push quiet">
      {info &&
        `The archive now holds ${counted(info.cables, 'cable')} in ${counted(info.versions, 'version')}.`}
    </span>
  )
}

/** As many lines as a person looks through; the rest, which a watched folder piles up, comes when asked for. */
const FIRST = 200

interface BookProps {
  ended: readonly ImportRecord[]
  onTakeBack: (record: ImportRecord) => void
}

function Book({ ended, onTakeBack }: BookProps) {
  const [whole, setWhole] = useState(false)
  const kept = ended.filter((record) => record.state !== 'taken-back')
  const rest = whole ? 0 : Math.max(0, ended.length - FIRST)
  return (
    <div class="book-scroll">
      <table class="book imports-book" aria-label="Each import, and what became of its entries">
        <Heads />
        <tbody>
          {ended.slice(0, ended.length - rest).map((record) => (
            <Line key={record.id} record={record} onTakeBack={() => onTakeBack(record)} />
          ))}
          {rest > 0 && (
            <tr>
              <td colSpan={11}>
                <button type="button" class="link" onClick={() => setWhole(true)}>
                  Show {counted(rest, 'earlier import')}
                </button>
              </td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr class="total">
            <th scope="row" colSpan={2}>
              All finished imports{kept.length < ended.length && ' but those taken back'}
            </th>
            <Counts ledger={addUp(kept)} record={null} />
            <td colSpan={2} />
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Heads() {
  return (
    <thead>
      <tr>
        <th scope="col" class="w-when">
          Finished
        </th>
        <th scope="col">Folder</th>
        <th scope="col" class="num w-n">
          Entries seen
        </th>
        <td class="eq w-eq" />
        {OUTCOMES.map((outcome) => (
          <th key={outcome} scope="col" class="num w-n">
            {OUTCOME_WORDS[outcome].short}
          </th>
        ))}
        <th scope="col" class="num w-took">
          Took
        </th>
        <th scope="col" class="w-acts">
          <span class="vh">What can be done</span>
        </th>
      </tr>
    </thead>
  )
}

function Line({ record, onTakeBack }: { record: ImportRecord; onTakeBack: () => void }) {
  const gone = record.state === 'taken-back'
  const about = [
    `import ${record.id}`,
    record.begunBy === 'watch' && 'watched folder',
    stateInWords(record.state),
  ]
    .filter(Boolean)
    .join(', ')
  return (
    <tr
      class={
        [gone && 'is-gone', chosenImport.value === record.id && 'is-chosen'].filter(Boolean).join(' ') ||
        undefined
      }
    >
      <td>{momentInWords(record.finishedAt ?? record.startedAt)}</td>
      <th scope="row" class="name" title={record.roots.join('\n')}>
        {rootsInWords(record.roots)} <span class="quiet">{about}</span>
      </th>
      <Counts ledger={record} record={record} />
      <td class="num quiet">{took(record.seconds)}</td>
      <td class="acts-cell">
        {!gone && (
          <>
            {(record.state === 'interrupted' || record.state === 'cancelled') && (
              <IconButton
                icon="right"
                label="Go on with this import"
                disabled={isRunning()}
                onClick={() => goOn(record.id)}
              />
            )}
            <IconButton
              icon="cable"
              label="Show its cables in Browse"
              disabled={record.stored + record.newVersions === 0}
              onClick={() => browseImport(record.id)}
            />
            <IconButton icon="undo" label="Take this import back…" onClick={onTakeBack} />
          </>
        )}
      </td>
    </tr>
  )
}

/** Each number of an import, or of the sum of all, opens its list. */
function Counts({ ledger, record }: { ledger: Ledger; record: ImportRecord | null }) {
  const balanced = balance(ledger)
  return (
    <>
      <td class="num">
        <b>
          <Count of={{ ledger, record, outcome: 'seen' }} />
        </b>
      </td>
      {balanced.kind === 'balanced' ? (
        <td class="eq">=</td>
      ) : (
        <td class="eq is-wrong" title={balanced.sentence}>
          ≠ <span class="vh">{balanced.sentence}</span>
        </td>
      )}
      {OUTCOMES.map((outcome) => {
        const count = ledger[outcome]
        return (
          <td key={outcome} class={count === 0 ? 'num zero' : 'num'}>
            <Count of={{ ledger, record, outcome }} />
          </td>
        )
      })}
    </>
  )
}
