import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Call } from './command'
import { WrongUsage } from './io'

/** The path that an option names for a file to be made, null without it; what is there already is not written over. */
export function newFile({ options, io }: Pick<Call, 'options' | 'io'>, option: string): string | null {
  const named = options.one(option)
  if (named === null) return null
  const path = resolve(io.folder, named)
  if (existsSync(path)) throw new WrongUsage(taken(path))
  return path
}

function taken(path: string): string {
  return statSync(path).isDirectory()
    ? `${path} is a folder. Name the file to be made in it.`
    : `There is a file at ${path} already. Choose another name.`
}
