import { READING_SIZES } from '../../../preload/contract/settings'
import { Button } from '../../parts/Button'
import { settings } from '../../state/settings'
import { keep } from './keep'
import { ChoiceSetting, Setting, Switch } from './Setting'

/** How the window looks and is worked. */
export function Reading() {
  const { theme, readingMeasure, listDensity, singleKeys, markRead } = settings.value
  return (
    <section aria-label="Look and reading">
      <h2>Look and reading</h2>
      <ChoiceSetting
        name="Theme"
        words="As the system has it, or always one."
        value={theme}
        options={{ system: 'System', light: 'Light', dark: 'Dark' }}
        onChange={(theme) => keep({ theme })}
      />
      <ReadingSize />
      <ChoiceSetting
        name="Line length"
        words="How long the lines of a cable’s own text may grow where there is room."
        value={readingMeasure}
        options={{ short: 'Short', usual: 'Usual', long: 'Long' }}
        onChange={(readingMeasure) => keep({ readingMeasure })}
      />
      <ChoiceSetting
        name="Rows of the list"
        words="Two lines show id, date and origin below the subject; one line fits more."
        value={listDensity}
        options={{ 'two-line': 'Two lines', 'one-line': 'One line' }}
        onChange={(listDensity) => keep({ listDensity })}
      />
      <ChoiceSetting
        name="Read marks"
        words="When an open cable counts as read. M takes the mark away and sets it again."
        value={markRead}
        options={{ never: 'By hand', 'after-a-while': 'After 3 seconds', 'at-once': 'At once' }}
        onChange={(markRead) => keep({ markRead })}
      />
      <Setting name="Single keys" words="J, K, W and other letters act by themselves. “?” lists them all.">
        <Switch label="Single keys" on={singleKeys} onChange={(on) => keep({ singleKeys: on })} />
      </Setting>
    </section>
  )
}

function ReadingSize() {
  const { readingSize } = settings.value
  return (
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
  )
}
