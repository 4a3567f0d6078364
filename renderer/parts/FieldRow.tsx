import { Field, type FieldProps } from './Field'

/** A line of a form: the label, and the field that bears its name. */
export function FieldRow(field: FieldProps) {
  return (
    <div class="form-row">
      <span class="label">{field.label}</span>
      <Field {...field} />
    </div>
  )
}
