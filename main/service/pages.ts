import { readdir, readFile } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'

export interface Page {
  mediaType: string
  bytes: Buffer
}

/** The files of the built page by address. Read once at the start: no address ever becomes a path. */
export type Pages = ReadonlyMap<string, Page>

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** Reads the built page. Files of unknown kinds (source maps) are left out. */
export async function readPages(folder: string): Promise<Pages> {
  const pages = new Map<string, Page>()
  // Names alone: inside a package, Electron's own directory entries have lacked the folder they stand in.
  for (const path of await readdir(folder, { recursive: true })) {
    const mediaType = MEDIA_TYPES[extname(path)]
    if (mediaType === undefined) continue
    const address = `/${path.split(sep).join('/')}`
    pages.set(address, { mediaType, bytes: await readFile(join(folder, path)) })
  }
  const index = pages.get('/index.html')
  if (!index) throw new Error(`There is no index.html in ${folder}.`)
  return pages.set('/', index)
}
