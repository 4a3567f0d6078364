import { useEffect } from 'preact/hooks'
import { formatAddress, HOME } from '../../state/address'
import { archiveInfo, asOf, host } from '../../state/archive'
import { isRunning, progress } from '../../state/importing'
import { address, linkTo, screen } from '../../state/router'
import { forget, lastMessage } from '../../state/toasts'
import { counted, figure, longDay } from '../../words'
import { giveUpExport, making, makingWords } from '../export/state'

const STAYS_MS = 60_000

/** An import that runs is seen from everywhere, and is one step away. */
function RunningImport() {
  const { value } = progress
  if (value === null || !isRunning()) return null
  const how = value.import.state === 'paused' ? 'Import paused' : 'Importing'
  const words = `${how}: ${figure(value.read)} of ${counted(value.found, 'file')} read`
  if (screen.value === 'imports') return <span class="underway">{words}</span>
  return (
    <a class="link underway" href={linkTo({ screen: 'imports', part: null })}>
      {words}
    </a>
  )
}

/** An export goes on when its dialog is closed: how far it is, and how to end it. */
function RunningExport() {
  if (making.value === null) return null
  return (
    <span class="underway">
      Exporting{making.value.total > 0 ? `: ${makingWords(making.value)}` : '…'}{' '}
      <button type="button" class="link" onClick={giveUpExport}>
        Give up
      </button>
    </span>
  )
}

/** A sentence may be longer than what is left of the line: pointed at, it is there whole. */
function Said({ words, isAlarm }: { words: string; isAlarm?: true }) {
  return (
    <span class={isAlarm ? 'said alarm' : 'said'} title={words}>
      {words}
    </span>
  )
}

/** The last message, long enough to be looked for after its toast has gone; then it is no longer news. */
function LastMessage() {
  const { value: message } = lastMessage
  useEffect(() => {
    if (message === null) return
    const timer = setTimeout(() => forget(message), STAYS_MS)
    return () => clearTimeout(timer)
  }, [message])
  return message && <Said words={message.text} />
}

/** The list that the number counts: no filter is set in it. */
function everyCable(): string {
  const { order, asOf } = address.value
  return formatAddress({ ...HOME, order, asOf })
}

/** How many cables there are; where there are any, it leads to them. */
function Holding({ cables }: { cables: number }) {
  const count = <b>{counted(cables, 'cable')}</b>
  if (cables === 0) return count
  return (
    <a class="link" href={everyCable()}>
      {count}
    </a>
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
          <Holding cables={info.cables} /> in the archive
        </span>
      )}
      {info?.readOnly && !info.damaged && <Said words={info.readOnly} />}
      <span>As of {longDay(asOf.value)}</span>
      <RunningImport />
      <RunningExport />
      {failure ? <Said words={failure.sentence} isAlarm /> : <LastMessage />}
      <span>
        Offline<span class="in-full">: no connection is ever opened</span>
      </span>
    </footer>
  )
}
