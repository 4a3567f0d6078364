/** What holds until somebody changes it, for hosts and window alike. */
import * as v from 'valibot'
import type { ArchivePlace } from './archive'
import { REQUEST_KINDS, type RequestKind } from './requests'
import { pathSchema, USUAL_DUE_DAYS } from './view'

/** What a list can show of a cable beside its level and subject. */
export const LIST_COLUMNS = ['id', 'created', 'released', 'origin', 'classification', 'due'] as const
export type ListColumn = (typeof LIST_COLUMNS)[number]

export interface Settings {
  theme: 'system' | 'light' | 'dark'
  /** Reading size in pixels, within `READING_SIZES`. */
  readingSize: number
  /** How long the lines of a cable's text may grow. */
  readingMeasure: 'short' | 'usual' | 'long'
  /** The name written beside corrections by hand. */
  userName: string
  /** Where answers to requests go: an address or an e-mail. */
  replyAddress: string
  /** The person's own letters; empty for the program's. */
  requestTemplates: Record<RequestKind, string>
  dueDays: number
  listDensity: 'two-line' | 'one-line'
  /** What stands beside the subject when a cable has one line, in this order. */
  listColumns: ListColumn[]
  paneWidths: { filters: number; list: number; strip: number }
  singleKeys: boolean
  /** When an open cable is marked as read. */
  markRead: 'never' | 'at-once' | 'after-a-while'
  notifications: boolean
  recentArchives: ArchivePlace[]
  savedViews: KeptView[]
  /** Folders whose new files are imported by themselves, each into the archive that was open when it was chosen. */
  watchedFolders: WatchedFolderOf[]
}

export interface KeptView {
  name: string
  address: string
}

/** As long as a name may be that a person gives a view: it stands in a line of its own. */
export const LONGEST_VIEW_NAME = 200
/** As long as an address may grow, and the name that the program makes of it. */
const LONGEST_ADDRESS = 32_000

const address = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST_ADDRESS))
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_ADDRESS))

/** One change of the kept views. A view is known by its address. */
const viewChangeSchema = v.variant('kind', [
  /** Keeps a view, before another or behind all; one that is kept already stays as it is. */
  v.object({
    kind: v.literal('keep'),
    view: v.object({ name, address }),
    before: v.optional(v.nullable(address), null),
  }),
  v.object({ kind: v.literal('rename'), address, name: v.pipe(name, v.maxLength(LONGEST_VIEW_NAME)) }),
  v.object({ kind: v.literal('forget'), address }),
  /** What views ask for is called otherwise now. */
  v.object({ kind: v.literal('readdress'), addresses: v.array(v.object({ from: address, to: address })) }),
])
export type ViewChange = v.InferInput<typeof viewChangeSchema>

const folder = v.object({ folder: pathSchema, archive: pathSchema })

/** One change of the watched folders. */
const folderChangeSchema = v.variant('kind', [
  v.object({ kind: v.literal('watch'), folder }),
  v.object({ kind: v.literal('end'), folder }),
])
export type FolderChange = v.InferInput<typeof folderChangeSchema>

/** One change of the person's own letters; an empty text gives the program's back. */
const templateChangeSchema = v.object({ kind: v.picklist(REQUEST_KINDS), text: v.string() })

/** One change of what the settings hold several of. It says what it changes and how, never how the whole is afterwards. */
export const settingsChangeSchema = v.variant('of', [
  v.object({ of: v.literal('savedViews'), change: viewChangeSchema }),
  v.object({ of: v.literal('watchedFolders'), change: folderChangeSchema }),
  v.object({ of: v.literal('requestTemplates'), change: templateChangeSchema }),
])
export type SettingsChange = v.InferInput<typeof settingsChangeSchema>

/** Changed one by one alone: a window that wrote the whole would write over what another has changed. */
export const ONE_BY_ONE = [
  'savedViews',
  'watchedFolders',
  'requestTemplates',
] as const satisfies SettingsChange['of'][]
/** What is written as it is. */
export type WholeSettings = Omit<Settings, SettingsChange['of']>

export interface WatchedFolderOf {
  folder: string
  /** Path of the archive. */
  archive: string
}

export const SETTINGS_DEFAULTS: Settings = {
  theme: 'system',
  readingSize: 15,
  readingMeasure: 'usual',
  userName: '',
  replyAddress: '',
  requestTemplates: { mdr: '', foia: '' },
  dueDays: USUAL_DUE_DAYS,
  listDensity: 'two-line',
  listColumns: ['id', 'created', 'origin', 'due'],
  paneWidths: { filters: 236, list: 468, strip: 216 },
  singleKeys: true,
  markRead: 'after-a-while',
  notifications: false,
  recentArchives: [],
  savedViews: [],
  watchedFolders: [],
}

/** How small and how large a cable's text may be read, in pixels. */
export const READING_SIZES = { least: 14, most: 21 } as const

/** How far each pane may be drawn, in pixels. */
export const PANE_LIMITS = {
  filters: { least: 200, most: 360 },
  list: { least: 340, most: 900 },
  strip: { least: 196, most: 320 },
} as const satisfies Record<keyof Settings['paneWidths'], { least: number; most: number }>
