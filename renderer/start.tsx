import { options, render } from 'preact'
import './style/tokens.css'
import './style/base.css'
import './style/parts.css'
import './style/frame.css'
import './style/facets.css'
import './style/list.css'
import './style/annotations.css'
import './style/reader.css'
import './style/strip.css'
import './style/browse.css'
import './style/palette.css'
import './style/tracker.css'
import './style/picture.css'
import './style/days.css'
import './style/doubtful.css'
import './style/events.css'
import './style/figures.css'
import './style/imports.css'
import './style/welcome.css'
import './style/settings.css'
import './style/compare.css'
import './style/export.css'
import './style/requests.css'
import './style/references.css'
import './style/map.css'
import './style/forced.css'
// Paper overrules every screen: it comes last.
import './style/print.css'
import type { Bridge } from '../preload/contract/bridge'
import { drawBeforeKeys, drawSoon } from './drawing'
import { onKey } from './keyboard'
import { Frame } from './panes/frame/Frame'
import { followShell } from './panes/frame/shell'
import { connect } from './state/api'
import { connected, followChanges, followDay, stateHeard } from './state/archive'
import { followDrops } from './state/dropping'
import { followAddress } from './state/router'
import { loadSettings, settings } from './state/settings'
import { followWatching } from './state/watching'

options.debounceRendering = drawSoon
drawBeforeKeys()

connect()
followAddress()
followChanges()
followDay()
void stateHeard().then(() => {
  connected.value = true
})
followWatching()
// Without its settings the window works as it comes; the frame shows a lost connection by itself.
loadSettings().catch(() => undefined)
addEventListener('keydown', (event) => onKey(event, settings.value.singleKeys))

// Only the desktop shell puts a bridge into the page; a browser has none.
const { chancery: bridge } = globalThis as { chancery?: Bridge }
followDrops(bridge)
followShell(bridge)

const place = document.getElementById('app')
if (place) render(<Frame />, place)
