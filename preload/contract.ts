/**
 * The API of an archive, written once: every method's name, what it takes (checked when it arrives) and what it gives.
 * The service implements it; windows, the browser page and tests call it. Errors cross as `ORPCError` with a code of
 * `FAILURES`, a sentence for the person in `message`, and `data.detail` for the log.
 */

import type { ContractRouterClient } from '@orpc/contract'
import { eventIterator, oc } from '@orpc/contract'
import * as v from 'valibot'
import {
  type Annotations,
  type CollectedCable,
  type Collection,
  LONGEST_NAME,
  LONGEST_NOTE,
  MARKS,
  type Made,
  type NoteRow,
  type Step,
} from './contract/annotations'
import type {
  ArchiveInfo,
  ArchivePlace,
  ArchiveState,
  ArchiveStats,
  ProblemCount,
  RebuildProgress,
  RereadProgress,
  RestoredArchive,
} from './contract/archive'
import { PAPERS } from './contract/bridge'
import type { CableDetail } from './contract/detail'
import { type ExportPart, exportSchema } from './contract/exports'
import { FAILURES } from './contract/failures'
import { CHOICES, type FilePart, type FolderEntry, type HostInfo, PATH_USES } from './contract/host'
import {
  type ImportEntries,
  type ImportProgress,
  type ImportRecord,
  OUTCOMES,
  type Refusal,
} from './contract/imports'
import type { CableList, Facets, NearSpellings } from './contract/list'
import {
  type AwaitedEvent,
  type Correction,
  KINDS,
  MOST_CHOSEN,
  type RecordedEvent,
} from './contract/reading'
import { type MissingList, MOST_IN_THREAD, MOST_STEPS, type Thread } from './contract/references'
import { type RequestDraft, type RequestRecord, requestSchemas } from './contract/requests'
import { type Settings, settingsChangeSchema } from './contract/settings'
import type { DueList, DueRow, TrackerSummary } from './contract/tracker'
import {
  daySchema,
  FACETS,
  filtersSchema,
  idSchema as id,
  MOST_PICKED,
  momentSchema,
  orderSchema,
  pathSchema as path,
  querySchema,
} from './contract/view'
import type { WatchReport } from './contract/watching'
import type { World } from './contract/world'

export type * from './contract/annotations'
export type * from './contract/archive'
export type * from './contract/detail'
export type * from './contract/exports'
export { FAILURES } from './contract/failures'
export type * from './contract/host'
export type * from './contract/imports'
export type * from './contract/list'
export type * from './contract/references'
export {
  type FolderChange,
  type KeptView,
  LIST_COLUMNS,
  type ListColumn,
  type Settings,
  type SettingsChange,
  type ViewChange,
  type WatchedFolderOf,
} from './contract/settings'
export type * from './contract/tracker'
export type * from './contract/watching'
export type * from './contract/world'

/** Lists that can be taken out as a file. */
export const EXPORTED_LISTS = ['list', 'due', 'doubtful', 'corrections', 'refusals', 'requests'] as const

/** A type without a run-time check, for what the program itself gives. */
const gives = <T>() => v.custom<T>(() => true)
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000))

const base = oc.errors(FAILURES)
const procedure = <T>() => base.output(gives<T>())

const filters = { filters: v.optional(filtersSchema, {}) }
const moment = { moment: momentSchema }
const page = { offset: v.optional(whole, 0), limit: v.optional(v.pipe(whole, v.maxValue(1_000)), 50) }

/** Cables one by one, or all that filters leave. */
const target = v.union([
  v.object({ ids: v.pipe(v.array(id), v.minLength(1), v.maxLength(MOST_PICKED)) }),
  v.object({ ...filters, ...moment }),
])
export type Target = v.InferInput<typeof target>
const collectionName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_NAME))
const noteWords = v.pipe(v.string(), v.maxLength(LONGEST_NOTE))

