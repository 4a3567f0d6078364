/** Words for what readings and standings are called: one truth for the window, the command line and exports. */
import type { TagKind } from './cable'
import { type Basis, type Kind, OWN_BASES, type ReadBy, type ReadingProblem, type Standing } from './reading'
import type { RedactionChange } from './view'

interface StandingWords {
  /** A label. */
  short: string
  /** What the label means, as the beginning of a sentence. */
  long: string
}

/** A passed day is never called a declassification: see `PASSED_HELP`. */
export const STANDING_WORDS: Record<Standing, StandingWords> = {
  passed: { short: 'Passed', long: 'Instruction date passed' },
  due: { short: 'Due', long: 'Falls due soon' },
  ahead: { short: 'Ahead', long: 'Falls due later' },
  'event-pending': { short: 'Event pending', long: 'Waits for an event whose day is not recorded' },
  'agency-determination': { short: 'Agency’s determination', long: 'Left to the originating agency (OADR)' },
  exempt: { short: 'Exempt', long: 'Exempt by a code (XGDS, X, 25X, 50X, 75X)' },
  review: { short: 'Marked for review', long: 'Marked for review, which declassifies nothing by itself' },
  'no-instruction': { short: 'No instruction', long: 'Classified, but no instruction ends it' },
  unreadable: { short: 'Unreadable', long: 'The instruction cannot be understood' },
  conflict: { short: 'Conflicting marks', long: 'Classified, yet marked as needing no instruction' },
  declassified: { short: 'Declassified', long: 'Stamped as already declassified' },
  unclassified: { short: 'Not classified', long: 'Not classified, so nothing falls due' },
}

/** Stands for `no-instruction` where an instruction is written that only downgrades. */
export const DOWNGRADED_ONLY: StandingWords = {
  short: 'Downgraded only',
  long: 'Classified; its instruction only downgrades it',
}

/** What a standing means where the day comes from a rule: that is no date of the instruction. */
export function standingInFull(standing: Standing, basis: Basis): string {
  const byRule = basis !== 'none' && !OWN_BASES.includes(basis)
  return standing === 'passed' && byRule ? 'Day by rule passed' : STANDING_WORDS[standing].long
}

/** Said wherever a day goes out that a person has set or confirmed. */
export const READ_BY_NOTES: Record<ReadBy, string | null> = {
  program: null,
  hand: 'The reading is corrected by hand; the program’s own is kept.',
  confirmed: 'A person has confirmed the reading.',
}

/** `09:12 UTC`; `13 h UTC` where minutes are known to be wrong and only the hour is told. */
export function sentAt(time: string): string {
  return `${time.includes(':') ? time : `${time} h`} UTC`
}

export const KIND_WORDS: Record<Kind, string> = {
  date: 'A day',
  duration: 'A number of years',
  event: 'An event',
  exemption: 'An exemption code',
  oadr: 'Originating agency’s determination (OADR)',
  gds: 'General schedule (GDS)',
  xgds: 'Exempt from the general schedule (XGDS)',
  review: 'Review on a day (RDS)',
  'manual-review': 'Manual review (MR)',
  declassified: 'Stamp of an act already done',
  'not-applicable': 'Not applicable (N/A)',
  missing: 'No instruction',
  unreadable: 'Not understood',
}

/** Headings of a long list of tags, in the order in which they stand. */
export const TAG_KIND_WORDS: Record<TagKind, string> = {
  subject: 'Subjects',
  place: 'Places',
  program: 'Programs',
  organisation: 'Organisations',
  person: 'Persons',
  unknown: 'Not in the vocabulary',
}

export const BASIS_WORDS: Record<Basis, string> = {
  explicit: 'Day named',
  duration: 'Cable’s day + a span',
  'gds-rule': 'General schedule',
  event: 'Event + its day',
  '25-year-rule': '25-year rule',
  '50-year-rule': '50-year rule',
  '75-year-limit': '75-year limit',
  stamp: 'Stamp of an act done',
  none: 'No day',
}

