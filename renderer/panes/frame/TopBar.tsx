import { keyOf } from '../../keyboard'
import { IconButton } from '../../parts/Button'
import { Icon } from '../../parts/Icon'
import type { ScreenName } from '../../state/address'
import { openPalette } from '../../state/palette'
import { linkTo, screen } from '../../state/router'
import { changeSettings, theme } from '../../state/settings'
import { ArchiveMenu } from './ArchiveMenu'
import { SCREEN_NAMES } from './title'

const VIEWS: readonly ScreenName[] = ['browse', 'tracker', 'imports', 'map', 'missing']

export function TopBar() {
  const other = theme.value === 'dark' ? 'light' : 'dark'
  return (
    <header class="toolbar" data-pane="bar">
      <div class="toolbar-start">
        <span class="wordmark">Chancery</span>
        <ArchiveMenu />
      </div>
      <nav class="views" aria-label="Views">
        {VIEWS.map((view) => (
          <a
            key={view}
            href={linkTo({ screen: view, part: null })}
            aria-current={shows(view) ? 'page' : undefined}
            title={`${SCREEN_NAMES[view]} (${keyOf(view)})`}
          >
            {SCREEN_NAMES[view]}
          </a>
        ))}
      </nav>
      <div class="toolbar-end">
        <button type="button" class="goto" onClick={openPalette}>
          <span>Go to or do…</span> <kbd>{keyOf('palette')}</kbd>
        </button>
        <IconButton
          icon="theme"
          label={`Switch to the ${other} theme`}
          onClick={() => void changeSettings({ theme: other })}
        />
        <a
          class="btn btn-quiet btn-icon"
          href={linkTo({ screen: 'settings' })}
          aria-label="Settings"
          title="Settings"
        >
          <Icon name="sliders" />
        </a>
      </div>
    </header>
  )
}

function shows(view: ScreenName): boolean {
  return (
    screen.value === view || (view === 'browse' && (screen.value === 'compare' || screen.value === 'thread'))
  )
}
