/** Importing in the window, and reading the account of it. */
import type { Page } from 'playwright-core'

/** Gives a path in as a person types it; the import begins. */
export async function beginImport(page: Page, path: string): Promise<void> {
  await page.getByRole('button', { name: 'Import a folder or file…' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Path of a folder or a file').fill(path)
  await dialog.getByRole('button', { name: /^Import this/ }).click()
}

export async function importEnded(page: Page, timeout = 180_000): Promise<void> {
  await page.getByRole('region', { name: 'Import that has ended' }).waitFor({ timeout })
}

/** The figures of the account by the words of their rows, and whether its sum holds. */
export async function accountOf(page: Page): Promise<{ figures: Record<string, number>; adds: boolean }> {
  const table = page.getByRole('table', { name: 'Account of this import' })
  const lines = await table.getByRole('row').all()
  const figures: Record<string, number> = {}
  for (const line of lines) {
    const name = (await line.getByRole('rowheader').first().innerText()).trim()
    const cells = await line.getByRole('cell').allInnerTexts()
    const digits = cells.map((cell) => cell.replace(/\D/g, '')).find((cell) => cell !== '')
    figures[name] = Number(digits ?? Number.NaN)
  }
  return { figures, adds: (await page.locator('.running .is-wrong, .running .differs').count()) === 0 }
}
