import { ORPCError } from '@orpc/client'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CableDetail, NearSpellings } from '../../../../preload/contract'
import type { Day } from '../../../../preload/contract/day'
import { Browse } from '../../../../renderer/panes/browse/Browse'
import { HOME } from '../../../../renderer/state/address'
import { connectTo } from '../../../../renderer/state/api'
import { connected, revision } from '../../../../renderer/state/archive'
import { address, go } from '../../../../renderer/state/router'
import { detail } from '../../details'
import { fakeArchive } from '../../fake-archive'

const cables: CableDetail[] = [
  detail(),
  detail({
    id: '07RIGA9002',
    origin: 'Embassy Riga',
    created: '2007-05-02 10:00',
    classification: 'SECRET',
    heading: 'SPRAT SWAP',
    body: 'S E C R E T RIGA 009002\n\nE.O. 12958: DECL: 05/02/2027\nTAGS: EFIS, LG\nSUBJECT: SPRAT SWAP\n\n1. (S) XXXXXXXXXXXX swaps sprat.\n',
  }),
  detail({
    id: '08TALLINN9003',
    created: '2008-01-09 10:00',
    classification: 'UNCLASSIFIED',
    heading: '<img src=x onerror=alert(1)>',
    body: 'UNCLAS TALLINN 009003\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: <img src=x onerror=alert(1)>\n\n1. (U) <script>alert(1)</script> stays text.\n',
  }),
]

beforeEach(() => {
  go(HOME, 'replace')
  connectTo(fakeArchive({ cables }))
  revision.value++
  connected.value = true
})
afterEach(cleanup)

const list = () => screen.findByRole('listbox', { name: /\d cables?$/ })
const facet = (name: string) => screen.findByRole('listbox', { name })

