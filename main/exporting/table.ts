import type { ExportColumn } from '../../preload/contract/exports'
import type { ExportedCable } from '../catalogue/whole'
import { type Cell, certaintyCell, doubtsCell, problemsCell, tableOf } from './columns'
import { csvPages } from './csv'
import { type About, type Form, textOf } from './form'

/** A table in csv, with the columns that were chosen. */
export const table: Form = {
  texts: ({ columns }) => columns.includes('text'),
  write: (pages, about) =>
    csvPages(
      tableOf(
        Object.fromEntries(
          about.columns.map((name) => [name, (cable: ExportedCable) => CELLS[name](cable, about)]),
        ),
      ),
      pages,
    ),
}

const CELLS: Record<ExportColumn, (cable: ExportedCable, about: About) => Cell> = {
  id: ({ row }) => row.id,
  created: ({ row }) => row.created,
  released: ({ row }) => row.released,
  origin: ({ row }) => row.origin,
  classification: ({ row }) => row.classification,
  level: ({ row }) => row.level,
  subject: ({ row }) => row.subject,
  tags: ({ stored }) => stored.tags.join('; '),
  references: ({ stored }) => stored.cites.join('; '),
  standing: ({ row }) => row.standing,
  asOf: (_, { moment }) => moment.asOf,
  effectiveDate: ({ row }) => row.effectiveDate,
  kind: ({ row }) => row.kind,
  basis: ({ row }) => row.basis,
  citation: ({ row }) => row.citation,
  verbatim: ({ row }) => row.verbatim,
  readBy: ({ row }) => row.readBy,
  certainty: ({ row }) => certaintyCell(row),
  problems: ({ row }) => problemsCell(row),
  doubts: ({ row }) => doubtsCell(row),
  versions: ({ stored }) => stored.versions,
  source: ({ stored }) => stored.path,
  text: (cable) => textOf(cable),
}
