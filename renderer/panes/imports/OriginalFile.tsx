import { host } from '../../state/archive'
import { copyText } from '../../state/clipboard'
import { tell } from '../../state/toasts'
import { reveal } from './state'

/** Shows a file that was imported in the file manager; where the host has none, its path goes to the clipboard. */
export function OriginalFile({ path }: { path: string }) {
  const reveals = host.value.value?.reveals ?? false
  return (
    <button type="button" class="link" onClick={() => void (reveals ? reveal(path) : copy(path))}>
      {reveals ? 'Show file' : 'Copy path'}
      <span class="vh"> {path}</span>
    </button>
  )
}

async function copy(path: string): Promise<void> {
  const isCopied = await copyText(path)
  tell(
    isCopied
      ? `The path is copied: ${path}`
      : `The browser does not allow it to be copied. The path is ${path}`,
  )
}
