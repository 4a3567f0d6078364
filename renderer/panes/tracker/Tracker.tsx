import { Bones } from '../../parts/Bones'
import { Failed } from '../../parts/Failed'
import { useKey } from '../../parts/useKey'
import { moment } from '../../state/archive'
import { Below } from './Below'
import { Groups } from './Groups'
import { PicturePane } from './PicturePane'
import { PrintedHead, PrintedRows, printed, printTracker } from './printing'
import { summary } from './state'
import { TrackerHead } from './TrackerHead'

/** Where the archive stands on a day: the stamp, the picture, and the days behind it. */
export function Tracker() {
  const { value, failure } = summary.value
  useKey('print', () => void printTracker())
  return (
    <main class="tracker">
      <h1 class="vh">Declassification tracker</h1>
      <PrintedHead />
      <TrackerHead />
      {value ? (
        <section class="pic" data-pane="picture" aria-label="The picture">
          <PicturePane summary={value} dueDays={moment.value.dueDays} onPaper={printed.value !== null} />
          <Groups standing={value.standing} />
        </section>
      ) : (
        <section class="pic pic-wait" aria-label="The picture">
          {failure ? (
            <Failed what="The tracker" failure={failure} onRetry={summary.again} />
          ) : (
            <Bones rows={8} label="The days are being counted." />
          )}
        </section>
      )}
      <Below />
      <PrintedRows />
    </main>
  )
}
