import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { Toasts } from '../../parts/Toasts'
import { useKey } from '../../parts/useKey'
import { screens } from '../../screens'
import type { ScreenName } from '../../state/address'
import { redo, undoOrGoBack } from '../../state/annotations'
import { archiveInfo, connected, isEmpty, revision } from '../../state/archive'
import { keptDialog } from '../../state/collecting'
import { followRunning } from '../../state/importing'
import { openPalette, paletteShown } from '../../state/palette'
import { address, go, screen } from '../../state/router'
import { tellUnkept } from '../../state/unkept'
import { DamageBar } from '../archive/DamageBar'
import { KeptDialogs } from '../collections/KeptDialogs'
import { Palette } from '../palette/Palette'
import { Papers } from '../papers/PaperDialog'
import { Requests } from '../requests/RequestDialog'
import { turnWheel } from '../tracker/wanted'
import { AsOfBar } from './AsOfBar'
import { keepFocus } from './focus'
import { KeySheet } from './KeySheet'
import { stepPane } from './panes'
import { StatusBar } from './StatusBar'
import { TopBar } from './TopBar'
import { titleOf } from './title'

/** The window: bar, the screen of the address, status. An archive without cables opens on its welcome. */
export function Frame() {
  const [keysShown, setKeysShown] = useState(false)
  useKey('palette', openPalette)
  useKey('keys', () => setKeysShown(true))
  useKey('browse', () => go({ screen: 'browse' }))
  useKey('tracker', () => go({ screen: 'tracker' }))
  useKey('imports', () => go({ screen: 'imports' }))
  useKey('map', () => go({ screen: 'map', part: null }))
  useKey('missing', () => go({ screen: 'missing', part: null }))
  useKey('as-of', isEmpty.value ? null : turnWheel)
  useKey('back', () => history.back())
  useKey('undo', undoOrGoBack)
  useKey('redo', () => void redo())
  useKey('changes', () => (keptDialog.value = 'changes'))
  useKey('notes', () => (keptDialog.value = 'notes'))
  useKey('collections', () => (keptDialog.value = 'collections'))
  useKey('forward', () => history.forward())
  useKey('next-pane', () => stepPane(1))
  useKey('previous-pane', () => stepPane(-1))
  const asked = screen.value
  const shown = shownScreen(asked, archiveInfo.value.value?.cables)
  // Before a screen goes to the place in it that its address names.
  useLayoutEffect(() => {
    document.querySelector('main')?.scrollTo(0, 0)
  }, [shown])
  // The address becomes that of what is shown: each screen asks for its content by it.
  useEffect(() => {
    if (asked === 'welcome' && shown === 'browse') go({ screen: shown }, 'replace')
  }, [asked, shown])
  useEffect(keepFocus, [])
  // What an import of another page stores is heard as a change.
  const [told, stored] = [connected.value, revision.value]
  useEffect(() => {
    if (told) void followRunning()
  }, [told, stored])
  const title = titleOf({ ...address.value, screen: shown }, archiveInfo.value.value?.name)
  useEffect(() => {
    document.title = title
  }, [title])
  const archive = archiveInfo.value.value?.path
  useEffect(() => {
    if (archive) tellUnkept()
  }, [archive])
  const Screen = screens[shown]
  return (
    <div class="app">
      <div class="app-head">
        <TopBar />
        <DamageBar />
        <AsOfBar />
      </div>
      <Screen />
      <StatusBar />
      <Toasts />
      <Papers />
      <Requests />
      <KeptDialogs />
      {paletteShown.value && <Palette />}
      {keysShown && <KeySheet onClose={() => setKeysShown(false)} />}
    </div>
  )
}

/** The welcome belongs to an empty archive, and to no other: a link to it leads into one that has cables. */
function shownScreen(asked: ScreenName, cables: number | undefined): ScreenName {
  if (asked === 'welcome' && cables) return 'browse'
  return cables === 0 && (asked === 'browse' || asked === 'tracker') ? 'welcome' : asked
}
