/** Copies and backups of the archive, chosen by the system's own dialog where the host has one. */
import { api } from '../../state/api'
import { host, revision } from '../../state/archive'
import { failureOf } from '../../state/failure'
import { tell } from '../../state/toasts'
import { counted, sizeInWords } from '../../words'
import { archiveDialog } from './ArchiveDialogs'

/** Asks where to, and writes a copy of the archive there. */
export function saveCopy(): Promise<void> {
  return choose('copy', copyTo)
}

/** Asks for a backup, and puts it in the archive's place. */
export function restoreBackup(): Promise<void> {
  return choose('restore', restoreFrom)
}

export async function copyTo(path: string): Promise<void> {
  tell('The copy is being written…')
  await telling(async () => {
    await api.archive.backUp({ path })
    return `The copy is ${path}.`
  })
}

export async function restoreFrom(from: string): Promise<void> {
  tell('The backup is being checked and restored…')
  await telling(async () => {
    const { info, keptAside } = await api.archive.restore({ from })
    revision.value++
    const before = keptAside === null ? '' : ` The archive from before is ${keptAside}.`
    return `Restored: ${counted(info.cables, 'cable')}.${before}`
  })
}

/** Makes the index of words again and the file as small as it can be. */
export async function makeCompact(): Promise<void> {
  tell('The archive is being made compact…')
  await telling(async () => {
    const { before, after } = await api.archive.compact()
    revision.value++
    return `The archive is compact: ${sizeInWords(after)}, before ${sizeInWords(before)}.`
  })
}

async function choose(what: 'copy' | 'restore', act: (path: string) => Promise<void>): Promise<void> {
  if (!host.value.value?.dialogs) {
    archiveDialog.value = what
    return
  }
  await telling(async () => {
    const [path] = (await api.host.choose({ what: what === 'copy' ? 'copy' : 'backup' })) ?? []
    if (path) await act(path)
    return null
  })
}

async function telling(work: () => Promise<string | null>): Promise<void> {
  try {
    const sentence = await work()
    if (sentence !== null) tell(sentence)
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}
