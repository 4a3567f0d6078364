import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { print, savePdf } from '../../../main/desktop/paper'
import { BrowserWindow, dialog } from './stand-in'

vi.mock('electron', () => import('./stand-in'))
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return { ...real, writeFile: vi.fn(real.writeFile) }
})

const folder = mkdtempSync(join(tmpdir(), 'chancery-paper-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the window on paper', () => {
  it('is printed through the system’s own dialog', () => {
    const window = new BrowserWindow()
    print(window as never)
    expect(window.webContents.print.mock.calls[0]?.[0]).toMatchObject({ silent: false })
  })

  it('is written as a PDF where the person says', async () => {
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'a.pdf') })
    await savePdf(new BrowserWindow() as never)
    expect(readFileSync(join(folder, 'a.pdf'), 'utf8')).toBe('%PDF-1.4')
  })

  it('is not written when the person cancels', async () => {
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: true, filePath: '' })
    const window = new BrowserWindow()
    await savePdf(window as never)
    expect(window.webContents.printToPDF).not.toHaveBeenCalled()
  })

  it('keeps the file of that name where the disk fills up on the way, and replaces it by a whole one', async () => {
    const filePath = join(folder, 'earlier.pdf')
    writeFileSync(filePath, 'earlier')
    vi.mocked(writeFile).mockImplementationOnce(async (path) => {
      writeFileSync(path as string, '%PDF')
      throw Object.assign(new Error('full'), { code: 'ENOSPC' })
    })
    dialog.showSaveDialog.mockResolvedValue({ canceled: false, filePath })
    await savePdf(new BrowserWindow() as never)
    expect(dialog.showMessageBox.mock.calls.at(-1)).toMatchObject([{}, { message: /\(ENOSPC\)/ }])
    expect(readFileSync(filePath, 'utf8')).toBe('earlier')
    await savePdf(new BrowserWindow() as never)
    expect(readFileSync(filePath, 'utf8')).toBe('%PDF-1.4')
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('says in a sentence that it cannot be written', async () => {
    dialog.showSaveDialog.mockResolvedValueOnce({ canceled: false, filePath: join(folder, 'none/a.pdf') })
    await savePdf(new BrowserWindow() as never)
    expect(dialog.showMessageBox.mock.calls.at(-1)).toMatchObject([
      {},
      { message: /^The PDF could not be written/ },
    ])
  })
})
