import { archiveInfo, asOf, host } from '../../state/archive'
import { isRunning, progress } from '../../state/importing'
import { linkTo, screen } from '../../state/router'
import { lastMessage } from '../../state/toasts'
import { counted, figure, longDay } from '../../words'
import { giveUpExport, making, makingWords } from '../export/state'

/** An import that runs is seen from everywhere, and is one step away. */
function RunningImport() {
  const { value } = progress
  if (value === null || !isRunning()) return null
  const how = value.import.state === 'paused' ? 'Import paused' : 'Importing'
  const words = `${how}: ${figure(value.read)} of ${counted(value.found, 'file')} read`
  if (screen.value === 'imports') return <span>{words}</span>
  return (
    <a class="link" href={linkTo({ screen: 'imports', part: null })}>
      {words}
    </a>
  )
}

/** An export goes on when its dialog is closed: how far it is, and how to end it. */
function RunningExport() {
  if (making.value === null) return null
  return (
    <span class="exporting">
      Exporting{making.value.total > 0 ? `: ${makingWords(making.value)}` : '…'}{' '}
      <button type="button" class="link" onClick={giveUpExport}>
        Give up
      </button>
    </span>
  )
}

/** What the archive holds, for which day standings are told, the last message, and the promise. */
export function StatusBar() {
  const info = archiveInfo.value.value
  const failure = archiveInfo.value.failure ?? host.value.failure
  return (
    <footer class="status">
      {info && (
        <span>
          <b>{counted(info.cables, 'cable')}</b> in the archive
        </span>
      )}
      {info?.readOnly && !info.damaged && <span>{info.readOnly}</span>}
      <span>As of {longDay(asOf.value)}</span>
      <RunningImport />
      <RunningExport />
      {failure ? <span class="alarm">{failure.sentence}</span> : <span>{lastMessage.value}</span>}
      <span>Offline: no connection is ever opened</span>
    </footer>
  )
}
