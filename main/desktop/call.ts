/** How the program was called: which archive, which cable, which files. The same for a first and a second call. */
import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { readLink, SCHEME } from './links'

export interface Call {
  archive: string | null
  /** A `chancery:` link as it came. */
  link: string | null
  /** Other files and folders: to be imported. */
  paths: string[]
}

const text = v.pipe(v.string(), v.maxLength(32_000))
const callSchema = v.object({
  archive: v.nullable(text),
  link: v.nullable(text),
  paths: v.pipe(v.array(text), v.maxLength(10_000)),
})

/**
 * Reads what follows the program's own name. Chromium takes switches of its own from the same line, so unknown ones are
 * passed over and never refused.
 */
export function readCall(words: readonly string[], folder: string): Call {
  const call: Call = { archive: null, link: null, paths: [] }
  for (let at = 0; at < words.length; at += 1) {
    const word = plainPath(words[at] ?? '')
    if (word === '--archive') {
      at += 1
      call.archive = place(words[at], folder)
    } else if (word.startsWith('--archive=')) call.archive = place(word.slice('--archive='.length), folder)
    else if (word.startsWith(`${SCHEME}:`)) call.link = readLink(word) ? word : null
    else if (word.endsWith('.chancery')) call.archive = place(word, folder)
    else if (word !== '' && !word.startsWith('-')) call.paths.push(resolve(folder, word))
  }
  return call
}

/** File managers of Linux name files by address: `file:///home/reader/a.chancery`. */
function plainPath(word: string): string {
  if (!/^file:\/\//i.test(word)) return word
  try {
    return fileURLToPath(word)
  } catch {
    return '' // a file of another machine
  }
}

function place(word: string | undefined, folder: string): string | null {
  return word === undefined || word === '' ? null : resolve(folder, word)
}

/** The call that another start of the program sent to this one; null when it is none. */
export function receivedCall(value: unknown): Call | null {
  const checked = v.safeParse(callSchema, value)
  if (!checked.success) return null
  const { archive, link, paths } = checked.output
  return {
    archive: archive !== null && isAbsolute(archive) ? archive : null,
    link,
    paths: paths.filter((path) => isAbsolute(path)),
  }
}

/**
 * The words that belong to the program. Under the bare runtime they begin after the program's folder, which is the first word
 * that is no switch: those before it (`--inspect`, `--remote-debugging-port`) are the runtime's own.
 */
export function ownWords(argv: readonly string[], isBareRuntime: boolean): string[] {
  if (!isBareRuntime) return argv.slice(1)
  const folder = argv.findIndex((word, index) => index > 0 && !word.startsWith('-'))
  return folder === -1 ? [] : argv.slice(folder + 1)
}
