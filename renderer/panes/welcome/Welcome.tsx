import { useEffect, useRef } from 'preact/hooks'
import { Failed } from '../../parts/Failed'
import { Icon } from '../../parts/Icon'
import { archiveInfo, host } from '../../state/archive'
import { dropOver } from '../../state/dropping'
import {
  dismissResult,
  followRunning,
  importFailure,
  importSample,
  isRunning,
  progress,
} from '../../state/importing'
import { go } from '../../state/router'
import { ImportButton } from '../folder/ImportButton'
import { Running } from '../imports/Running'
import { EmptyPicture } from './EmptyPicture'

/** The empty archive: one action, one alternative, one promise, and the picture still to be filled. */
export function Welcome() {
  const lead = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void followRunning()
    lead.current?.querySelector<HTMLElement>('[data-pane-start]')?.focus({ preventScroll: true })
  }, [])
  const info = archiveInfo.value.value
  const desktop = host.value.value?.host === 'desktop'
  return (
    <main class="welcome">
      <section class={dropOver.value ? 'drop is-over' : 'drop'} data-pane="welcome" aria-label="Import">
        <div class="lead" ref={lead}>
          <h1>This archive is empty.</h1>
          <p class="statement">
            Give it a folder of cables, or one file such as a cables.csv. Every file is read where it lies,
            nothing is changed, and each file is accounted for in the import ledger.
          </p>
          {info?.readOnly ? (
            <p class="statement">{info.readOnly}</p>
          ) : (
            <>
              <div class="acts">
                <ImportButton large start />
                <span class="quiet">{dropWords(desktop, dropOver.value)}</span>
              </div>
              <p class="second">
                <button type="button" class="link" disabled={isRunning()} onClick={openSample}>
                  Open the sample cables
                </button>
                <span class="quiet">invented, of every kind, to try things out on</span>
              </p>
            </>
          )}
          {importFailure.value && (
            <Failed what="The import" failure={importFailure.value} onRetry={dismissResult} />
          )}
          {progress.value && (
            <div class="welcome-running">
              <Running progress={progress.value} />
            </div>
          )}
        </div>
        <EmptyPicture />
      </section>
      <footer class="promise">
        <Icon name="lock" />
        <p class="statement">
          <b>Chancery works offline.</b> It opens no connection, asks for no account, sends nothing and looks
          for no updates.
        </p>
      </footer>
    </main>
  )
}

function dropWords(desktop: boolean, over: boolean): string {
  if (over && desktop) return 'Drop it here to import it'
  if (desktop) return 'or drop folders or files anywhere in this window'
  return 'of this computer, chosen in a list or by its path'
}

/** The sample is shown as soon as it is in. */
function openSample(): void {
  importSample()
  go({ screen: 'browse' })
}
