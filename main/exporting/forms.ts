import type { ExportFormat } from '../../preload/contract/exports'
import { bibtex } from './bibtex'
import { bulk, mapping } from './bulk'
import { calendarForm } from './calendar'
import { csl } from './csl'
import { entities } from './entities'
import type { Form } from './form'
import { lines } from './lines'
import { ris } from './ris'
import { table } from './table'
import { chicago, chicagoBibliography, chicagoShort, texts } from './texts'
import { zip } from './zip'

/** Each form of an export by its name. */
export const FORMS: Record<ExportFormat, Form> = {
  csv: table,
  jsonl: lines,
  text: texts,
  zip,
  chicago,
  'chicago-short': chicagoShort,
  'chicago-bibliography': chicagoBibliography,
  csl,
  bibtex,
  ris,
  ics: calendarForm,
  ftm: entities,
  bulk,
  mapping,
}
