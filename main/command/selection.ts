import type { Call } from './command'
import { readFilters, readMoment } from './filters'

/** The cables that the options choose, as of the day that they name. */
export function selectionOf({ options, io }: Call) {
  return { filters: readFilters(options, io.folder), moment: readMoment(options, io.now()) }
}
