import { computed, signal } from '@preact/signals'
import type { DueRow, TrackerSummary } from '../../../preload/contract'
import type { Day } from '../../../preload/contract/day'
import type { AwaitedEvent, Basis, Standing } from '../../../preload/contract/reading'
import { type Filters, type Moment, NO_FILTERS, type Range } from '../../../preload/contract/view'
import { api } from '../../state/api'
import { connected, moment, revision, today } from '../../state/archive'
import { only } from '../../state/filters'
import { paged } from '../../state/pages'
import { ask } from '../../state/resource'
import { address, filters, go, screen } from '../../state/router'
import { steady } from '../../state/steady'
import type { MonthCount } from './months'
import { type Days, daysToCome, formatView, parseView, type TrackerView } from './view'

const shown = computed(() => connected.value && screen.value === 'tracker')

export const view = computed<TrackerView>(() => parseView(shown.value ? address.value.part : null))

/** What the picture is of: everything, or what Browse shows. */
export const scope = computed<Filters>(() => (view.value.filtered ? filters.value : NO_FILTERS))

/** The days listed below the picture. */
export const days = computed<Days>(() => view.value.days ?? daysToCome(moment.value))

interface Question {
  filters: Filters
  moment: Moment
  revision: number
}

const question = steady<Question>(() =>
  shown.value ? { filters: scope.value, moment: moment.value, revision: revision.value } : null,
)

export const summary = ask(
  question,
  ({ filters, moment }, signal): Promise<TrackerSummary> =>
    api.tracker.summary({ filters, moment }, { signal }),
)

/** How many cables Browse shows, for the switch beside the sentence. */
export const browsed = ask(
  steady(() =>
    shown.value ? { filters: filters.value, moment: moment.value, revision: revision.value } : null,
  ),
  async ({ filters, moment }, signal) => {
    const { total } = await api.cables.list({ filters, moment, limit: 1 }, { signal })
    return total
  },
)

/** Counts of the months below the lens, over the very days of its weeks. */
export const monthsToCome = ask(
  steady(() => {
    const asked = question()
    const weeks = summary.value.value?.byWeek ?? []
    const [first, last] = [weeks[0], weeks.at(-1)]
    return asked && first && last ? { ...asked, from: first.from, to: last.to } : null
  }),
  async ({ filters, moment, from, to }, signal) => {
    const { months } = await api.tracker.due({ filters, moment, from, to, limit: 1 }, { signal })
    return months
  },
)

/** How the cables of the days listed stand, so that their count explains itself. */
export const standingOfDays = ask(
  steady(() => {
    const asked = view.value.panel === 'days' ? question() : null
    return asked && { ...asked, days: days.value }
  }),
  async ({ filters, moment, days }, signal) => {
    const those = { ...filters, due: within(filters.due, days) }
    const { facets } = await api.cables.facets(
      { filters: those, moment, strict: true, whole: [] },
      { signal },
    )
    return facets.standing.map(({ value, count }) => ({ standing: value as Standing, count }))
  },
)

/** Months of the days listed, known as soon as the first rows are. */
export const months = signal<readonly MonthCount[]>([])

export const coming = paged<Question & { days: Days }, DueRow>(
  steady(() => {
    const asked = question()
    return asked && { ...asked, days: days.value }
  }),
  async ({ filters, moment, days }, offset, limit, signal) => {
    const list = await api.tracker.due({ filters, moment, ...days, offset, limit }, { signal })
    if (!signal.aborted) months.value = list.months
    return list
  },
)

export const doubtful = paged<Question, DueRow>(
  steady(() => (view.value.panel === 'doubtful' ? question() : null)),
  ({ filters, moment }, offset, limit, signal) =>
    api.tracker.doubtful({ filters, moment, offset, limit }, { signal }),
)

/** The doubtful reading that is looked at. */
export const checking = signal<string | null>(null)

/** The cable of it whole: its problems in sentences, and how each piece of the words was understood. */
export const checked = ask(
  steady(() =>
    shown.value && view.value.panel === 'doubtful' && checking.value !== null
      ? { id: checking.value, moment: moment.value, revision: revision.value }
      : null,
  ),
  ({ id, moment }, signal) => api.cables.get({ id, moment }, { signal }),
)

export const events = ask(
  steady(() => (shown.value && view.value.panel === 'events' ? { revision: revision.value } : null)),
  (_, signal) => api.events.list(undefined, { signal }),
)

/** The event whose day is being written down. */
export const askingDay = signal<AwaitedEvent | null>(null)

export function askForDay(event: AwaitedEvent): void {
  go({ screen: 'tracker', part: formatView({ ...view.peek(), panel: 'events' }) })
  askingDay.value = event
}

export function stopAsking(): void {
  askingDay.value = null
}

export const corrections = ask(
  steady(() => (shown.value && view.value.panel === 'corrections' ? { revision: revision.value } : null)),
  (_, signal) => api.corrections.list(undefined, { signal }),
)

export function show(change: Partial<TrackerView>, how: 'step' | 'replace' = 'replace'): void {
  go({ part: formatView({ ...view.peek(), ...change }) }, how)
}

/** The days that lie in both. */
function within(range: Range, { from, to }: Days): Range {
  return {
    from: range.from && range.from > from ? range.from : from,
    to: range.to && range.to < to ? range.to : to,
  }
}

/** Today is kept as no day at all, so that a link to it stays a link to today. */
export function setAsOf(day: Day): void {
  go({ asOf: day === today.peek() ? null : day }, 'replace')
}

/** Keeps days as a filter: of the picture, and of Browse with it. */
export function keepDays(days: Days): void {
  const next = { ...view.peek(), filtered: true, days: null }
  go({ filters: { ...scope.peek(), due: within(scope.peek().due, days) }, part: formatView(next) })
}

interface Among {
  standings?: readonly Standing[]
  bases?: readonly Basis[]
}

/** The cables of these days in Browse, or only those of these standings or bases. */
export function browseDays(days: Days, { standings, bases }: Among = {}): void {
  const whole = { ...scope.peek(), due: within(scope.peek().due, days) }
  const ofStandings = standings ? only(whole, 'standing', ...standings) : whole
  const filters = bases ? only(ofStandings, 'basis', ...bases) : ofStandings
  go({ screen: 'browse', filters, order: { by: 'due', descending: false }, part: null })
}

/** All cables of the picture, in Browse. */
export function browseAll(): void {
  go({ screen: 'browse', filters: scope.peek(), part: null })
}

/** The cables that hang on an event, of the whole archive, in Browse. */
export function browseEvent(name: string): void {
  // What stands between the words of a name does not matter, and a quotation mark would end the phrase.
  const query = `event:"${name.replaceAll(/["“”]/g, ' ')}"`
  go({ screen: 'browse', filters: { ...NO_FILTERS, query }, part: null })
}

/** The cables of these standings in Browse. */
export function browseStanding(...standings: readonly Standing[]): void {
  go({ screen: 'browse', filters: only(scope.peek(), 'standing', ...standings), part: null })
}

/** The cables whose day comes from there, in Browse. */
export function browseBasis(basis: Basis): void {
  go({ screen: 'browse', filters: only(scope.peek(), 'basis', basis), part: null })
}
