import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Day } from '../../../../preload/contract/day'
import { NO_FILTERS } from '../../../../preload/contract/view'
import { Tracker } from '../../../../renderer/panes/tracker/Tracker'
import { HOME } from '../../../../renderer/state/address'
import { connectTo } from '../../../../renderer/state/api'
import { connected, revision } from '../../../../renderer/state/archive'
import { address, go } from '../../../../renderer/state/router'
import { fakeTracker } from './fake-tracker'

const TODAY = '2026-05-12' as Day
const day = (text: string) => text as Day

const CABLES = [
  { id: '06TALLINN9001', day: day('2018-03-01') },
  { id: '06TALLINN9002', day: day('2018-12-31'), rule: true as const },
  { id: '06TALLINN9003', day: day('2026-05-14') },
  { id: '06TALLINN9004', day: day('2026-05-14') },
  { id: '06TALLINN9005', day: day('2026-06-02'), doubt: 'The year has two digits.' },
  { id: '06TALLINN9006', day: day('2031-12-31'), rule: true as const, standing: 'exempt' as const },
  { id: '06TALLINN9007', day: null },
]

let fake: ReturnType<typeof fakeTracker>

beforeEach(() => {
  fake = fakeTracker(CABLES, TODAY)
  connectTo(fake.archive)
  go({ ...HOME, screen: 'tracker' })
  connected.value = true
  revision.value++
})
afterEach(() => {
  cleanup()
  connected.value = false
})

const picture = () => screen.findByRole('listbox', { name: /Cables by the year/ })

describe('the tracker', () => {
  test('sums up in a sentence that accounts for every cable', async () => {
    render(<Tracker />)
    expect(
      await screen.findByText(/^6 of 7 cables have a day: 4 name it, 2 are dated by a rule/),
    ).toBeTruthy()
    expect(screen.getByText(/: 2 passed \+ 3 due within the next 12 months \+ .* = 6\./)).toBeTruthy()
    expect(screen.getByText(/The other 1 has none: 1 not classified\./)).toBeTruthy()
  })

  test('names every year of the picture with what stands in it', async () => {
    render(<Tracker />)
    const years = within(await picture())
    expect(years.getByRole('option', { name: '2018: 2 cables: 2 passed; 1 by rule' })).toBeTruthy()
    expect(years.getByRole('option', { name: '2026: 3 cables: 3 due' })).toBeTruthy()
    expect(years.getByRole('option', { name: '2031: 1 cable: 1 waiting; all by rule' })).toBeTruthy()
    expect(years.getByRole('option', { name: '2020: no cable' })).toBeTruthy()
  })

  test('counts those that wait beside the picture', async () => {
    render(<Tracker />)
    const groups = within(await screen.findByRole('region', { name: 'Waiting' }))
    expect(groups.getByRole('button', { name: 'Exempt, 1 cable' })).toBeTruthy()
    const none = groups.getByRole('button', { name: 'Marked for review, 0 cables' }) as HTMLButtonElement
    expect(none.disabled).toBe(true)
  })

  test('lists the days to come under their months, a shared day written once', async () => {
    render(<Tracker />)
    const days = within(await screen.findByRole('grid', { name: /^Days/ }))
    const rows = days.getAllByRole('row')
    expect(rows.map((row) => row.textContent?.slice(0, 8))).toEqual([
      'May 2026',
      expect.stringMatching(/^14 May/),
      expect.stringMatching(/^14 May/),
      'June 202',
      expect.stringMatching(/^2 Jun/),
    ])
    expect(within(rows[2] as HTMLElement).getByText('14 May').className).toBe('vh')
  })
})

describe('the picture by keyboard', () => {
  test('arrows go by year, Space lists the stack below, Enter keeps it as a filter', async () => {
    render(<Tracker />)
    const box = await picture()
    await act(() => box.focus())
    const press = (key: string) => act(() => void fireEvent.keyDown(box, { key }))
    const at = () => document.getElementById(box.getAttribute('aria-activedescendant') ?? '')
    expect(at()?.getAttribute('aria-label')).toMatch(/^2026/)
    for (let step = 0; step < 8; step++) await press('ArrowLeft')
    expect(at()?.getAttribute('aria-label')).toMatch(/^2018/)
    await press(' ')
    expect(address.value.part).toBe('2018-01-01..2018-12-31')
    await waitFor(() => expect(screen.getByText(/^2 cables, 1 Jan 2018 to 31 Dec 2018/)).toBeTruthy())
    await press('Enter')
    expect(address.value.filters.due).toEqual({ from: '2018-01-01', to: '2018-12-31' })
    await waitFor(() => expect(screen.getByText(/^2 of 2 cables have a day: 1 names it/)).toBeTruthy())
  })
})

