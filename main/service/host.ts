import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { isAbsolute, relative, resolve } from 'node:path'
import { localDay } from '../../preload/contract/day'
import { ArchiveTrouble } from '../archive/trouble'
import { openFolder, troubleWith } from './folder'
import { procedures, type ServiceContext } from './procedures'

const { host } = procedures

export const hostProcedures = {
  info: host.info.handler(({ context: { host } }) => ({
    host: host.kind,
    version: host.version,
    platform: process.platform,
    dialogs: host.choose !== undefined,
    reveals: host.reveal !== undefined,
    today: localDay(host.now()),
    home: host.home,
  })),

  folder: host.folder.handler(({ input, context }) => openFolder(input.path ?? context.host.home)),

  trouble: host.trouble.handler(({ input }) => troubleWith(input.path, input.as)),

  choose: host.choose.handler(
    async ({ input, context }) => (await context.host.choose?.(input.what)) ?? null,
  ),

  read: host.read.handler(async ({ input, context }) => {
    const paths = context.host.papers[input.paper]
    if (!paths) throw new ArchiveTrouble('not-found', 'This paper does not come with the program.')
    const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
    return { text: texts.join('\n\n') }
  }),

  reveal: host.reveal.handler(async ({ input, context }) => {
    if (!(await isKnown(input.path, context)) || !existsSync(input.path)) return false
    return (await context.host.reveal?.(input.path)) ?? false
  }),
}

/** Only the archive itself and what lies below a folder that was imported may be shown: a page cannot ask for more. */
async function isKnown(path: string, { keeper }: ServiceContext): Promise<boolean> {
  const { archive } = keeper.held
  if (resolve(path) === resolve(archive.path)) return true
  const imports = await archive.imports()
  return imports.some(({ roots }) => roots.some((root) => isBelow(path, root)))
}

function isBelow(path: string, root: string): boolean {
  const way = relative(resolve(root), resolve(path))
  return !way.startsWith('..') && !isAbsolute(way)
}
