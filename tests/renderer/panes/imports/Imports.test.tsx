import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type {
  Archive,
  ImportEntry,
  ImportProgress,
  ImportRecord,
  Refusal,
} from '../../../../preload/contract'
import { Imports } from '../../../../renderer/panes/imports/Imports'
import { HOME } from '../../../../renderer/state/address'
import { connectTo } from '../../../../renderer/state/api'
import { connected, revision } from '../../../../renderer/state/archive'
import { importFailure, progress, startImport } from '../../../../renderer/state/importing'
import { address, go } from '../../../../renderer/state/router'
import { fakeArchive } from '../../fake-archive'

const LEDGER = { seen: 655, stored: 273, newVersions: 64, unchanged: 301, notCables: 12, refused: 5 }

function record(over: Partial<ImportRecord> = {}): ImportRecord {
  return {
    id: 1,
    roots: ['/home/reader/Reading room'],
    startedAt: '2026-05-09T14:00:00Z',
    finishedAt: '2026-05-09T14:00:04Z',
    state: 'finished',
    begunBy: 'person',
    seconds: 4,
    ...LEDGER,
    ...over,
  }
}

function step(over: Partial<ImportProgress> = {}, of: Partial<ImportRecord> = {}): ImportProgress {
  return {
    import: record({ id: 2, state: 'running', finishedAt: null, ...of }),
    found: 1_000,
    counting: false,
    read: 655,
    currentPath: '/home/reader/Reading room/2007/07TALLINN9023.html',
    rate: 212,
    secondsLeft: 15,
    done: false,
    ...over,
  }
}

const refusal = (id: number, reason: string): Refusal => ({
  id,
  importId: 1,
  path: `/home/reader/Reading room/07RIGA90${id}.html`,
  file: `/home/reader/Reading room/07RIGA90${id}.html`,
  reason,
  advice: 'Change the permission on the folder, then retry.',
  detail: 'access denied',
  retried: false,
})

const HELD: ImportEntry = {
  importId: 1,
  outcome: 'held',
  path: '/home/reader/Reading room/copy.zip › 07RIGA9001.html',
  file: '/home/reader/Reading room/copy.zip',
  reason: 'The archive had this text already.',
  cable: '07RIGA9001',
  entries: 1,
}

/** Steps are handed out one by one, so that a test sees each. */
function handedOut<T>() {
  const waiting: ((result: IteratorResult<T>) => void)[] = []
  const stream: AsyncIterable<T> = {
    [Symbol.asyncIterator]: () => ({ next: () => new Promise((give) => waiting.push(give)) }),
  }
  return {
    stream,
    give: (value: T) => waiting.shift()?.({ value, done: false }),
    end: () => waiting.shift()?.({ value: undefined, done: true }),
    asked: () => waiting.length > 0,
  }
}

let calls: [string, unknown][]
let running: ReturnType<typeof handedOut<ImportProgress>>
let imports: ImportRecord[]
let refusals: Refusal[]
let entries: ImportEntry[]

beforeEach(() => {
  calls = []
  running = handedOut()
  imports = [record()]
  entries = [HELD]
  refusals = [refusal(1, 'The folder does not let this file be read.'), refusal(2, 'The file is empty.')]
  const note = (name: string) => async (input: unknown) => {
    calls.push([name, input])
    return true
  }
  connectTo({
    ...fakeArchive({ cables: [] }),
    imports: {
      start: async (input: unknown) => {
        calls.push(['start', input])
        return running.stream
      },
      watch: async () => (async function* () {})(),
      retry: async (input: unknown) => {
        calls.push(['retry', input])
        return running.stream
      },
      goOn: async (input: unknown) => {
        calls.push(['goOn', input])
        return running.stream
      },
      pause: note('pause'),
      resume: note('resume'),
      cancel: note('cancel'),
      list: async () => imports,
      refusals: async () => ({ total: refusals.length, rows: refusals }),
      entries: async (input: unknown) => {
        calls.push(['entries', input])
        return { total: entries.length, entries: entries.length, rows: entries }
      },
      takeBack: async (input: unknown) => {
        calls.push(['takeBack', input])
        return { cables: 273, versions: 64 }
      },
    },
  } as unknown as Archive)
  go({ ...HOME, screen: 'imports' })
  connected.value = true
  revision.value++
})
afterEach(async () => {
  running.end()
  await waitFor(() => expect(running.asked()).toBe(false))
  cleanup()
  connected.value = false
  progress.value = null
  importFailure.value = null
})