describe('the as-of day', () => {
  test('is typed on the stamp, and the sentence follows', async () => {
    render(<Tracker />)
    const year = await screen.findByRole('spinbutton', { name: 'Year' })
    for (const key of '2017') fireEvent.keyDown(year, { key })
    expect(address.value.asOf).toBe('2017-05-12')
    await waitFor(() => expect(screen.getByText(/On 12 May 2017: (?!.*passed)/)).toBeTruthy())
    fireEvent.click(screen.getByRole('button', { name: 'Today' }))
    expect(address.value.asOf).toBeNull()
  })
})

describe('below the picture', () => {
  const open = async (name: RegExp) => fireEvent.click(await screen.findByRole('radio', { name }))

  test('doubtful readings are checked by key, and the answer is kept', async () => {
    fake.archive.cables.get = vi.fn(async () => ({
      cable: { id: '06TALLINN9005' },
      reading: {
        kind: 'date',
        date: '2026-06-02',
        codes: [],
        parts: [{ verbatim: '26', meaning: 'the year 2026' }],
      },
    })) as never
    render(<Tracker />)
    await open(/Doubtful readings/)
    const list = await screen.findByRole('listbox', { name: 'Doubtful readings' })
    expect(await screen.findByText('the year 2026')).toBeTruthy()
    expect(screen.getByText('The year has two digits.')).toBeTruthy()
    fireEvent.keyDown(list, { key: 'y' })
    // No name is known yet: it is asked for once.
    expect(fake.corrected).toEqual([])
    fireEvent.click(await screen.findByRole('button', { name: 'Confirm without a name' }))
    await waitFor(() => expect(fake.corrected).toEqual(['06TALLINN9005']))
  })

  test('an event is given its day', async () => {
    render(<Tracker />)
    await open(/Events/)
    expect(await screen.findByRole('button', { name: '2 cables wait for it: list them' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Record its day…' }))
    const choose = screen.getByRole('button', { name: 'It happened on: choose a day' })
    const form = choose.closest('form') as HTMLFormElement
    fireEvent.submit(form)
    expect(screen.getByText('Choose the day on which it happened.')).toBeTruthy()
    fireEvent.click(choose)
    const wheel = async (name: string, digits: string) => {
      const spin = await within(form).findByRole('spinbutton', { name })
      for (const key of digits) fireEvent.keyDown(spin, { key })
    }
    await wheel('Year', '2017')
    await wheel('Month', '12')
    await wheel('Day', '31')
    fireEvent.submit(form)
    await waitFor(() => expect(fake.recorded).toEqual(['2017-12-31']))
    expect(await screen.findByRole('button', { name: '2 cables rest on it: list them' })).toBeTruthy()
  })

  test('the cables of an event are opened by their number, of the whole archive', async () => {
    go({ filters: { ...NO_FILTERS, query: 'herring' } })
    render(<Tracker />)
    await open(/Events/)
    fireEvent.click(await screen.findByRole('button', { name: '2 cables wait for it: list them' }))
    expect(address.value).toMatchObject({
      screen: 'browse',
      filters: { ...NO_FILTERS, query: 'event:"END OF TALKS"' },
    })
  })

  test('the figures are the picture as a table, and add up', async () => {
    render(<Tracker />)
    await open(/Figures/)
    const table = within(await screen.findByRole('table', { name: 'Cables by the year of their day' }))
    const cells = (row: HTMLElement | undefined) => [...(row?.children ?? [])].map((cell) => cell.textContent)
    expect(cells(table.getByRole('rowheader', { name: '2018' }).closest('tr') ?? undefined)).toEqual([
      '2018',
      '0',
      '2',
      '0',
      '0',
      '0',
      '1',
      '1',
      '2',
    ])
    expect(cells(table.getByRole('rowheader', { name: '3 years' }).closest('tr') ?? undefined)).toEqual([
      '3 years',
      '0',
      '2',
      '3',
      '0',
      '1',
      '4',
      '2',
      '6',
    ])
    expect(screen.getByText('Of 7 cables: all read.')).toBeTruthy()
  })

  test('every sum opens what it counts: a year below, a standing and a basis in Browse', async () => {
    render(<Tracker />)
    await open(/Figures/)
    fireEvent.click(await screen.findByRole('button', { name: '2 of 2018: list them' }))
    expect(address.value.part).toBe('2018-01-01..2018-12-31')
    await open(/Figures/)
    fireEvent.click(await screen.findByRole('button', { name: '1 Exempt: list them' }))
    expect(address.value).toMatchObject({
      screen: 'browse',
      filters: { choices: { standing: { include: ['exempt'] } } },
    })
    await act(() => go({ screen: 'tracker', part: 'figures' }))
    fireEvent.click(await screen.findByRole('button', { name: /^2 .*25.*: list them$/ }))
    expect(address.value).toMatchObject({
      screen: 'browse',
      filters: { choices: { basis: { include: ['25-year-rule'] } } },
    })
  })

  const ALL_YEARS = { from: '2018-01-01', to: '2031-12-31' }
  const OF_2018 = { from: '2018-01-01', to: '2018-12-31' }
  test.each<[name: string, due: object, choices: Record<string, string[]>, what: string]>([
    ['2 Passed of 2018', OF_2018, { standing: ['passed'] }, 'a standing of one year'],
    ['1 By a rule of 2018', OF_2018, { basis: ['25-year-rule'] }, 'the bases that are rules, of one year'],
    ['3 Due of all years', ALL_YEARS, { standing: ['due'] }, 'a standing of the last line'],
    ['1 Waiting of all years', ALL_YEARS, { standing: ['exempt'] }, 'only the groups that hold one'],
    ['4 By the cable of all years', ALL_YEARS, { basis: ['explicit'] }, 'days of their own'],
    ['7 in view', {}, {}, 'the sum of the standings'],
  ])('%s opens its cables: %o %o, %4$s', async (name, due, choices) => {
    render(<Tracker />)
    await open(/Figures/)
    fireEvent.click(await screen.findByRole('button', { name: `${name}: list them` }))
    const included = Object.entries(choices).map(([facet, include]) => [facet, { include, exclude: [] }])
    expect(address.value).toMatchObject({
      screen: 'browse',
      filters: { ...NO_FILTERS, due, choices: Object.fromEntries(included) },
    })
  })

  test('a year of a filtered picture opens no day that the filter leaves out', async () => {
    const due = { from: '2018-06-01', to: '2030-01-01' } as const
    go({ filters: { ...NO_FILTERS, due }, part: 'filtered' })
    render(<Tracker />)
    await open(/Figures/)
    fireEvent.click(await screen.findByRole('button', { name: /^\d Passed of 2018: list them$/ }))
    expect(address.value.filters.due).toEqual({ from: '2018-06-01', to: '2018-12-31' })
  })

  test('the total of those that wait opens all of them', async () => {
    render(<Tracker />)
    fireEvent.click(await screen.findByRole('button', { name: '1 cable waiting: show them in Browse' }))
    expect(address.value.screen).toBe('browse')
    // And none that it does not count: what a filter leaves out would come back with its standing.
    expect(address.value.filters.choices.standing?.include).toEqual(['exempt'])
  })

  test('the totals above the years open their cables', async () => {
    render(<Tracker />)
    fireEvent.click(within(await picture()).getByText(/due within 12 months/))
    expect(address.value).toMatchObject({
      screen: 'browse',
      filters: { choices: { standing: { include: ['due'] } } },
    })
  })

  test.each([
    // Three cables until 12 May 2027, and none more in the two years: the list says so by its range.
    ['Next 2 years', '2026-05-13..2028-05-12', /^3 cables, 13 May 2026 to 12 May 2028/, 'Days to come'],
    ['Every day ahead', '2026-05-13..2031-12-31', /^4 cables, 13 May 2026 to 31 Dec 2031/, 'Days to come'],
    // Not to come, all of them.
    ['Every day until now', '2018-01-01..2026-05-12', /^2 cables, 1 Jan 2018 to 12 May 2026/, 'Days chosen'],
    ['Next 12 months', null, /^3 cables, 13 May 2026 to 12 May 2027/, 'Days to come'],
  ])('the list reaches as far as is asked: %s', async (name, part, said, panel) => {
    render(<Tracker />)
    fireEvent.click(await screen.findByRole('button', { name: 'How far the list reaches' }))
    fireEvent.click(await screen.findByRole('menuitemradio', { name: new RegExp(`^${name}`) }))
    expect(address.value.part).toBe(part)
    await waitFor(() => expect(screen.getByText(said)).toBeTruthy())
    expect(screen.getByRole('button', { name: 'How far the list reaches' }).textContent).toBe(name)
    expect(screen.getByRole('region', { name: panel })).toBeTruthy()
  })

  test('the days go out as a table of the same range', async () => {
    render(<Tracker />)
    fireEvent.click(await screen.findByRole('button', { name: 'Table (CSV)' }))
    await waitFor(() => expect(fake.exported).toHaveLength(1))
    expect(fake.exported[0]).toMatchObject({
      what: 'due',
      format: 'csv',
      from: '2026-05-13',
      to: '2027-05-12',
    })
  })

  test('a failure is a sentence with a way to try again', async () => {
    fake.archive.tracker.summary = vi.fn(async () => {
      throw new Error('gone')
    }) as never
    render(<Tracker />)
    await picture()
    revision.value++
    expect((await screen.findByRole('alert')).textContent).toMatch(/not up to date.*does not answer/)
  })
})
