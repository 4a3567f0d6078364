import { Failed } from '../../parts/Failed'
import { Icon } from '../../parts/Icon'
import { archiveInfo, host } from '../../state/archive'
import { AboutArchive } from './AboutArchive'
import { AboutProgram } from './AboutProgram'
import { Reading } from './Reading'
import { Requests } from './Requests'
import { Tracking } from './Tracking'
import { Watching } from './Watching'

/** Settings, each with a sentence that says what it does. They take effect at once and are kept by the host. */
export function SettingsScreen() {
  const version = host.value.value?.version
  const failure = archiveInfo.value.failure
  return (
    <main class="settings" data-pane="settings">
      <div class="settings-page">
        <h1>Settings</h1>
        <Reading />
        <Tracking />
        <Requests />
        {failure ? (
          <Failed what="The archive" failure={failure} onRetry={archiveInfo.again} />
        ) : (
          <AboutArchive />
        )}
        <Watching />
        <AboutProgram />
        <section class="promise-box" aria-label="Offline">
          <Icon name="lock" />
          <p class="statement">
            <b>Chancery works offline.</b> It opens no connection, asks for no account, sends nothing and
            looks for no updates. There is no setting for this, because there is nothing to switch on.
            {version && <span class="quiet"> Version {version}.</span>}
          </p>
        </section>
      </div>
    </main>
  )
}