/** Without a number, of all imports that have ended and are not taken back. */
const entriesOf = { importId: v.optional(whole), outcome: v.optional(v.picklist(OUTCOMES)) }
const stretch = v.object({ part: v.picklist(['header', 'body']), start: whole, end: whole })

const readingInput = v.object({
  kind: v.picklist(KINDS),
  date: v.optional(v.nullable(daySchema), null),
  years: v.optional(v.nullable(v.pipe(whole, v.maxValue(100))), null),
  event: v.optional(v.nullable(v.object({ name: v.string(), offsetYears: v.number() })), null),
  codes: v.optional(v.array(v.string()), []),
})
export type ReadingInput = v.InferOutput<typeof readingInput>

export const contract = {
  host: {
    info: procedure<HostInfo>(),
    /** The folders and files at a path of this machine, for the folder chooser of hosts without dialogs. */
    folder: base
      .input(v.object({ path: v.optional(path) }))
      .output(gives<{ path: string; parent: string | null; entries: FolderEntry[] }>()),
    /** What stands in the way of a path before anything is begun with it, in a sentence; null where nothing does. */
    trouble: base.input(v.object({ path, as: v.picklist(PATH_USES) })).output(gives<string | null>()),
    /** Asks for a folder or files with the system's own dialog; null when cancelled or impossible. */
    choose: base.input(v.object({ what: v.picklist(CHOICES) })).output(gives<string[] | null>()),
    /** Shows a file that an import has read, or the archive itself, in the file manager. */
    reveal: base.input(v.object({ path })).output(gives<boolean>()),
    /** The text of a paper that comes with the program. */
    read: base.input(v.object({ paper: v.picklist(PAPERS) })).output(gives<{ text: string }>()),
  },
  settings: {
    get: procedure<Settings>(),
    /** Any of the settings but those of `ONE_BY_ONE`. */
    set: base.input(v.record(v.string(), v.unknown())).output(gives<Settings>()),
    /** Changes one kept view, watched folder or letter in what is stored: no window writes what it shows over another's. */
    change: base.input(settingsChangeSchema).output(gives<Settings>()),
  },
  archive: {
    info: procedure<ArchiveInfo>(),
    recent: procedure<ArchivePlace[]>(),
    open: base.input(v.object({ path })).output(gives<ArchiveInfo>()),
    create: base.input(v.object({ path })).output(gives<ArchiveInfo>()),
    /** Adds the sample cables to the open archive, by the same import as any folder. */
    sample: base.output(eventIterator(gives<ImportProgress>())),
    verify: procedure<{ sound: boolean; findings: string[] }>(),
    /** Writes a copy of the archive to another file, also while an import goes on; of a damaged one, as it is. */
    backUp: base.input(v.object({ path })).output(gives<{ path: string; bytes: number }>()),
    /** Makes the index of words again and the file as small as it can be. */
    compact: procedure<{ before: number; after: number }>(),
    /** Puts a backup in the place of the open archive, or of the one at `path`; that one is kept beside it. */
    restore: base.input(v.object({ from: path, path: v.optional(path) })).output(gives<RestoredArchive>()),
    /** Makes the open archive, or the one at `path`, anew from what can be read of it; the old file is kept beside it. */
    rebuild: base.input(v.object({ path: v.optional(path) })).output(eventIterator(gives<RebuildProgress>())),
    stats: procedure<ArchiveStats>(),
    /**
     * Fires whenever what is stored has changed (an import's batch, a correction, another archive); `annotations` grows
     * alone when only what people keep beside the cables has, and `settings` when only those have.
     */
    changes: base.output(eventIterator(gives<ArchiveState>())),
  },
  cables: {
    list: base
      .input(v.object({ ...filters, ...moment, ...page, order: v.optional(orderSchema, {}) }))
      .output(gives<CableList>()),
    /** A page of a list and the counts beside it, of the same moment: one question for what is shown at once. */
    browse: base
      .input(
        v.object({
          ...filters,
          ...moment,
          ...page,
          order: v.optional(orderSchema, {}),
          /** As in `facets`; without it every long facet comes with the first of each group. */
          whole: v.optional(v.array(v.picklist(FACETS)), []),
        }),
      )
      .output(gives<{ list: CableList; facets: Facets }>()),
    /** Counts follow the choices of the other facets; with `strict` they are those of the listed cables alone. */
    facets: base
      .input(
        v.object({
          ...filters,
          ...moment,
          limit: v.optional(whole, 1_000),
          strict: v.optional(v.boolean(), false),
          /** Long facets that are wanted with all their values; the others come with the first of each group. */
          whole: v.optional(v.array(v.picklist(FACETS)), [...FACETS]),
        }),
      )
      .output(gives<Facets>()),
    /** One cable whole. Accepts the id as written, the canonical id or an alias. */
    get: base.input(v.object({ id, version: v.optional(whole), ...moment })).output(gives<CableDetail>()),
    /** Where a cable stands in a list: its offset, or null when the filters leave it out. */
    place: base
      .input(v.object({ id, ...filters, ...moment, order: v.optional(orderSchema, {}) }))
      .output(gives<number | null>()),
    /** Near spellings of a word of a search, for one that finds nothing; null where every word stands in the archive. */
    spellings: base.input(v.object({ query: querySchema })).output(gives<NearSpellings | null>()),
    problems: procedure<ProblemCount[]>(),
  },
  map: {
    /** Outlines and posts; how many cables each post has is told by the facet of origins. */
    world: procedure<World>(),
  },
  references: {
    /** A cable with what it cites and what cites it, step by step. */
    thread: base
      .input(
        v.object({
          id,
          depth: v.optional(v.pipe(whole, v.minValue(1), v.maxValue(MOST_STEPS)), 2),
          limit: v.optional(v.pipe(whole, v.minValue(1), v.maxValue(MOST_IN_THREAD)), 60),
        }),
      )
      .output(gives<Thread>()),
    /** Cables that are referred to and not held, the most often mentioned first; with an id, in any spelling, that one. */
    missing: base
      .input(v.object({ station: v.optional(id), year: v.optional(whole), id: v.optional(id), ...page }))
      .output(gives<MissingList>()),
    /** The missing cables, or every reference, as csv. */
    save: base
      .input(
        v.object({
          what: v.picklist(['missing', 'references']),
          station: v.optional(id),
          year: v.optional(whole),
        }),
      )
      .output(eventIterator(gives<FilePart>())),
  },
  tracker: {
    summary: base.input(v.object({ ...filters, ...moment })).output(gives<TrackerSummary>()),
    /** Cables by effective date, both ends included, whatever their standing. */
    due: base
      .input(
        v.object({ ...filters, ...moment, ...page, from: v.optional(daySchema), to: v.optional(daySchema) }),
      )
      .output(gives<DueList>()),
    /** Readings with problems or low confidence, to be checked one after another. */
    doubtful: base
      .input(v.object({ ...filters, ...moment, ...page }))
      .output(gives<{ total: number; rows: DueRow[] }>()),
  },
  events: {
    /** Events that readings wait for, with how many cables wait, and the days a person has recorded. */
    list: procedure<AwaitedEvent[]>(),
    record: base
      .input(v.object({ name: id, occurredOn: daySchema, note: v.optional(v.string(), '') }))
      .output(gives<RecordedEvent>()),
    remove: base.input(v.object({ name: id })).output(gives<boolean>()),
  },
  corrections: {
    list: procedure<Correction[]>(),
    set: base
      .input(
        v.object({
          id,
          reading: readingInput,
          /** Stretches of the text that it rests on, in the given version, else in the current one. */
          restsOn: v.optional(v.pipe(v.array(stretch), v.maxLength(MOST_CHOSEN)), []),
          version: v.optional(whole),
          reason: v.pipe(v.string(), v.minLength(1), v.maxLength(4_000)),
          by: v.optional(v.string(), ''),
        }),
      )
      .output(gives<Correction>()),
    /** Says that the program's reading is right: kept like a correction, which takes every doubt from it and changes nothing else. */
    confirm: base
      .input(v.object({ id, reason: v.pipe(v.string(), v.minLength(1), v.maxLength(4_000)) }))
      .output(gives<Correction>()),
    undo: base.input(v.object({ correctionId: whole })).output(gives<Correction>()),
  },
  annotations: {
    /** What is kept of one cable, its notes placed in the given version, else in the current one. */
    of: base.input(v.object({ id, version: v.optional(whole) })).output(gives<Annotations>()),
  },
  /** Named sets of cables. Every change gives its step in `history`; a name means its collection in any case. */
  collections: {
    list: procedure<Collection[]>(),
    /** In the order of adding, those included that the archive does not hold at present. */
    cables: base
      .input(v.object({ name: collectionName, ...page }))
      .output(gives<{ total: number; rows: CollectedCable[] }>()),
    create: base.input(v.object({ name: collectionName, target: v.optional(target) })).output(gives<Made>()),
    rename: base.input(v.object({ name: collectionName, to: collectionName })).output(gives<Made>()),
    remove: base.input(v.object({ name: collectionName })).output(gives<Made>()),
    /** Makes the collection where there is none of that name, if `create` says so. */
    add: base
      .input(v.object({ name: collectionName, target, create: v.optional(v.boolean(), false) }))
      .output(gives<Made>()),
    take: base.input(v.object({ name: collectionName, target })).output(gives<Made>()),
  },
  marks: {
    /** `silent` leaves no step to undo: for marks that the program sets by itself. */
    set: base
      .input(
        v.object({
          mark: v.picklist(MARKS),
          on: v.boolean(),
          target,
          silent: v.optional(v.boolean(), false),
        }),
      )
      .output(gives<Made>()),
  },
  notes: {
    /** All notes, those of one cable together; with words, those that hold all of them. */
    list: base
      .input(v.object({ words: v.optional(v.pipe(v.string(), v.maxLength(500)), ''), ...page }))
      .output(gives<{ total: number; rows: NoteRow[] }>()),
    /** On a cable, or on a paragraph of the version in which it is read. */
    write: base
      .input(
        v.object({
          id,
          version: v.optional(whole),
          paragraph: v.optional(
            v.nullable(v.object({ number: v.pipe(v.string(), v.maxLength(20)), ordinal: whole })),
            null,
          ),
          words: noteWords,
          by: v.optional(v.string(), ''),
        }),
      )
      .output(gives<Made>()),
    /** With `from`, the words that the change began with: refused where the note has others by now. */
    edit: base
      .input(v.object({ noteId: whole, words: noteWords, from: v.optional(noteWords) }))
      .output(gives<Made>()),
    /** All notes, or those with the words, as a file. */
    save: base
      .input(
        v.object({
          format: v.picklist(['csv', 'json', 'md']),
          words: v.optional(v.pipe(v.string(), v.maxLength(500)), ''),
        }),
      )
      .output(eventIterator(gives<FilePart>())),
    remove: base.input(v.object({ noteId: whole })).output(gives<Made>()),
  },
  /** The last changes of collections, marks and notes since the archive was opened. */
  history: {
    /** The latest change first. */
    list: procedure<{ undo: Step[]; redo: Step[] }>(),
    /** Undoes the latest change, or the one named; null when there is none. */
    undo: base.input(v.object({ step: v.optional(whole) })).output(gives<Step | null>()),
    /** Does the change again that was undone last; null when there is none. */
    redo: procedure<Step | null>(),
  },
  imports: {
    /** Starts an import and tells its progress; ending the iteration does not end the import. */
    start: base
      .input(v.object({ paths: v.pipe(v.array(path), v.minLength(1), v.maxLength(10_000)) }))
      .output(eventIterator(gives<ImportProgress>())),
    /** Progress of the import that runs now, if any. */
    watch: base.output(eventIterator(gives<ImportProgress>())),
    cancel: procedure<boolean>(),
    pause: procedure<boolean>(),
    resume: procedure<boolean>(),
    list: procedure<ImportRecord[]>(),
    refusals: base
      .input(v.object({ importId: v.optional(whole), ...page }))
      .output(gives<{ total: number; rows: Refusal[] }>()),
    /** The entries of one import or of all, or those that came out so, a page at a time. */
    entries: base.input(v.object({ ...entriesOf, ...page })).output(gives<ImportEntries>()),
    /** All of them, as csv. */
    saveEntries: base.input(v.object(entriesOf)).output(eventIterator(gives<FilePart>())),
    retry: base
      .input(v.object({ refusalIds: v.array(whole) }))
      .output(eventIterator(gives<ImportProgress>())),
    /** Goes on with an import that a crash or a cancel ended; finished files are not read again. */
    goOn: base.input(v.object({ importId: whole })).output(eventIterator(gives<ImportProgress>())),
    takeBack: base.input(v.object({ importId: whole })).output(gives<{ cables: number; versions: number }>()),
  },
  watching: {
    /** The watch over folders of the open archive: how it stands now, and again after every change. */
    follow: base.output(eventIterator(gives<WatchReport>())),
  },
  requests: {
    /** A letter made from the cables' own data, with what a person must fill in; nothing is kept. */
    draft: base.input(requestSchemas.draft).output(gives<RequestDraft>()),
    /** The letter as a PDF for the page to save. */
    pdf: base.input(requestSchemas.pdf).output(gives<{ name: string; base64: string }>()),
    list: base.input(requestSchemas.list).output(gives<RequestRecord[]>()),
    /** Enters a request that was sent into the register. */
    record: base.input(requestSchemas.record).output(gives<RequestRecord>()),
    outcome: base.input(requestSchemas.outcome).output(gives<RequestRecord>()),
    undoOutcome: base.input(requestSchemas.undoOutcome).output(gives<RequestRecord>()),
    /** Takes a request out of the register; it stays told and can be put back. */
    remove: base.input(requestSchemas.remove).output(gives<RequestRecord>()),
    restore: base.input(requestSchemas.remove).output(gives<RequestRecord>()),
  },
  reread: {
    /** Reads every stored text again and lists what would change, each step its own; nothing is kept. */
    preview: base.output(eventIterator(gives<RereadProgress>())),
    /** Keeps the new readings. */
    apply: base.output(eventIterator(gives<Omit<RereadProgress, 'changes'>>())),
  },
  exports: {
    /**
     * Cables in one of the forms of `EXPORT_FORMS`, in parts and in order, with how far it is. With `folder` the host writes
     * the file there, under a name that is free, and the last part tells its path. Ending the iteration gives it up.
     */
    cables: base.input(exportSchema).output(eventIterator(gives<ExportPart>())),
    /** The file's text in parts, in order, for the page to save; `list`, `due` and `doubtful` follow the filters. */
    make: base
      .input(
        v.object({
          what: v.picklist(EXPORTED_LISTS),
          format: v.picklist(['csv', 'json', 'ics']),
          ...filters,
          /** Of the filtered cables only these. */
          ids: v.optional(v.pipe(v.array(id), v.maxLength(MOST_PICKED))),
          /** Of the refusals only those of this import. */
          importId: v.optional(whole),
          ...moment,
          from: v.optional(daySchema),
          to: v.optional(daySchema),
          calendar: v.optional(
            v.object({
              per: v.optional(v.picklist(['cable', 'day']), 'cable'),
              reminderDays: v.optional(v.nullable(whole), null),
            }),
            {},
          ),
        }),
      )
      .output(eventIterator(gives<FilePart>())),
  },
}

type Contract = typeof contract
/** The contract as a client sees it. */
export type Archive = ContractRouterClient<Contract>
