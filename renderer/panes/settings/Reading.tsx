import { READING_SIZES } from '../../../preload/contract/settings'
import { Button } from '../../parts/Button'
import { Segmented } from '../../parts/Segmented'
import { settings } from '../../state/settings'
import { keep } from './keep'
import { Setting, Switch } from './Setting'

/** How the window looks and is worked. */
export function Reading() {
  const { theme, readingSize, readingMeasure, listDensity, singleKeys, markRead } = settings.value
  return (
    <section aria-label="Look and reading">
      <h2>Look and reading</h2>
      <Setting name="Theme" words="As the system has it, or always one.">
        <Segmented
          label="Theme"
          value={theme}
          options={[
            { value: 'system', label: 'System' },
            { value: 'light', label: 'Light' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChange={(value) => keep({ theme: value })}
        />
      </Setting>
      <Setting name="Reading size" words="Size of a cable’s own text, in pixels.">
        <div class="size-row">
          <Button
            aria-label="Smaller text"
            disabled={readingSize <= READING_SIZES.least}
            onClick={() => keep({ readingSize: readingSize - 1 })}
          >
            A−
          </Button>
          <output aria-label="Reading size">{readingSize} px</output>
          <Button
            aria-label="Larger text"
            disabled={readingSize >= READING_SIZES.most}
            onClick={() => keep({ readingSize: readingSize + 1 })}
          >
            A+
          </Button>
        </div>
        <p class="size-sample">
          2. (C) The harbor master said that the second pilot boat would not sail before the ice had gone.
        </p>
      </Setting>
      <Setting
        name="Line length"
        words="How long the lines of a cable’s own text may grow where there is room."
      >
        <Segmented
          label="Line length"
          value={readingMeasure}
          options={[
            { value: 'short', label: 'Short' },
            { value: 'usual', label: 'Usual' },
            { value: 'long', label: 'Long' },
          ]}
          onChange={(value) => keep({ readingMeasure: value })}
        />
      </Setting>
      <Setting
        name="Rows of the list"
        words="Two lines show id, date and origin below the subject; one line fits more."
      >
        <Segmented
          label="Rows of the list"
          value={listDensity}
          options={[
            { value: 'two-line', label: 'Two lines' },
            { value: 'one-line', label: 'One line' },
          ]}
          onChange={(value) => keep({ listDensity: value })}
        />
      </Setting>
      <Setting
        name="Read marks"
        words="When an open cable counts as read. M takes the mark away and sets it again."
      >
        <Segmented
          label="Read marks"
          value={markRead}
          options={[
            { value: 'never', label: 'By hand' },
            { value: 'after-a-while', label: 'After 3 seconds' },
            { value: 'at-once', label: 'At once' },
          ]}
          onChange={(value) => keep({ markRead: value })}
        />
      </Setting>
      <Setting name="Single keys" words="J, K, W and other letters act by themselves. “?” lists them all.">
        <Switch label="Single keys" on={singleKeys} onChange={(on) => keep({ singleKeys: on })} />
      </Setting>
    </section>
  )
}
