import {
  EXPORT_COLUMN_WORDS,
  EXPORT_COLUMNS,
  type ExportColumn,
  FORMULA_NOTE,
} from '../../../preload/contract/exports'
import { choice } from './state'

/** Columns of the table; they stand in the file in this order. */
export function Columns() {
  const { columns } = choice.value
  const turn = (name: ExportColumn) => {
    const { columns } = choice.peek()
    const chosen = columns.includes(name) ? columns.filter((each) => each !== name) : [...columns, name]
    choice.value = { ...choice.peek(), columns: EXPORT_COLUMNS.filter((each) => chosen.includes(each)) }
  }
  return (
    <fieldset class="export-columns">
      <legend class="label">Columns</legend>
      {EXPORT_COLUMNS.map((name) => (
        <label key={name}>
          <input type="checkbox" checked={columns.includes(name)} onChange={() => turn(name)} />
          <span>{EXPORT_COLUMN_WORDS[name]}</span>
        </label>
      ))}
      <p class="fine">{FORMULA_NOTE}</p>
    </fieldset>
  )
}
