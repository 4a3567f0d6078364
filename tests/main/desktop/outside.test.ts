import { beforeEach, describe, expect, it, vi } from 'vitest'
import { offerOutside, outsideAddress } from '../../../main/desktop/outside'
import { clipboard, dialog, shell } from './stand-in'

vi.mock('electron', () => import('./stand-in'))

beforeEach(() => vi.clearAllMocks())

describe('an address outside', () => {
  it.each([
    ['http://example.org/', 'not encrypted'],
    ['javascript:alert(1)', 'a script'],
    ['file:///etc/passwd', 'a file'],
    ['smb://example.org/share', 'another program'],
    ['https://user:word@example.org/', 'a name before the host misleads'],
    ['https://', 'no address'],
    [`https://example.org/${'x'.repeat(2_001)}`, 'endless'],
  ])('%s is not opened: %s', async (address) => {
    await offerOutside(address)
    expect(dialog.showMessageBox).not.toHaveBeenCalled()
    expect(shell.openExternal).not.toHaveBeenCalled()
  })

  it('is shown in a form that cannot mislead', () => {
    expect(outsideAddress('https://gооgle.example/\u202efdp')).toBe(
      'https://xn--ggle-55da.example/%E2%80%AEfdp',
    )
  })

  it.each([
    ['opened when told so', 0, 1, 0],
    ['copied when told so', 1, 0, 1],
    ['left alone otherwise', 2, 0, 0],
  ])('is %s', async (_name, response, opened, copied) => {
    dialog.showMessageBox.mockResolvedValueOnce({ response })
    await offerOutside('https://example.org/a')
    expect(shell.openExternal).toHaveBeenCalledTimes(opened)
    expect(clipboard.writeText).toHaveBeenCalledTimes(copied)
  })

  it('is asked about one at a time', async () => {
    dialog.showMessageBox.mockResolvedValueOnce({ response: 2 })
    await Promise.all([offerOutside('https://example.org/a'), offerOutside('https://example.org/b')])
    expect(dialog.showMessageBox).toHaveBeenCalledTimes(1)
  })
})
