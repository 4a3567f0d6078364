/** The settings file, described once for every host: its values and what they start as. */
import { LIST_COLUMNS, READING_SIZES, type Settings } from '../../preload/contract/settings'
import { MOST_DUE_DAYS } from '../../preload/contract/view'
import { MOST_VIEWS } from './kept-views'
import { MOST_WATCHED } from './watched-folders'

export { SETTINGS_DEFAULTS } from '../../preload/contract/settings'

const text = { type: 'string', maxLength: 32_000 } as const
const letter = { type: 'string', maxLength: 50_000 } as const
const width = { type: 'number', minimum: 0, maximum: 10_000 } as const

/** JSON Schema of each value; the store refuses to write anything else. */
export const SETTINGS_SCHEMA = {
  theme: { type: 'string', enum: ['system', 'light', 'dark'] },
  readingSize: { type: 'number', minimum: READING_SIZES.least, maximum: READING_SIZES.most },
  userName: { type: 'string', maxLength: 200 },
  replyAddress: { type: 'string', maxLength: 1_000 },
  requestTemplates: {
    type: 'object',
    properties: { mdr: letter, foia: letter },
    required: ['mdr', 'foia'],
    additionalProperties: false,
  },
  dueDays: { type: 'integer', minimum: 0, maximum: MOST_DUE_DAYS },
  listDensity: { type: 'string', enum: ['two-line', 'one-line'] },
  listColumns: {
    type: 'array',
    items: { type: 'string', enum: [...LIST_COLUMNS] },
    uniqueItems: true,
  },
  paneWidths: {
    type: 'object',
    properties: { filters: width, list: width, strip: width },
    required: ['filters', 'list', 'strip'],
    additionalProperties: false,
  },
  singleKeys: { type: 'boolean' },
  readingMeasure: { type: 'string', enum: ['short', 'usual', 'long'] },
  markRead: { type: 'string', enum: ['never', 'at-once', 'after-a-while'] },
  notifications: { type: 'boolean' },
  recentArchives: {
    type: 'array',
    maxItems: 50,
    items: {
      type: 'object',
      properties: { path: text, name: text, openedAt: text, exists: { type: 'boolean' } },
      required: ['path', 'name', 'openedAt'],
    },
  },
  savedViews: {
    type: 'array',
    maxItems: MOST_VIEWS,
    items: {
      type: 'object',
      properties: { name: text, address: text },
      required: ['name', 'address'],
      additionalProperties: false,
    },
  },
  watchedFolders: {
    type: 'array',
    maxItems: MOST_WATCHED,
    items: {
      type: 'object',
      properties: { folder: text, archive: text },
      required: ['folder', 'archive'],
      additionalProperties: false,
    },
  },
} as const satisfies Record<keyof Settings, object>
