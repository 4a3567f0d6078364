import { render } from 'preact'
import './style/tokens.css'
import './style/base.css'
import './style/parts.css'
import './style/frame.css'
import './style/facets.css'
import './style/list.css'
import './style/reader.css'
import './style/strip.css'
import './style/browse.css'
import './style/tracker.css'
import './style/imports.css'
import './style/welcome.css'
import './style/settings.css'
import { onKey } from './keyboard'
import { Frame } from './panes/frame/Frame'
import { connect } from './state/api'
import { connected, followChanges } from './state/archive'
import { followAddress } from './state/router'
import { loadSettings, settings } from './state/settings'

connect()
followAddress()
connected.value = true
followChanges()
// Without its settings the window works as it comes; the frame shows a lost connection by itself.
loadSettings().catch(() => undefined)
addEventListener('keydown', (event) => onKey(event, settings.value.singleKeys))

const place = document.getElementById('app')
if (place) render(<Frame />, place)
