import { keyOf } from '../../../keyboard'
import { Button, IconButton } from '../../../parts/Button'
import { Icon } from '../../../parts/Icon'
import { Segmented } from '../../../parts/Segmented'
import { cable, list } from '../../../state/browse'
import { address, filters, go } from '../../../state/router'
import { cursor, stepCable } from '../../../state/stepping'
import { counted, figure } from '../../../words'
import { focusPane } from '../../frame/panes'
import { CiteMenu } from './CiteMenu'
import { FindField } from './FindField'
import { wantedWords } from './hits'
import { findText, hitCount, hitNow, stepHit, versionsOpen } from './state'

/** Steps through the list and through the hits; how the text is shown; versions; what can be copied. */
export function ReaderBar() {
  // The cable before stays known while the next one comes; when that fails, there is none to speak of.
  const detail = cable.value.failure ? null : cable.value.value
  const { total } = list.rows.value
  const at = cursor.value
  return (
    <div class="reader-bar">
      <Button look="quiet" icon="left" class="to-list" aria-label="Back to the list" onClick={toList}>
        List
      </Button>
      <div class="stepper">
        <IconButton
          icon="up"
          label="Previous cable"
          keys={keyOf('previous-cable')}
          onClick={() => stepCable(-1)}
        />
        <IconButton icon="down" label="Next cable" keys={keyOf('next-cable')} onClick={() => stepCable(1)} />
      </div>
      {detail && total !== null && (
        <span class={at === null ? 'pos is-out' : 'quiet pos'} aria-live="polite">
          {at === null ? 'Not in this list' : `${figure(at + 1)} of ${figure(total)}`}
        </span>
      )}
      {detail && <Hits />}
      {detail && (
        <span class="reader-tools">
          <Segmented
            small
            label="Text"
            value={address.value.text}
            options={[
              { value: 'read', label: 'As read' },
              { value: 'sent', label: 'As sent' },
            ]}
            onChange={(text) => go({ text }, 'replace')}
          />
          <Button
            look="quiet"
            aria-expanded={versionsOpen.value}
            aria-label={`Versions: ${detail.versions.length}`}
            title={`Versions (${keyOf('versions')})`}
            onClick={() => (versionsOpen.value = !versionsOpen.value)}
          >
            <Icon name="compare" />
            {figure(detail.versions.length)}
            <span>{detail.versions.length === 1 ? 'version' : 'versions'}</span>
          </Button>
          <CiteMenu detail={detail} />
        </span>
      )}
    </div>
  )
}

function toList(): void {
  focusPane(document.querySelector<HTMLElement>('[data-pane="list"]') ?? undefined)
}

function Hits() {
  const finding = findText.value !== null
  const words = wantedWords(filters.value.query)
  if (!finding && (words.length === 0 || hitCount.value === 0)) return null
  return (
    <span class="reader-hits">
      <span>
        {finding ? <FindField /> : <span class="reader-query">“{words.join(' ')}” </span>}
        {hitNow.value >= 0 ? (
          <>
            <b>{hitNow.value + 1}</b> of {figure(hitCount.value)}
          </>
        ) : (
          counted(hitCount.value, 'hit')
        )}
      </span>
      <IconButton icon="left" label="Previous hit" keys={keyOf('previous-hit')} onClick={() => stepHit(-1)} />
      <IconButton icon="right" label="Next hit" keys={keyOf('next-hit')} onClick={() => stepHit(1)} />
    </span>
  )
}
