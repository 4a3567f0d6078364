/** Cables as files: made a page at a time, handed over in parts or written into a folder of this machine. */
import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import type * as v from 'valibot'
import { addDays } from '../../preload/contract/day'
import { EXPORT_FORMS, type ExportPart, type exportSchema } from '../../preload/contract/exports'
import { ArchiveTrouble } from '../archive/trouble'
import type { About, Pages } from '../exporting/form'
import { FORMS } from '../exporting/forms'
import { selectionWords } from '../exporting/selection-words'
import { gathered } from './gathered'
import type { Held } from './keeper'
import { procedures, type ServiceContext } from './procedures'

type ExportRequest = Omit<v.InferOutput<typeof exportSchema>, 'folder'>

export const cableExportProcedures = {
  cables: procedures.exports.cables.handler(async function* ({
    input: { folder, ...request },
    context,
    signal,
  }): AsyncGenerator<ExportPart> {
    const made = exported(request, context, signal)
    yield* folder === undefined ? handedOver(made) : written(made, folder, signal)
  }),
}

/** A file on its way: what it is called, its content, and how many cables are in it so far. */
export interface Made {
  name: string
  mediaType: string
  content: AsyncIterable<string | Buffer>
  progress: { done: number; total: number }
}

export function exported(
  request: ExportRequest,
  { keeper, host }: ServiceContext,
  signal: AbortSignal | undefined,
): Made {
  const { format, filters, moment, order, ids, columns } = request
  const { archive, catalogue } = keeper.held
  const { extension, mediaType } = EXPORT_FORMS[format]
  const name = archive.name
  const about: About = {
    archive: name,
    version: host.version,
    at: host.now(),
    moment,
    selection: selectionWords(filters, ids?.length ?? null),
    columns,
  }
  const progress = { done: 0, total: 0 }
  const form = FORMS[format]
  const from = format === 'ics' ? addDays(moment.asOf, 1) : undefined
  const view = { filters, moment, order, ids, signal, texts: form.texts(about), from }
  const content = form.write(counting(catalogue.exported(view), progress), about)
  return { name: `${fileName(name)}-${moment.asOf}.${extension}`, mediaType, content, progress }
}

async function* counting(
  pages: ReturnType<Held['catalogue']['exported']>,
  progress: Made['progress'],
): Pages {
  for await (const { total, cables } of pages) {
    progress.total = total
    yield cables
    progress.done += cables.length
    await nextTurn()
  }
}

/** An archive's name as a part of a file's name. */
function fileName(name: string): string {
  return name.replace(/[^\p{L}\p{N} ._-]+/gu, '-').slice(0, 80) || 'archive'
}

async function* handedOver({ name, mediaType, content, progress }: Made): AsyncGenerator<ExportPart> {
  for await (const piece of gathered(content)) {
    yield {
      name,
      mediaType,
      path: null,
      content:
        typeof piece === 'string'
          ? { kind: 'text', text: piece }
          : { kind: 'bytes', base64: piece.toString('base64') },
      ...progress,
    }
  }
}

/** Files that this process is writing: a second export of the same name takes the next one. */
const underway = new Set<string>()

/** Writes the file under a name that is free; until it is whole it is called `….part`, and goes when it is given up. */
async function* written(made: Made, folder: string, signal?: AbortSignal): AsyncGenerator<ExportPart> {
  const { name, mediaType, progress } = made
  const path = await takeFreePath(folder, name)
  const part = { name, mediaType, content: { kind: 'none' } } as const
  try {
    for await (const _ of writeFile(made, path, signal)) yield { ...part, path: null, ...progress }
    yield { ...part, path, ...progress }
  } finally {
    underway.delete(path)
  }
}

/** A file as it was written. */
interface Written {
  bytes: number
  sha256: string
}

/** Writes to `path` and gives a turn after each part; null until the file is whole. */
export async function* writeFile(
  { content }: Pick<Made, 'content'>,
  path: string,
  signal?: AbortSignal,
): AsyncGenerator<Written | null> {
  const unfinished = `${path}.part`
  // What an export that was killed has left behind.
  await rm(unfinished, { force: true }).catch(() => {})
  const file = await open(unfinished, 'wx').catch((error: Error) => {
    throw new ArchiveTrouble('failed', `${path} cannot be written. Choose another folder.`, String(error))
  })
  let isWhole = false
  const digest = createHash('sha256')
  let bytes = 0
  try {
    for await (const piece of gathered(content)) {
      signal?.throwIfAborted()
      const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece
      await file.writeFile(chunk).catch(sayWhy(path))
      digest.update(chunk)
      bytes += chunk.length
      yield null
    }
    await file.sync().catch(sayWhy(path))
    await takeName(file, unfinished, path)
    isWhole = true
  } finally {
    const isOurs = !isWhole && (await liesThere(file, unfinished))
    await file.close()
    if (isOurs) await rm(unfinished, { force: true }).catch(() => {})
  }
  yield { bytes, sha256: digest.digest('hex') }
}

/** The whole file has its name, if it still lies where it was begun and nobody has taken the name meanwhile. */
async function takeName(file: FileHandle, unfinished: string, path: string): Promise<void> {
  if (!(await liesThere(file, unfinished)))
    throw new ArchiveTrouble(
      'failed',
      `${path} is not written: its folder, or the file begun there, was moved or removed meanwhile. Choose a folder and export again.`,
    )
  if (await stat(path).catch(() => null))
    throw new ArchiveTrouble(
      'exists',
      `${path} is not written: another program has put a file of that name there meanwhile. Export again.`,
    )
  // A share on the network may tell only now that it has no room.
  await file.close().catch(sayWhy(path))
  await rename(unfinished, path).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { force: true }).catch(() => {})
    return sayWhy(path)(error)
  })
}

/** Whether the open file is the one at the path: another program may have put its own there. */
async function liesThere(file: FileHandle, path: string): Promise<boolean> {
  const [ours, there] = await Promise.all([
    file.stat({ bigint: true }).catch(() => null),
    stat(path, { bigint: true }).catch(() => null),
  ])
  return there !== null && there.ino === ours?.ino && there.dev === ours.dev
}

/** The failure of a file as one sentence. */
function sayWhy(path: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    // A person's share of a disk may be full before the disk is.
    if (error.code === 'ENOSPC' || error.code === 'EDQUOT')
      throw new ArchiveTrouble(
        'full',
        `There is no room left for ${path}. Free some space or choose another folder.`,
        String(error),
      )
    throw new ArchiveTrouble(
      'failed',
      `${path} could not be written to its end${error.code ? ` (${error.code})` : ''}, and nothing of it is left. See whether its disk is still there, or choose another folder.`,
      String(error),
    )
  }
}

/** `name`, `name (2)`, …: nothing that is there is written over. */
async function takeFreePath(folder: string, name: string): Promise<string> {
  const dot = name.indexOf('.', name.lastIndexOf('-') + 1)
  for (let number = 1; ; number++) {
    const free = number === 1 ? name : `${name.slice(0, dot)} (${number})${name.slice(dot)}`
    const path = join(folder, free)
    const isThere = await stat(path).catch(() => null)
    if (isThere || underway.has(path)) continue
    underway.add(path)
    return path
  }
}