async function begin(first: ImportProgress): Promise<void> {
  render(<Imports />)
  await screen.findByText('Reading room')
  startImport(['/home/reader/Reading room'])
  await waitFor(() => expect(running.asked()).toBe(true))
  running.give(first)
  await screen.findByRole('progressbar')
}

describe('a running import', () => {
  test('is an account that adds up, with pace and the file being read', async () => {
    await begin(step())
    const account = within(screen.getByRole('table', { name: 'Account of this import' }))
    expect(account.getAllByText('adds up')).toHaveLength(2)
    expect(screen.getByText('212 files a second, about 15 seconds left')).toBeTruthy()
    expect(screen.getByText('07TALLINN9023.html')).toBeTruthy()
    expect(screen.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('655')
  })

  test('shows a difference in alarm instead of hiding it', async () => {
    await begin(step({}, { stored: 270 }))
    expect(screen.getByText('does not add up')).toBeTruthy()
    expect(screen.getByRole('alert').textContent).toMatch(/3 entries seen but not accounted for/)
  })

  test('is paused and goes on', async () => {
    await begin(step())
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }))
    await waitFor(() => expect(calls.at(-1)?.[0]).toBe('pause'))
    running.give(step({}, { state: 'paused' }))
    fireEvent.click(await screen.findByRole('button', { name: 'Go on' }))
    await waitFor(() => expect(calls.at(-1)?.[0]).toBe('resume'))
  })

  test('is cancelled after a question that says what stays', async () => {
    await begin(step())
    fireEvent.click(screen.getByRole('button', { name: 'Cancel…' }))
    expect(screen.getByText(/What is stored so far stays/)).toBeTruthy()
    expect(calls.some(([name]) => name === 'cancel')).toBe(false)
    fireEvent.click(screen.getByRole('button', { name: 'Cancel the import' }))
    await waitFor(() => expect(calls.at(-1)?.[0]).toBe('cancel'))
  })

  test('a second one is refused in a sentence while it runs', async () => {
    await begin(step())
    startImport(['/elsewhere'])
    expect(await screen.findByText(/An import is running/)).toBeTruthy()
  })

  test('its end is said aloud, and its account stays until it is closed', async () => {
    await begin(step())
    running.give(step({ done: true, read: 1_000 }, { state: 'finished' }))
    await waitFor(() =>
      expect(screen.getAllByRole('status').map((status) => status.textContent)).toContainEqual(
        'Import finished: 655 entries seen, 273 stored, 64 new versions, 301 already held, 12 not a cable, 5 refused.',
      ),
    )
    fireEvent.click(screen.getByRole('button', { name: 'Close this account' }))
    expect(screen.queryByRole('progressbar')).toBeNull()
  })
})

describe('finished imports', () => {
  test('each line is a sum, and all lines make the last', async () => {
    imports = [
      record(),
      record({ id: 2, seen: 345, stored: 345, newVersions: 0, unchanged: 0, notCables: 0, refused: 0 }),
    ]
    revision.value++
    render(<Imports />)
    const last = (await screen.findByRole('rowheader', { name: 'All finished imports' })).closest('tr')
    expect(last?.textContent).toContain('1,000=618643011')
  })

  test('one taken back stands in its line and not in the sum, which says so', async () => {
    imports = [
      record(),
      record({ id: 2, seen: 345, stored: 345, newVersions: 0, unchanged: 0, notCables: 0, refused: 0 }),
      record({ id: 3, state: 'taken-back' }),
    ]
    revision.value++
    render(<Imports />)
    const last = await screen.findByRole('rowheader', { name: 'All finished imports but those taken back' })
    expect(last.closest('tr')?.textContent).toContain('1,000=618643011')
  })

  test('one that does not add up is marked with the reason', async () => {
    imports = [record({ seen: 656 })]
    revision.value++
    render(<Imports />)
    expect(await screen.findAllByText(/1 entry seen but not accounted for/)).toHaveLength(2)
  })

  test('is named by its folder and its number, with a gap between them', async () => {
    render(<Imports />)
    const row = await screen.findByRole('rowheader', { name: 'Reading room import 1' })
    // A gap inside the number's own box would be drawn nowhere.
    expect(row.querySelector('span')?.textContent).toBe('import 1')
  })

  test('is taken back after a question', async () => {
    render(<Imports />)
    fireEvent.click(await screen.findByRole('button', { name: 'Take this import back…' }))
    expect(screen.getByText(/also where another import found them already held/)).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Take it back' }))
    await waitFor(() => expect(calls).toContainEqual(['takeBack', { importId: 1 }]))
  })

  test('its cables are shown in Browse', async () => {
    render(<Imports />)
    fireEvent.click(await screen.findByRole('button', { name: 'Show its cables in Browse' }))
    expect(address.value).toMatchObject({
      screen: 'browse',
      filters: { choices: { import: { include: ['1'], exclude: [] } } },
    })
  })
})

