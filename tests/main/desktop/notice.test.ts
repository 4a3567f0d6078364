import { beforeEach, describe, expect, it, vi } from 'vitest'
import { tellOfToday } from '../../../main/desktop/due-notice'
import { tellOfImport } from '../../../main/desktop/progress'
import type { ArchiveKeeper } from '../../../main/service/keeper'
import { BrowserWindow, Notification } from './stand-in'

vi.mock('electron', () => import('./stand-in'))

beforeEach(() => {
  Notification.shown = []
})

const keeperWith = (total: number) => {
  const due = vi.fn(async (_view: object) => ({ total }))
  return { due, keeper: { held: { catalogue: { due } } } as unknown as ArchiveKeeper }
}
const closed = {
  get held(): never {
    throw new Error('No archive is open.')
  },
} as unknown as ArchiveKeeper

function notices({ on = true, told }: { on?: boolean; told?: string } = {}) {
  let last = told
  return {
    notifies: () => on,
    now: () => new Date(2026, 10, 23, 9),
    last: {
      get: () => last,
      set: (day: string) => {
        last = day
      },
    },
  }
}

describe('the notice of due cables', () => {
  const window = new BrowserWindow()
  const ask = vi.fn()
  const tell = (keeper: ArchiveKeeper, given: ReturnType<typeof notices>) =>
    tellOfToday(window as never, keeper, ask, given)

  it('counts those of today, once a day, and leads to the tracker', async () => {
    const { keeper, due } = keeperWith(3)
    const given = notices()
    await tell(keeper, given)
    await tell(keeper, given)
    expect(due).toHaveBeenCalledTimes(1)
    expect(due.mock.calls[0]?.[0]).toMatchObject({ from: '2026-11-23', to: '2026-11-23' })
    expect(Notification.shown).toMatchObject([{ body: '3 cables reach their date today.' }])
    Notification.latest?.emit('click')
    expect(ask).toHaveBeenCalledWith({ kind: 'go', to: 'tracker' })
  })

  it.each([
    ['while notices are off', keeperWith(3).keeper, notices({ on: false })],
    ['when it was shown today', keeperWith(3).keeper, notices({ told: '2026-11-23' })],
    ['when nothing is due', keeperWith(0).keeper, notices()],
    ['while no archive is open', closed, notices()],
  ])('is not shown %s', async (_when, keeper, given) => {
    await tell(keeper, given)
    expect(Notification.shown).toEqual([])
  })

  it('waits for an archive to be opened', async () => {
    const given = notices()
    await tell(closed, given)
    await tell(keeperWith(1).keeper, given)
    expect(Notification.shown).toMatchObject([{ body: '1 cable reaches its date today.' }])
  })

  it('tells thousands as the window does', async () => {
    await tell(keeperWith(1_234).keeper, notices())
    expect(Notification.shown).toMatchObject([{ body: '1,234 cables reach their date today.' }])
  })
})

describe('the notice of an import', () => {
  const record = { stored: 2, newVersions: 1, refused: 0 }
  const tell = (begunBy: 'person' | 'watch', { on = true, focused = false } = {}) => {
    const window = new BrowserWindow()
    window.isFocused.mockReturnValue(focused)
    tellOfImport(window as never, { ...record, begunBy } as never, () => on)
  }

  it.each([
    ['person', 'Import finished'],
    ['watch', 'From a watched folder'],
  ] as const)('that a %s began has counts only', (begunBy, title) => {
    tell(begunBy)
    expect(Notification.shown).toMatchObject([{ title, body: '2 cables stored, 1 new version, 0 refused.' }])
  })

  it('is not shown while notices are off, nor over the window itself', () => {
    tell('watch', { on: false })
    tell('watch', { focused: true })
    expect(Notification.shown).toEqual([])
  })
})
