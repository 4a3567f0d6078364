import { cleanup, fireEvent, render, screen } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import type { Archive, RebuiltArchive } from '../../../../preload/contract'
import { RebuildDialog } from '../../../../renderer/panes/archive/RebuildDialog'
import { connectTo } from '../../../../renderer/state/api'

afterEach(cleanup)

const RESULT: RebuiltArchive = {
  cables: 240,
  versions: 241,
  losses: [],
  keptAside: '/a.before-rebuild.chancery',
}

function rebuilding(result: RebuiltArchive | Error) {
  connectTo({
    archive: {
      rebuild: async () =>
        (async function* () {
          yield { doing: 'reading', done: 100, total: 240, result: null }
          if (result instanceof Error) throw result
          yield { doing: 'indexing', done: 240, total: 240, result }
        })(),
    },
  } as unknown as Archive)
  render(<RebuildDialog onClose={() => {}} />)
}

test('nothing is done before it is asked for', () => {
  rebuilding(RESULT)
  expect(screen.getByText(/The old file is kept/)).toBeTruthy()
})

test('without a loss it says so, and where the old file is', async () => {
  rebuilding(RESULT)
  fireEvent.click(screen.getByRole('button', { name: 'Rebuild it' }))
  expect(await screen.findByText(/240 cables in 241 versions/)).toBeTruthy()
  expect(screen.getByText(/Nothing is lost/)).toBeTruthy()
  expect(screen.getByText('/a.before-rebuild.chancery')).toBeTruthy()
})

test('each loss is named', async () => {
  rebuilding({ ...RESULT, losses: ['06RIGA9001: a text of it cannot be read.'] })
  fireEvent.click(screen.getByRole('button', { name: 'Rebuild it' }))
  expect(await screen.findByText('06RIGA9001: a text of it cannot be read.')).toBeTruthy()
  expect(screen.getByText(/1 loss\. Import the folders again/)).toBeTruthy()
})

test('one that fails says why and can be tried again', async () => {
  rebuilding(new Error('gone'))
  fireEvent.click(screen.getByRole('button', { name: 'Rebuild it' }))
  expect(await screen.findByText(/does not answer/)).toBeTruthy()
})
