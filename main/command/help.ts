/** Help, made from the table of commands: what is accepted and what is told cannot part. */
import type { Command } from './command'
import { EXIT } from './io'
import type { OptionSpec } from './options'

export function overview(commands: readonly Command[]): string {
  const uses = commands.map(({ name, takes, about }): [string, string] => [`${name} ${takes}`.trim(), about])
  return `Usage: chancery COMMAND [OPTIONS]

Keeps diplomatic cables in an offline archive and tells when each falls due for declassification.

${columns(uses)}

\`chancery COMMAND --help\` tells more; \`chancery --version\` tells the version.
Exit codes: ${EXIT.done} done, ${EXIT.findings} done with refusals or findings, ${EXIT.usage} wrong usage, ${EXIT.archive} the archive cannot serve the command,
${EXIT.interrupted} ended by Ctrl-C.
`
}

export function helpOf({ name, takes, about, options }: Command): string {
  const listed = options.map((spec): [string, string] => [usageOf(spec), aboutOf(spec)])
  return `Usage: chancery ${`${name} ${takes}`.trim()} [OPTIONS]

${about[0]?.toUpperCase()}${about.slice(1)}.
${listed.length > 0 ? `\n${columns(listed)}\n` : ''}`
}

function usageOf({ name, value }: OptionSpec): string {
  return value ? `--${name} ${value}` : `--${name}`
}

function aboutOf({ about, repeatable }: OptionSpec): string {
  return repeatable ? `${about} (again for more; !VALUE leaves out)` : about
}

function columns(rows: [string, string][]): string {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')
}
