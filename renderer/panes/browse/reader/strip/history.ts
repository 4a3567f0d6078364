/** The history of a cable in words: what each text changed, and each time that it was met. */
import type { CableRelease, VersionChange } from '../../../../../preload/contract'
import { counted, shortDay } from '../../../../words'

/** What became of the text since the version before it, in one sentence; `null` is the earliest text. */
export function changeSentence(change: VersionChange | null): string {
  if (change === null) return 'The earliest text.'
  const { since, wordsAdded, wordsRemoved, lifted, redacted } = change
  if (wordsAdded === null || wordsRemoved === null)
    return `Another text: it has too little in common with version ${since} to be counted.`
  const parts = [
    lifted > 0 && `${counted(lifted, 'redaction')} lifted`,
    redacted > 0 && `${counted(redacted, 'redaction')} added`,
    wordsAdded > 0 && `${counted(wordsAdded, 'word')} added`,
    wordsRemoved > 0 && `${counted(wordsRemoved, 'word')} removed`,
  ].filter((part) => part !== false)
  if (parts.length === 0) return `No word differs from version ${since}, only the signs between them.`
  return `Since version ${since}: ${listed(parts)}.`
}

/** When a text came out, and with what beside it: the first time, or again. */
export function releaseSentence(release: CableRelease, before: CableRelease | undefined): string {
  const came = release.released ? `Released ${shortDay(release.released)}` : 'Read, no day of release'
  const articles = articlesWords(release.articles.length, before?.articles.length ?? 0)
  if (!before) return `${came}${articles}.`
  const again = release.released === before.released ? 'Shown again' : `${came} again`
  return `${again}, text unchanged${articles}.`
}

function articlesWords(count: number, before: number): string {
  if (count === before) return ''
  return count > before
    ? `, ${counted(count - before, 'article')} more`
    : `, ${counted(before - count, 'article')} fewer`
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}
