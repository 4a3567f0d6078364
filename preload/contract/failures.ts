/** The kinds of failure that cross the boundary as data, each with one sentence beside it. */
import * as v from 'valibot'

export const FAILURES = {
  /** The words of a search cannot be read; `data.at` points at the place. */
  BAD_QUERY: { status: 400, data: v.object({ at: v.number(), length: v.number() }) },
  BAD_INPUT: { status: 400, data: v.object({ detail: v.string() }) },
  NOT_FOUND: { status: 404, data: v.object({ detail: v.string() }) },
  /** Another import is running, or another program holds the archive. */
  BUSY: { status: 409, data: v.object({ detail: v.string() }) },
  /** The archive may only be read. */
  READ_ONLY: { status: 403, data: v.object({ detail: v.string() }) },
  /** The file is not an archive, is newer than the program, or is damaged. */
  UNFIT_ARCHIVE: { status: 422, data: v.object({ detail: v.string() }) },
  FAILED: { status: 500, data: v.object({ detail: v.string() }) },
} as const