/** Problems of readings as labels; each reading's own problem carries a sentence with the particulars. */
export const READING_PROBLEM_WORDS: Record<ReadingProblem, string> = {
  'two-digit-year': 'Year of two digits',
  'order-number-typo': 'Order’s number mistyped',
  'before-creation': 'Day before the cable’s own',
  'not-after-creation': 'Day is the cable’s own',
  'very-short': 'Day within weeks of the cable',
  'exceeds-25-years': 'Day beyond 25 years',
  implausible: 'Day a lifetime ahead',
  'trailing-text': 'Other words beside the instruction',
  'day-month-swapped': 'Day before month',
  'impossible-date': 'Day not in the calendar',
  'classification-conflict': 'Marks of classification disagree',
  'classification-missing': 'No classification',
  'unclassified-with-date': 'Not classified, yet an instruction',
  'classified-without-instruction': 'Classified without instruction',
  'body-of-other-cable': 'Text of another cable',
  'second-text-of-other-cable': 'Another cable appended',
  'marked-above-level': 'Paragraph marked above the cable',
  'taken-from-second-copy': 'Taken from a later copy',
  'out-of-period-code': 'Code outside its time',
  'conflicting-instructions': 'Two different instructions',
  'damaged-date': 'Day damaged or incomplete',
  'cut-short': 'Instruction cut short',
  'year-from-id': 'Counted from the year in the id',
  'act-to-come': 'Declassified on a day to come',
  'found-in-text': 'Instruction among the paragraphs',
}

/** Problems of the cable itself, by the codes that reading a file and a cable give. */
const CABLE_PROBLEM_WORDS = {
  'invalid-utf8': 'Characters that cannot be read',
  're-encoded': 'Saved again in another encoding',
  'control-characters': 'Damaged characters replaced',
  'cut-page': 'Text breaks off',
  'no-header': 'No transmission header',
  'malformed-id': 'Reference id malformed',
  'excerpt-and-copy': 'Excerpt before the text',
  'excerpt-only': 'Excerpt alone',
  'second-copy': 'Text stands twice',
  'section-missing': 'Section missing',
  'header-of-other-cable': 'Header of another cable',
  'dates-disagree': 'Dates disagree',
  'year-disagrees': 'Years of id and date disagree',
  'addresses-joined': 'Addresses run together',
  'subject-missing': 'No subject',
  'subject-from-source': 'Subject from the page alone',
  'subject-cut': 'Subject broken off',
  'subject-unlabelled': 'Subject without its label',
  'tags-missing': 'No tags',
  'doubtful-tag': 'Tag mistyped or run together',
  'office-among-tags': 'Office among the tags',
  'reference-station-unknown': 'Reference to an unknown station',
  'reference-year-inferred': 'Reference without its year',
  'reference-to-later-cable': 'Reference to a later cable',
  'reference-range': 'Range of references',
}

/** Every problem as a label, of cables and of their readings. */
export const PROBLEM_WORDS: Readonly<Record<string, string>> = {
  ...CABLE_PROBLEM_WORDS,
  ...READING_PROBLEM_WORDS,
}

export const REDACTION_WORDS: Record<RedactionChange, string> = {
  lifted: 'Lifted in a later version',
  added: 'Added in a later version',
}

/** Why a passed day is not called a declassification. */
export const PASSED_HELP =
  'The day on which the cable’s own words or a rule end its classification has passed. Under the order that is enough for automatic declassification, but the record may have been exempted, extended or referred, and holders review before they release. Chancery cannot know that, so it says only that the day has passed.'

const PUBLICATION_HELP =
  'Publication by others does not declassify: an unauthorised disclosure leaves a cable’s classification as it was (E.O. 13526 §1.1(c)).'

/** To whom the dates by rule apply. */
const RULE_HELP =
  'The days by the 25-, 50- and 75-year rules hold only for records scheduled as permanent, and never for Restricted Data or Formerly Restricted Data. They mean: no later than this day, unless exempted. Referral to other agencies, file blocks, special media and late discovery can move them.'

export const HELP = [PASSED_HELP, PUBLICATION_HELP, RULE_HELP] as const

/** The law as the program knows it. */
export const LAW_NOTE =
  'E.O. 13526 is the order in force when this version was made. This is not legal advice.'
