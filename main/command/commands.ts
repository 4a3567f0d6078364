import { collections } from './collections'
import type { Command } from './command'
import { corrections } from './corrections'
import { due } from './due'
import { events } from './events'
import { exportCommand } from './export'
import { facets } from './facets'
import { importCommand } from './import'
import { imports } from './imports'
import { list } from './list'
import { missing } from './missing'
import { notes } from './notes'
import { parse } from './parse'
import { problems } from './problems'
import { references } from './references'
import { rebuild, restore } from './repair'
import { request } from './request'
import { requests } from './requests'
import { reread } from './reread'
import { serve } from './serve'
import { show } from './show'
import { stats } from './stats'
import { tracker } from './tracker'
import { backup, compact } from './upkeep'
import { verify } from './verify'
import { watch } from './watch'

/** Every command, in the order in which help lists them. */
export const COMMANDS: readonly Command[] = [
  importCommand,
  watch,
  imports,
  parse,
  list,
  show,
  facets,
  references,
  missing,
  due,
  tracker,
  exportCommand,
  request,
  requests,
  events,
  corrections,
  collections,
  notes,
  problems,
  reread,
  verify,
  backup,
  restore,
  rebuild,
  compact,
  stats,
  serve,
]
