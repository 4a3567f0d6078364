/** The options of every command, described once: what parsing accepts and what help prints come from the same table. */
import { parseArgs } from 'node:util'
import { WrongUsage } from './io'

export interface OptionSpec {
  name: string
  /** What stands for the value in help; an option without one is a switch. */
  value?: string
  repeatable?: boolean
  about: string
}

/** Values by option name, as given: switches are `true`, repeatable options lists. */
export class Options {
  constructor(private readonly values: ReadonlyMap<string, string[]>) {}

  has(name: string): boolean {
    return this.values.has(name)
  }

  /** The value given last, or null. */
  one(name: string): string | null {
    return this.values.get(name)?.at(-1) ?? null
  }

  all(name: string): string[] {
    return this.values.get(name) ?? []
  }

  /** A whole number from `least` up, or null when the option is not given. */
  whole(name: string, least = 0): number | null {
    const text = this.one(name)
    if (text === null) return null
    const number = /^\d{1,9}$/.test(text) ? Number(text) : -1
    if (number < least)
      throw new WrongUsage(`--${name} takes a whole number from ${least} up, not “${text}”.`)
    return number
  }

  /** One of a list of words, or null when the option is not given. */
  word<Word extends string>(name: string, words: readonly Word[]): Word | null {
    const text = this.one(name)
    if (text === null) return null
    if ((words as readonly string[]).includes(text)) return text as Word
    throw new WrongUsage(`--${name} takes one of ${words.join(', ')}, not “${text}”.`)
  }
}

/** Splits the arguments into options and the rest, wherever they stand; `--` ends the options. */
export function parseOptions(
  argv: readonly string[],
  specs: readonly OptionSpec[],
): { options: Options; rest: string[] } {
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      specs.map((spec) => [spec.name, { type: spec.value ? 'string' : 'boolean' }]),
    ) as never,
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const values = new Map<string, string[]>()
  const rest: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value)
    if (token.kind === 'option') take(values, token, specs)
  }
  return { options: new Options(values), rest }
}

interface Token {
  name: string
  rawName: string
  value?: string | undefined
  inlineValue?: boolean | undefined
}

function take(
  values: Map<string, string[]>,
  { name, rawName, value, inlineValue }: Token,
  specs: readonly OptionSpec[],
): void {
  const spec = specs.find((known) => known.name === name)
  if (!rawName.startsWith('--'))
    throw new WrongUsage(`There is no option ${rawName}: a name that begins with a dash stands after --.`)
  if (!spec) throw new WrongUsage(`There is no option ${rawName} for this command.`)
  // `--archive --json` forgot the file's name; a name that begins so is given as `--archive=--json`.
  const isForgotten = value === undefined || value === '' || (!inlineValue && value.startsWith('--'))
  if (spec.value && isForgotten) throw new WrongUsage(`${rawName} needs a value: ${rawName} ${spec.value}.`)
  if (!spec.value && value !== undefined) throw new WrongUsage(`${rawName} takes no value.`)
  const given = values.get(name) ?? []
  if (given.length > 0 && spec.value && !spec.repeatable)
    throw new WrongUsage(`${rawName} may be given once only.`)
  values.set(name, [...given, value ?? ''])
}
