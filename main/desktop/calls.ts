import type { Call } from './call'
import { readLink } from './links'
import type { AskPage } from './page'

/** Shows in the window what a call of the program asked for. */
export function answerCall({ archive, link, paths }: Call, ask: AskPage): void {
  if (archive !== null) ask({ kind: 'open-archive', path: archive })
  const shown = link === null ? null : readLink(link)
  if (shown) ask(shown)
  if (paths.length > 0) ask({ kind: 'import', paths })
}