describe('browsing', () => {
  it('shows every cable with its standing, said in full to screen readers', async () => {
    render(<Browse />)
    const rows = within(await list()).getAllByRole('option')
    expect(rows).toHaveLength(3)
    expect(rows[0]?.getAttribute('aria-label')).toMatch(
      /HERRING QUOTA .*06TALLINN9001, 14 Mar 2006, Embassy Tallinn, CONFIDENTIAL, Passed, 14 Mar 2016/,
    )
    expect(rows[0]?.getAttribute('aria-setsize')).toBe('3')
  })

  it('calls a passed day a date of the instruction only where the words give it', async () => {
    const oadr = detail({
      id: '89VALLETTA9006',
      created: '1989-03-02 10:00',
      body: 'C O N F I D E N T I A L VALLETTA 009006\n\nE.O. 12356: DECL: OADR\nTAGS: EFIS\nSUBJECT: SPRAT\n\n1. (C) Sprat.\n',
    })
    connectTo(fakeArchive({ cables: [detail(), oadr] }))
    revision.value++
    render(<Browse />)
    await waitFor(async () => {
      const titles = within(await list())
        .getAllByRole('option')
        .map((row) => row.querySelector('.row-due')?.getAttribute('title'))
      expect(titles.sort()).toEqual([
        'Declassification: Day by rule passed, 31 Dec 2014',
        'Declassification: Instruction date passed, 14 Mar 2016',
      ])
    })
  })

  it('says of the second day in a row that it is that of declassification', async () => {
    render(<Browse />)
    await waitFor(async () => {
      const rows = within(await list()).getAllByRole('option')
      expect(rows[0]?.querySelector('.row-due')?.textContent).toBe('Decl. 14 Mar 2016')
      // What is no day has no such word before it.
      expect(rows[2]?.querySelector('.row-due')?.textContent).toBe('Not classified')
    })
  })

  it('tells the count of the year that the arrows find, and chooses it with Enter', async () => {
    render(<Browse />)
    await list()
    const bars = screen.getByRole('slider', { name: /^Cables by year, 1973 to 2010/ })
    fireEvent.focus(bars)
    await waitFor(() => expect(bars.getAttribute('aria-valuetext')).toBe('1973: 0 cables'))
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft']) {
      await act(() => void fireEvent.keyDown(bars, { key }))
    }
    await waitFor(() => expect(screen.getByText('2007: 1 cable')).toBeTruthy())
    fireEvent.keyDown(bars, { key: 'Enter' })
    expect(address.value.filters.created).toEqual({ from: '2007-01-01', to: '2007-12-31' })
  })

  it('says what the number beside a heading counts', async () => {
    render(<Browse />)
    await list()
    await waitFor(() =>
      expect(screen.getByRole('heading', { level: 3, name: /^Subject \d tags$/ })).toBeTruthy(),
    )
  })

  it('keeps a chosen value in the address and says it in the sentence and on a chip', async () => {
    render(<Browse />)
    fireEvent.click(
      await within(await facet('Origin')).findByRole('option', { name: /Embassy Riga, 1 cable/ }),
    )
    expect(address.value.filters.choices.origin).toEqual({ include: ['Embassy Riga'], exclude: [] })
    await waitFor(() => expect(screen.getByText('1 cable', { selector: 'b' })).toBeTruthy())
    expect(screen.getByRole('button', { name: 'Embassy Riga' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Remove: Origin Embassy Riga' }))
    expect(address.value.filters.choices.origin).toBeUndefined()
  })

  it('has each filter at its place from the start: none moves when a cable is read or starred', async () => {
    render(<Browse />)
    await list()
    const headings = () => screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)
    const places = headings()
    expect(places).toContain('Marks and notes')
    fireEvent.click(screen.getByRole('button', { name: 'Marks and notes' }))
    expect(within(await facet('Marks')).getByRole('option', { name: /^Starred, 0 cables/ })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Marks and notes' }))
    expect(headings()).toEqual(places)
  })

  it('excludes with the minus key and means only this with Enter', async () => {
    render(<Browse />)
    const origins = await facet('Origin')
    await within(origins).findByRole('option', { name: /Tallinn/ })
    fireEvent.focus(origins)
    fireEvent.keyDown(origins, { key: '-' })
    expect(address.value.filters.choices.origin?.exclude).toEqual(['Embassy Tallinn'])
    await waitFor(() => within(origins).getByRole('option', { name: /Tallinn, excluded/ }))
    fireEvent.keyDown(await facet('Origin'), { key: 'Enter' })
    expect(address.value.filters.choices.origin).toEqual({ include: ['Embassy Tallinn'], exclude: [] })
  })

  it('keeps a chosen value in view when nothing is left of it', async () => {
    render(<Browse />)
    go({ filters: { ...HOME.filters, choices: { tag: { include: ['NONE'], exclude: [] } } } })
    const gone = await screen.findByRole('option', { name: /NONE, included, 0 cables/ })
    expect(gone.className).toContain('is-zero')
    expect(await screen.findByText('No cable matches.')).toBeTruthy()
    expect(await screen.findByRole('button', { name: 'Leave out Tag NONE' })).toBeTruthy()
  })

  it.each([
    ['herring', 'where rows were found by words', true],
    ['', 'where none were asked for', false],
  ])(
    'keeps the rows as high as they were while a search is mistaken: after “%s”, %s',
    async (before, _, high) => {
      const archive = fakeArchive({ cables }) as unknown as { cables: Record<'browse' | 'list', unknown> }
      const mistaken = async ({ filters }: { filters: { query: string } }) => {
        if (filters.query === '(') throw new ORPCError('BAD_QUERY', { message: 'Close it.' })
        return null
      }
      for (const name of ['browse', 'list'] as const) {
        const asked = archive.cables[name] as (input: never) => Promise<unknown>
        archive.cables[name] = async (input: never) => (await mistaken(input)) ?? asked(input)
      }
      connectTo(archive as never)
      revision.value++
      go({ filters: { ...HOME.filters, query: before } })
      render(<Browse />)
      await waitFor(async () => expect((await list()).classList.contains('is-found')).toBe(high))
      go({ filters: { ...HOME.filters, query: '(' } })
      expect((await screen.findByRole('alert')).textContent).toContain('Close it.')
      expect((await list()).classList.contains('is-found')).toBe(high)
    },
  )

  it('offers words near one that stands in no cable, and puts the chosen one in its place', async () => {
    const spelled: Record<string, NearSpellings> = {
      'zzz spart': { word: 'spart', at: 4, near: ['sprat', 'smart'] },
    }
    const archive = fakeArchive({ cables }) as unknown as { cables: Record<string, unknown> }
    archive.cables.spellings = async ({ query }: { query: string }) => spelled[query] ?? null
    connectTo(archive as never)
    render(<Browse />)
    go({ filters: { ...HOME.filters, query: 'zzz spart' } })
    const near = await screen.findByRole('button', { name: 'sprat' })
    expect(near.closest('p')?.textContent).toBe(
      '“spart” stands in no cable; perhaps sprat or smart was meant.',
    )
    fireEvent.click(near)
    expect(address.value.filters.query).toBe('zzz sprat')
    // What was near to the search before is not told of this one.
    await waitFor(() => expect(screen.queryByText(/stands in no cable/)).toBeNull())
    expect(await screen.findByText('No cable matches.')).toBeTruthy()
  })

  it('opens the next cable with the arrow keys and steps back over all of them at once', async () => {
    render(<Browse />)
    const rows = await list()
    await within(rows).findAllByRole('option')
    fireEvent.keyDown(rows, { key: 'ArrowDown' })
    expect(address.value.cable).toBe('06TALLINN9001')
    fireEvent.keyDown(await list(), { key: 'ArrowDown' })
    expect(address.value.cable).toBe('07RIGA9002')
  })
})

describe('reading', () => {
  it('shows banner, paragraphs, portion marks, redactions, and the day with its words', async () => {
    render(<Browse />)
    go({ cable: '07RIGA9002' })
    const cable = await screen.findByRole('article', { name: 'Cable' })
    expect(await within(cable).findByText('SECRET')).toBeTruthy()
    expect(within(cable).getByText('(S)').title).toBe('This paragraph: secret')
    expect(within(cable).getByRole('img', { name: 'Redacted, 12 characters' })).toBeTruthy()
    expect(within(cable).getByText('2 May 2027')).toBeTruthy()
    const evidence = [...cable.querySelectorAll('.evidence')].map((mark) => mark.textContent)
    expect(evidence.join(' ')).toContain('05/02/2027')
  })

  it('tells which references the archive lacks', async () => {
    render(<Browse />)
    go({ cable: '06TALLINN9001' })
    expect((await screen.findAllByText(/^[0-9]+ not in this archive/)).length).toBeGreaterThan(0)
  })

  it('marks a year that the reference does not name, leads to Missing, and says why beside it', async () => {
    const inferred = detail({
      id: '06TALLINN9005',
      created: '2006-01-03 10:00',
      body: 'C O N F I D E N T I A L TALLINN 009005\n\nE.O. 12958: DECL: 01/03/2016\nTAGS: EFIS\nSUBJECT: SPRAT\nREF: RIGA 9120\n\n1. (C) Sprat.\n',
    })
    connectTo(fakeArchive({ cables: [inferred] }))
    revision.value++
    render(<Browse />)
    go({ cable: '06TALLINN9005' })
    const chip = await screen.findByRole('link', {
      name: '05RIGA9120, not in this archive: what refers to it',
    })
    expect(chip.getAttribute('href')).toContain('#/missing')
    expect(chip.getAttribute('href')).toContain('part=05RIGA9120')
    const why = chip.getAttribute('aria-describedby') ?? ''
    expect(document.getElementById(why)?.textContent).toBe(
      '“RIGA 9120” names no year; its number points to 2005.',
    )
    expect(chip.parentElement?.textContent).toContain('year inferred')
  })

  it('says it plainly where the open cable is not in the list any more', async () => {
    render(<Browse />)
    go({ cable: '06TALLINN9001', filters: { ...HOME.filters, query: 'sprat' } })
    expect((await screen.findByText('Not in this list')).className).toContain('is-out')
  })

  it('tells the as-of day where it counts years, and calls an instruction that only downgrades by its name', async () => {
    const downgraded = detail({
      id: '08TALLINN9006',
      created: '2008-04-02 10:00',
      body: 'C O N F I D E N T I A L TALLINN 009006\n\nE.O. 12958: DNG: CO 03/31/2018\nTAGS: EFIS\nSUBJECT: SPRAT\n\n1. (C) Sprat.\n',
    })
    connectTo(fakeArchive({ cables: [downgraded, detail()] }))
    revision.value++
    render(<Browse />)
    expect(await within(await list()).findAllByText('Downgraded only')).toHaveLength(1)
    go({ cable: '06TALLINN9001', asOf: '2031-01-01' as Day })
    await screen.findByText('Instruction date passed 14 years before 1 Jan 2031')
    go({ cable: '08TALLINN9006' })
    await screen.findByText(/instruction downgrades it to CONFIDENTIAL and names no day of declassification/)
  })

  it('puts what a file holds on the screen as text, never as markup', async () => {
    render(<Browse />)
    go({ cable: '08TALLINN9003' })
    expect(await screen.findByText(/<script>alert\(1\)<\/script> stays text/)).toBeTruthy()
    const cable = screen.getByRole('article', { name: 'Cable' })
    expect(cable.querySelector('img, script')).toBeNull()
    go({ text: 'sent' })
    await waitFor(() => expect(cable.querySelector('.sent')?.textContent).toContain('<script>'))
    expect(cable.querySelector('img, script')).toBeNull()
  })

  it('marks the hits of a search and steps through them', async () => {
    render(<Browse />)
    go({ cable: '06TALLINN9001', filters: { ...HOME.filters, query: 'talks' } })
    const cable = await screen.findByRole('article', { name: 'Cable' })
    await waitFor(() => expect(cable.querySelectorAll('mark.hit').length).toBeGreaterThan(0))
    fireEvent.click(within(cable).getByRole('button', { name: 'Next hit' }))
    await waitFor(() => expect(cable.querySelector('.hit-now')?.textContent?.toLowerCase()).toBe('talks'))
  })

  it('names the words of a search that stand in the text, and counts their hits', async () => {
    render(<Browse />)
    go({ cable: '06TALLINN9001', filters: { ...HOME.filters, query: 'origin:tallinn talks' } })
    const cable = await screen.findByRole('article', { name: 'Cable' })
    await waitFor(() =>
      expect(cable.querySelector('.reader-hits')?.textContent).toMatch(/^“talks” \d+ hits?$/),
    )
  })

  it.each([
    // Words are ranked by match; fields alone match all alike.
    ['talks', 'relevance'],
    ['origin:tallinn', 'created'],
    ['origin:tallinn talks', 'relevance'],
  ])('a search for %s is shown by %s', async (words, by) => {
    render(<Browse />)
    const field = await screen.findByPlaceholderText('Search subjects and text')
    fireEvent.input(field, { target: { value: words } })
    fireEvent.keyDown(field, { key: 'Enter' })
    await waitFor(() => expect(address.value.filters.query).toBe(words))
    expect(address.value.order.by).toBe(by)
  })

  it('asks for a reason before a reading is corrected', async () => {
    render(<Browse />)
    go({ cable: '06TALLINN9001' })
    fireEvent.click(await screen.findByRole('button', { name: 'Correct this reading…' }))
    const form = await screen.findByRole('form', { name: 'Correct this reading' })
    fireEvent.click(within(form).getByRole('button', { name: 'Save' }))
    expect((await within(form).findByRole('alert')).textContent).toContain('Say why')
    fireEvent.input(within(form).getByLabelText('Reason'), { target: { value: 'The month comes first.' } })
    fireEvent.click(within(form).getByRole('button', { name: 'Save' }))
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Correct this reading' })).toBeNull())
  })
})
