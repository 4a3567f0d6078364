import { useEffect } from 'preact/hooks'
import { Failed } from '../../parts/Failed'
import { dismissResult, followRunning, importFailure, progress } from '../../state/importing'
import { EntriesDialog } from './EntriesDialog'
import { listed } from './entries'
import { Finished } from './Finished'
import { Refused } from './Refused'
import { Running } from './Running'

/** The import ledger: what runs, what has ended, what was refused. Every total says what it is the sum of. */
export function Imports() {
  useEffect(() => {
    void followRunning()
  }, [])
  return (
    <main class="imports">
      <h1 class="vh">Imports</h1>
      <div class="imports-now">
        {importFailure.value && (
          <Failed what="The import" failure={importFailure.value} onRetry={dismissResult} />
        )}
        {progress.value && <Running progress={progress.value} />}
      </div>
      <Finished />
      <Refused />
      {listed.value && <EntriesDialog of={listed.value} />}
    </main>
  )
}
