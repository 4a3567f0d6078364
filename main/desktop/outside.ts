/** Addresses outside the program: shown whole, and opened in the user's browser only after a confirmation. */
import { clipboard, dialog, shell } from 'electron'

/** One question at a time: a page cannot heap them up. */
let asking = false

/** The address as it will be opened: names in their plain form, signs that could mislead the eye as codes. Null for any but https. */
export function outsideAddress(text: string): string | null {
  if (text.length > 2_000 || !URL.canParse(text)) return null
  const address = new URL(text)
  const plain = address.protocol === 'https:' && address.username === '' && address.password === ''
  return plain ? address.href : null
}

export async function offerOutside(text: string): Promise<void> {
  const address = outsideAddress(text)
  if (address === null || asking) return
  asking = true
  try {
    const { response } = await dialog.showMessageBox({
      type: 'question',
      message: 'Open this address in your browser?',
      detail: `${address}\n\nChancery itself opens no connection. Your browser will, and its host learns that you came.`,
      buttons: ['Open in Browser', 'Copy Address', 'Cancel'],
      defaultId: 2,
      cancelId: 2,
      noLink: true,
    })
    if (response === 0) await shell.openExternal(address)
    if (response === 1) clipboard.writeText(address)
  } catch {
    // The system knows no browser: the address was shown.
  } finally {
    asking = false
  }
}
