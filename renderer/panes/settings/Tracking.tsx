import { MOST_DUE_DAYS } from '../../../preload/contract/view'
import { Field } from '../../parts/Field'
import { host } from '../../state/archive'
import { settings } from '../../state/settings'
import { spanInWords } from '../../words'
import { keep } from './keep'
import { Setting, Switch } from './Setting'
import { useText } from './useText'

/** What the tracker counts as due, and the name that stands beside corrections. */
export function Tracking() {
  const { userName, dueDays, notifications } = settings.value
  const desktop = host.value.value?.host === 'desktop'
  return (
    <section aria-label="Declassification">
      <h2>Declassification</h2>
      <Setting
        name="Days that count as due"
        words={`A day within the next ${spanInWords(dueDays)} is due; a later one lies ahead.`}
      >
        <NumberField
          label="Days that count as due"
          value={dueDays}
          onValue={(days) => keep({ dueDays: days })}
        />
      </Setting>
      <Setting
        name="Your name"
        words="Written beside corrections that you make by hand and below letters that you draft, and nowhere else."
      >
        <TextField label="Your name" value={userName} onValue={(name) => keep({ userName: name })} />
      </Setting>
      {desktop && (
        <Setting
          name="Notices"
          words="Says when an import ends in the background, and on a day on which cables reach their date. Counts only."
        >
          <Switch label="Notices" on={notifications} onChange={(on) => keep({ notifications: on })} />
        </Setting>
      )}
    </section>
  )
}

/** Kept when the field is left, so that a half-typed number is never in force. */
function NumberField({
  label,
  value,
  onValue,
}: {
  label: string
  value: number
  onValue: (value: number) => void
}) {
  const { text, set } = useText(String(value))
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : null
  const wrong = number === null || number < 1 || number > MOST_DUE_DAYS
  return (
    <div>
      <Field
        class="field-number"
        label={label}
        type="number"
        min={1}
        max={MOST_DUE_DAYS}
        value={text}
        wrong={wrong}
        onInput={set}
        onBlur={() => {
          if (wrong) return
          onValue(number)
          set(String(number))
        }}
      />
      {wrong && <p class="field-note">A number from 1 to 40,000.</p>}
    </div>
  )
}

function TextField({
  label,
  value,
  onValue,
}: {
  label: string
  value: string
  onValue: (value: string) => void
}) {
  const { text, set } = useText(value)
  const leave = () => {
    const clean = text.trim().slice(0, 100)
    onValue(clean)
    set(clean)
  }
  return <Field label={label} value={text} onInput={set} onBlur={leave} />
}
