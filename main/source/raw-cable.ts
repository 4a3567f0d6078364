/** What the first stage makes of a file: cables as text, with what the page or the table around them states. Nothing is interpreted yet. */
import type { Format } from '../../preload/contract/cable'

/** What a page's table, a csv row or attributes state beside the text; every value as written, null where there is none. */
export interface Stated {
  id: string | null
  /** `2009-12-14 07:07`, `12/28/1966 18:48`. */
  created: string | null
  released: string | null
  classification: string | null
  origin: string | null
  /** The page's heading or an attribute: often only the first line of the subject. */
  subject: string | null
  /** Link texts of the page's tag links, in order. */
  tags: string[]
  /** The csv's sixth column, already canonical. */
  references: string[]
  articles: string[]
  releasedSoFar: number | null
}

/** For texts with nothing around them that states anything. */
export const NOTHING_STATED: Stated = {
  id: null,
  created: null,
  released: null,
  classification: null,
  origin: null,
  subject: null,
  tags: [],
  references: [],
  articles: [],
  releasedSoFar: null,
}

export interface RawCable {
  format: Format
  /** Stored text: decoded, the site's own tags removed, nothing else changed. */
  header: string
  body: string
  stated: Stated
  /** Trouble met while reading the file: `invalid-utf8`, `re-encoded`, `control-characters`, `cut-page`, `no-header`. */
  problems: { code: string; message: string }[]
}

/** One entry of a file: a cable, a page that is none, or one that cannot be read. The ledger counts these. */
export type Entry =
  | {
      kind: 'cable'
      raw: RawCable /** Place inside a file that holds several: 1, 2, … or a member's name; '' when alone. */
      part: string
    }
  | { kind: 'not-a-cable'; why: string; part: string }
  | { kind: 'refused'; reason: string; advice: string; detail: string; part: string }