test('an import that brought nothing has no cables to show', async () => {
  imports = [record({ stored: 0, newVersions: 0, unchanged: 638 })]
  revision.value++
  render(<Imports />)
  const show = await screen.findByRole('button', { name: 'Show its cables in Browse' })
  expect((show as HTMLButtonElement).disabled).toBe(true)
})

describe('a number of an account', () => {
  test('opens the list of what it counts, which leads to the cable', async () => {
    render(<Imports />)
    fireEvent.click(await screen.findByRole('button', { name: '301 Already held: list them' }))
    const dialog = within(screen.getByRole('dialog', { hidden: true }))
    expect(await dialog.findByText('The archive had this text already.')).toBeTruthy()
    expect(calls).toContainEqual(['entries', { importId: 1, outcome: 'held', offset: 0, limit: 50 }])
    expect(dialog.getByText(/^300 entries of this import are not in the list/)).toBeTruthy()
    fireEvent.click(dialog.getByText('07RIGA9001'))
    expect(address.value).toMatchObject({ screen: 'browse', cable: '07RIGA9001' })
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull()
  })

  test('of all entries tells what became of each', async () => {
    render(<Imports />)
    fireEvent.click(await screen.findByRole('button', { name: '655 seen: list them' }))
    expect(await screen.findByText('Already held:')).toBeTruthy()
    expect(calls).toContainEqual(['entries', { importId: 1, offset: 0, limit: 50 }])
  })

  test('of all imports lists those of each that is not taken back', async () => {
    imports = [record(), record({ id: 2 }), record({ id: 3, state: 'taken-back' })]
    revision.value++
    render(<Imports />)
    fireEvent.click(
      await screen.findByRole('button', { name: '602 Already held, in all imports: list them' }),
    )
    expect(await screen.findByText('All finished imports but those taken back')).toBeTruthy()
    // Which of them met an entry stands beside it.
    expect(await screen.findByText('Import 1.')).toBeTruthy()
    await waitFor(() => expect(calls).toContainEqual(['entries', { outcome: 'held', offset: 0, limit: 50 }]))
  })

  test('that is nothing has no list', async () => {
    imports = [record({ refused: 0, seen: 650 })]
    revision.value++
    render(<Imports />)
    await screen.findByRole('button', { name: '301 Already held: list them' })
    expect(screen.queryByRole('button', { name: /Refused: list them/ })).toBeNull()
  })
})

describe('refused files', () => {
  test('stand under their reason with advice, and are tried again', async () => {
    render(<Imports />)
    expect(await screen.findByText('The folder does not let this file be read.')).toBeTruthy()
    expect(screen.getAllByText('Change the permission on the folder, then retry.')).toHaveLength(2)
    fireEvent.click(screen.getAllByRole('button', { name: 'Retry this one' })[0] as HTMLElement)
    await waitFor(() => expect(calls).toContainEqual(['retry', { refusalIds: [1] }]))
    await waitFor(() => expect(running.asked()).toBe(true))
  })

  test('none is said in a sentence', async () => {
    refusals = []
    revision.value++
    render(<Imports />)
    expect(await screen.findByText(/Nothing is refused/)).toBeTruthy()
  })
})

test('an import that was ended goes on from its line; a finished one has nothing to go on with', async () => {
  imports = [record(), { ...record(), id: 2, state: 'interrupted' }]
  revision.value++
  render(<Imports />)
  const buttons = await screen.findAllByRole('button', { name: 'Go on with this import' })
  expect(buttons).toHaveLength(1)
  fireEvent.click(buttons[0] as HTMLElement)
  await waitFor(() => expect(calls).toContainEqual(['goOn', { importId: 2 }]))
})

test('where the host shows no files, the path of a refused one is copied', async () => {
  const written: string[] = []
  vi.stubGlobal('navigator', {
    ...navigator,
    clipboard: { writeText: async (text: string) => written.push(text) },
  })
  render(<Imports />)
  fireEvent.click((await screen.findAllByRole('button', { name: /^Copy path/ }))[0] as HTMLElement)
  await waitFor(() => expect(written).toEqual(['/home/reader/Reading room/07RIGA901.html']))
  vi.unstubAllGlobals()
})
