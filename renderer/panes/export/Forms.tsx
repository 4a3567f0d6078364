import { EXPORT_FORMATS, EXPORT_FORMS } from '../../../preload/contract/exports'
import { choice } from './state'

/** The forms, each with what it is for. */
export function Forms() {
  const { format } = choice.value
  return (
    <fieldset class="export-forms">
      <legend class="label">Form</legend>
      {EXPORT_FORMATS.map((name) => (
        <label key={name} class="export-form">
          <input
            type="radio"
            name="export-form"
            checked={name === format}
            autofocus={name === format}
            onChange={() => {
              choice.value = { ...choice.peek(), format: name }
            }}
          />
          <span>
            {EXPORT_FORMS[name].name}
            <span class="quiet">for {EXPORT_FORMS[name].use}</span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
