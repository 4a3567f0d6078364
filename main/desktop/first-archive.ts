/** The archive that the program starts with. */
import type { ArchiveKeeper } from '../service/keeper'

/**
 * Opens the named archive, or the default one, and makes it when it is missing. A named one that cannot be opened gives way to
 * the default one; the sentences say what happened. Without any archive the window still opens, and offers others.
 */
export async function openFirstArchive(
  keeper: ArchiveKeeper,
  named: string | null,
  usual: string,
): Promise<string[]> {
  const sentences: string[] = []
  for (const path of named === null ? [usual] : [named, usual]) {
    try {
      await keeper.open(path, { create: true })
      return sentences
    } catch (error) {
      sentences.push(error instanceof Error ? error.message : String(error))
    }
  }
  return sentences
}
