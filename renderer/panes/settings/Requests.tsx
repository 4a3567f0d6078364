import { brokenTemplate } from '../../../preload/contract/request-template'
import {
  REQUEST_KINDS,
  REQUEST_WORDS,
  type RequestKind,
  TEMPLATE_VARIABLES,
  TEMPLATES,
} from '../../../preload/contract/requests'
import { Button } from '../../parts/Button'
import { Trouble } from '../../parts/Trouble'
import { settings } from '../../state/settings'
import { keep, keepOne } from './keep'
import { Setting } from './Setting'
import { useText } from './useText'

/** Letters of requests: where answers go, and the templates. */
export function Requests() {
  const { replyAddress, requestTemplates } = settings.value
  return (
    <section aria-label="Requests">
      <h2>Requests</h2>
      <Setting
        name="Address for replies"
        words="Stands below your name in a letter. Kept on this machine and nowhere else."
      >
        <Lines
          label="Address for replies"
          rows={3}
          value={replyAddress}
          onValue={(text) => keep({ replyAddress: text })}
        />
      </Setting>
      {REQUEST_KINDS.map((kind) => (
        <Template
          key={kind}
          kind={kind}
          value={requestTemplates[kind]}
          onValue={(text) => void keepOne({ of: 'requestTemplates', change: { kind, text } })}
        />
      ))}
      <dl class="template-words">
        {Object.entries(TEMPLATE_VARIABLES).map(([name, meaning]) => (
          <div key={name}>
            <dt class="source">{`{{${name}}}`}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** An empty template stands for the program's own, which is shown to be changed. */
function Template({
  kind,
  value,
  onValue,
}: {
  kind: RequestKind
  value: string
  onValue: (text: string) => void
}) {
  const words = REQUEST_WORDS[kind]
  const broken = value.trim() === '' ? null : brokenTemplate(value)
  return (
    <Setting name={`Letter: ${words.long}`} words="Words between double braces are filled in from the cable.">
      <div class="template">
        <Lines
          label={`Letter: ${words.long}`}
          rows={10}
          value={value || TEMPLATES[kind]}
          onValue={(text) => onValue(text === TEMPLATES[kind] ? '' : text)}
        />
        <Trouble words={broken} />
        {value !== '' && (
          <Button class="btn-small" onClick={() => onValue('')}>
            Back to the program’s own
          </Button>
        )}
      </div>
    </Setting>
  )
}

/** Kept when the field is left. */
function Lines({
  label,
  rows,
  value,
  onValue,
}: {
  label: string
  rows: number
  value: string
  onValue: (text: string) => void
}) {
  const { text, set, isOvertaken } = useText(value)
  return (
    <>
      <textarea
        class="setting-lines"
        aria-label={label}
        rows={rows}
        value={text}
        onInput={(event) => set(event.currentTarget.value)}
        onBlur={() => text !== value && onValue(text)}
      />
      {isOvertaken && (
        <p class="field-note" role="alert">
          Another window has changed these words meanwhile. Yours take their place when you leave the field.
        </p>
      )}
    </>
  )
}
