import type { ImportEntry } from '../../../preload/contract'
import { notNamedWords } from '../../../preload/contract/imports'
import { NO_FILTERS } from '../../../preload/contract/view'
import { Bones } from '../../parts/Bones'
import { Button } from '../../parts/Button'
import { Dialog } from '../../parts/Dialog'
import { Failed } from '../../parts/Failed'
import { evenRows } from '../../parts/rows'
import { VirtualList } from '../../parts/VirtualList'
import { go } from '../../state/router'
import { figure, counted as inWords, momentInWords } from '../../words'
import { type Counted, countOf, entries, list, named, saveEntries } from './entries'
import { OUTCOME_WORDS, wordOf } from './ledger'
import { OriginalFile } from './OriginalFile'
import { Path } from './Path'
import { rootsInWords } from './words'

const ROW = 48

/** What a number of an import's account counts: each file with what became of it, why, and the cable that it is. */
export function EntriesDialog({ of }: { of: Counted }) {
  const { record, outcome } = of
  const { total, failure, at } = entries.rows.value
  const missing = named.value === null ? null : notNamedWords(record, countOf(of) - named.value)
  const title = outcome === 'seen' ? 'Entries seen' : OUTCOME_WORDS[outcome].long
  return (
    <Dialog title={`${title}: ${figure(countOf(of))}`} onClose={() => list(null)} wide class="entries">
      <div class="entries-head">
        <p class="quiet">
          {record
            ? `Import ${record.id}: ${rootsInWords(record.roots)}, ${momentInWords(record.startedAt)}`
            : 'All finished imports but those taken back'}
          {total !== null && total !== named.value && `; ${inWords(total, 'line')}`}
        </p>
        <Button icon="out" disabled={!total} onClick={() => void saveEntries(of)}>
          Save the list (CSV)
        </Button>
      </div>
      {failure && <Failed what="The list" failure={failure} onRetry={entries.again} />}
      {total === null && !failure && <Bones rows={6} label="The entries are being listed." />}
      {missing && <p class="statement">{missing}</p>}
      {total !== null && total > 0 && (
        <VirtualList
          class="entries-list"
          role="list"
          aria-label={title}
          tabIndex={0}
          layout={evenRows(total, ROW)}
          onRange={entries.want}
          row={(index) => {
            const entry = at(index)
            return (
              // biome-ignore lint/a11y/useSemanticElements: a list that draws the rows in view alone is no <ul>.
              <div key={index} class="entry" role="listitem" aria-posinset={index + 1} aria-setsize={total}>
                {entry && <Entry entry={entry} of={of} />}
              </div>
            )
          }}
        />
      )}
    </Dialog>
  )
}

/** Its import and its outcome are told where the list holds several. */
function Entry({ entry, of }: { entry: ImportEntry; of: Counted }) {
  const { importId, outcome, path, file, reason, cable, entries: count } = entry
  return (
    <>
      <Path path={path} />
      <OriginalFile path={file} />
      <p class="why" title={reason}>
        {of.record === null && <b>Import {importId}. </b>}
        {of.outcome === 'seen' && <b>{wordOf(outcome)}: </b>}
        {count > 1 && <b>{inWords(count, 'entry', 'entries')}. </b>}
        {reason}
      </p>
      {cable && (
        <button type="button" class="link source" onClick={() => openCable(cable)}>
          {cable}
        </button>
      )}
    </>
  )
}

function openCable(cable: string): void {
  list(null)
  go({ screen: 'browse', part: null, cable, filters: NO_FILTERS })
}
