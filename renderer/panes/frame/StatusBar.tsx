import { archiveInfo, asOf, host } from '../../state/archive'
import { lastMessage } from '../../state/toasts'
import { counted, longDay } from '../../words'

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
      {failure ? <span class="alarm">{failure.sentence}</span> : <span>{lastMessage.value}</span>}
      <span>Offline: no connection is ever opened</span>
    </footer>
  )
}
