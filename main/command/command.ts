import type { Io } from './io'
import type { OptionSpec, Options } from './options'
import type { Output } from './output'

/** What one run of a command works with. */
export interface Call {
  options: Options
  /** What stands beside the options. */
  rest: string[]
  io: Io
  out: Output
}

export interface Command {
  name: string
  /** What stands beside the options, for help. */
  takes: string
  about: string
  options: OptionSpec[]
  /** Gives the exit code. */
  run(call: Call): Promise<number>
}

export const JSON_OPTION: OptionSpec = { name: 'json', about: 'one JSON document' }
export const CSV_OPTION: OptionSpec = { name: 'csv', about: 'csv for spreadsheets' }
export const ARCHIVE_OPTION: OptionSpec = {
  name: 'archive',
  value: 'FILE',
  about: 'the archive (default: CHANCERY_ARCHIVE, else the one in your data folder)',
}
