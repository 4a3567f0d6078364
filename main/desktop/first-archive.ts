/** The archive that the program starts with. */
import type { HostPart } from '../service/host-part'
import type { ArchiveKeeper } from '../service/keeper'
import { remember } from '../service/recent'

/**
 * Opens the named archive, or the default one, and makes it when it is missing. A named one that cannot be opened gives way to
 * the default one; the sentences say what happened. Without any archive the window still opens, and offers others.
 */
export async function openFirstArchive(
  keeper: ArchiveKeeper,
  host: Pick<HostPart, 'settings' | 'now'>,
  paths: { named: string | null; usual: string },
): Promise<string[]> {
  const sentences: string[] = []
  for (const path of new Set([paths.named ?? paths.usual, paths.usual])) {
    try {
      remember(host, await keeper.open(path, { create: true }))
      return sentences
    } catch (error) {
      sentences.push(error instanceof Error ? error.message : String(error))
    }
  }
  return sentences
}
