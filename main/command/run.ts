/** Runs one command from its arguments to its exit code; every failure ends in one sentence on stderr. */
import { ORPCError } from '@orpc/client'
import { ArchiveTrouble } from '../archive/trouble'
import type { Command } from './command'
import { COMMANDS } from './commands'
import { helpOf, overview } from './help'
import { EXIT, type Io, WrongUsage } from './io'
import { type Options, parseOptions } from './options'
import { Output, PipeClosed } from './output'

export async function run(argv: readonly string[], io: Io): Promise<number> {
  const out = new Output(io)
  // A command that waits for stdin ends at Ctrl-C too.
  io.signal.addEventListener('abort', () => io.stdin.destroy(), { once: true })
  try {
    const code = await dispatch(argv, io, out)
    await out.flush()
    return code
  } catch (error) {
    out.endProgress()
    if (error instanceof PipeClosed) return EXIT.done
    if (io.signal.aborted) return EXIT.interrupted
    return explain(error, argv, out)
  }
}

async function dispatch(argv: readonly string[], io: Io, out: Output): Promise<number> {
  if (argv.includes('--version') && !findCommand(argv)) return written(out, `${io.program.version}\n`)
  if (argv.length === 0) throw new WrongUsage('Name a command.')
  const found = findCommand(argv)
  const wantsHelp = argv.some((word) => word === '--help' || word === '-h') || argv[0] === 'help'
  if (wantsHelp) return written(out, found ? helpOf(found.command) : overview(COMMANDS))
  if (!found) throw new WrongUsage(noCommand(argv))
  const { options, rest } = parseOptions(found.arguments, found.command.options)
  refuseUnclear(options, rest)
  if (rest.length > 0 && found.command.takes === '')
    throw new WrongUsage(`\`${found.command.name}\` takes options only, not “${rest[0]}”.`)
  return found.command.run({ options, rest, io, out })
}

/** Options may stand before the command too, with their values: the command is the first word that names one. */
function findCommand(argv: readonly string[]): { command: Command; arguments: string[] } | null {
  const words = argv[0] === 'help' ? argv.slice(1) : argv
  for (const [at, word] of words.entries()) {
    const command = COMMANDS.find(({ name }) => name === word)
    if (command && !isValueOf(words[at - 1], command)) {
      return { command, arguments: words.filter((_, index) => index !== at) }
    }
  }
  return null
}

function noCommand(argv: readonly string[]): string {
  const isValue = (at: number) => COMMANDS.some((command) => isValueOf(argv[at - 1], command))
  const word = argv.find((each, at) => !each.startsWith('-') && !isValue(at))
  return word === undefined ? 'Name a command.' : `There is no command “${word}”.`
}

/** Forms of a result, of which there is one. */
const FORMS = ['json', 'csv', 'ics', 'text', 'markdown']

function refuseUnclear(options: Options, rest: readonly string[]): void {
  // An empty path would be the folder where the person stands, and a script's forgotten variable an import of it.
  if (rest.includes(''))
    throw new WrongUsage('One of the arguments is empty: fill it or leave it out (is a variable not set?).')
  const [form, other] = FORMS.filter((name) => options.has(name))
  if (other !== undefined) throw new WrongUsage(`Give either --${form} or --${other}, not both.`)
}

/** `--archive list list`: the first `list` is a file's name. */
function isValueOf(before: string | undefined, { options }: Command): boolean {
  return options.some(({ name, value }) => value !== undefined && before === `--${name}`)
}

async function written(out: Output, text: string): Promise<number> {
  await out.write(text)
  return EXIT.done
}

function explain(error: unknown, argv: readonly string[], out: Output): number {
  if (error instanceof WrongUsage) {
    const help = ['chancery', findCommand(argv)?.command.name ?? [], '--help'].flat().join(' ')
    out.tell(`${error.message} See \`${help}\`.`)
    return EXIT.usage
  }
  out.tell(sentenceOf(error))
  return isUsage(error) ? EXIT.usage : EXIT.archive
}

/** The search language and the contract's own checks refuse what was asked, not the archive. */
function isUsage(error: unknown): boolean {
  if (error instanceof ArchiveTrouble) return error.kind === 'bad-input'
  return error instanceof ORPCError && (error.code === 'BAD_QUERY' || error.code === 'BAD_INPUT')
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof ORPCError)) return error instanceof Error ? error.message : String(error)
  const { at, length, detail } = (error.data ?? {}) as { at?: number; length?: number; detail?: string }
  if (at !== undefined) {
    const last = length && length > 1 ? ` to ${at + length}` : ''
    return `${error.message} (at character ${at + 1}${last} of the words)`
  }
  return error.code === 'FAILED' && detail ? `${error.message} (${detail})` : error.message
}
