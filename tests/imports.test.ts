import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'

const HOUSE = resolve(import.meta.dirname, '..')

/** The stages in order: each may import itself and what stands before it. */
const STAGES = [
  'preload/contract',
  'main/source',
  'main/cable',
  'main/declassification',
  'main/archive',
  'main/catalogue',
  'main/importing',
  'main/exporting',
  'main/service',
  'main/desktop',
  'main/browser',
  'main/command',
]
/** Stages that stand side by side and know nothing of each other. */
const BESIDE: Record<string, string[]> = {
  'main/exporting': ['main/importing'],
  'main/browser': ['main/desktop'],
  'main/command': ['main/desktop'],
}
/** Pure: no Node module, no package but the contract's own. */
const PURE = ['main/cable', 'main/declassification']
/** Packages that only some folders may know. */
const ONLY: Record<string, string[]> = {
  electron: ['main/desktop', 'preload/bridge.ts'],
  'electron-store': ['main/desktop'],
  sqlite3: ['main/archive'],
}

interface Import {
  file: string
  line: number
  words: string
  /** Path inside the house, or the package's name. */
  target: string
  isPackage: boolean
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(HOUSE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => relative(HOUSE, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

function importsOf(file: string): Import[] {
  return readFileSync(join(HOUSE, file), 'utf8')
    .split('\n')
    .flatMap((text, index) => {
      const target = /(?:^|\s)(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/.exec(text)?.[1]
      if (target === undefined || /^\s*(\*|\/\/)/.test(text)) return []
      const isPackage = !target.startsWith('.')
      const path = isPackage ? packageName(target) : inHouse(file, target)
      return [{ file, line: index + 1, words: text.trim(), target: path, isPackage }]
    })
}

function packageName(target: string): string {
  if (target.startsWith('node:')) return target
  return target.split('/', target.startsWith('@') ? 2 : 1).join('/')
}

function inHouse(file: string, target: string): string {
  return relative(HOUSE, resolve(HOUSE, dirname(file), target))
    .split(sep)
    .join('/')
}

function under(path: string, folder: string): boolean {
  return path === folder || path === `${folder}.ts` || path.startsWith(`${folder}/`)
}

function stageOf(path: string): number {
  return STAGES.findIndex((stage) => under(path, stage))
}

const show = (found: Import[]): string[] => found.map(({ file, line, words }) => `${file}:${line}  ${words}`)
const all = ['main', 'preload', 'renderer'].flatMap(sourceFiles).flatMap(importsOf)
const isNode = ({ target }: Import) => target.startsWith('node:') || builtinModules.includes(target)

describe('imports run in one direction', () => {
  it('finds imports at all', () => {
    expect(all.length).toBeGreaterThan(20)
  })

  it('knows every folder of main', () => {
    const folders = readdirSync(join(HOUSE, 'main'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['packing', 'starting'].includes(entry.name))
      .map(({ name }) => `main/${name}`)
    expect(folders.filter((folder) => !STAGES.includes(folder))).toEqual([])
  })

  it('lets no stage import a later one', () => {
    const against = all.filter(({ file, target, isPackage }) => {
      const [from, to] = [stageOf(file), stageOf(target)]
      return !isPackage && from >= 0 && to > from
    })
    expect(show(against)).toEqual([])
  })

  it('keeps stages that stand side by side apart', () => {
    const across = all.filter(({ file, target, isPackage }) =>
      Object.entries(BESIDE).some(
        ([stage, others]) => !isPackage && under(file, stage) && others.some((other) => under(target, other)),
      ),
    )
    expect(show(across)).toEqual([])
  })

  it('lets main import only main, the contract and data under resources', () => {
    const astray = all.filter(
      ({ file, target, isPackage }) =>
        !isPackage &&
        under(file, 'main') &&
        !/^(main|preload\/contract|resources\/vocabulary)\b/.test(target),
    )
    expect(show(astray)).toEqual([])
  })

  it('lets the renderer import only itself and the contract', () => {
    const astray = all.filter(
      ({ file, target, isPackage }) =>
        !isPackage &&
        under(file, 'renderer') &&
        !under(target, 'renderer') &&
        !under(target, 'preload/contract'),
    )
    expect(show(astray)).toEqual([])
  })

  it('keeps Node out of the renderer, the preload and the contract', () => {
    expect(show(all.filter((found) => !under(found.file, 'main') && isNode(found)))).toEqual([])
  })
})

describe('some packages are known to some folders only', () => {
  it.each(PURE)('%s is pure: it imports no module of Node and no package', (folder) => {
    expect(show(all.filter(({ file, isPackage }) => isPackage && under(file, folder)))).toEqual([])
  })

  it.each(PURE)('%s asks no clock', (folder) => {
    const asking = sourceFiles(folder).filter((file) =>
      /Date\.now\(|new Date\(\)|performance\.now/.test(readFileSync(join(HOUSE, file), 'utf8')),
    )
    expect(asking).toEqual([])
  })

  it.each(Object.entries(ONLY))('only its own folders import %s', (name, folders) => {
    const elsewhere = all.filter(
      ({ file, target }) =>
        target === name && !folders.some((folder) => under(file, folder.replace(/\.ts$/, ''))),
    )
    expect(show(elsewhere)).toEqual([])
  })

  it('keeps SQL in main/archive', () => {
    // A statement begins right after a quotation mark, or a line of a longer text.
    const sql =
      /(^|['"`])\s*(select\s.+\sfrom|insert (or \w+ )?into|delete from|update \w+ set|create (virtual )?table|pragma)\s/i
    const speaking = sourceFiles('main')
      .filter((file) => !under(file, 'main/archive'))
      .flatMap((file) =>
        readFileSync(join(HOUSE, file), 'utf8')
          .split('\n')
          .map((text, index) => ({ text, at: `${file}:${index + 1}  ${text.trim()}` })),
      )
      .filter(
        ({ text }) => sql.test(text) && /['"`]/.test(text) && !/^\s*(\*|\/[/*]|import |export )/.test(text),
      )
    expect(speaking.map(({ at }) => at)).toEqual([])
  })
})

it('the window sets no markup: text from files is text', () => {
  const markup =
    /\b(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|DOMParser|createContextualFragment|srcdoc|setHTMLUnsafe)\b|document\.write/
  const setting = sourceFiles('renderer').filter((file) =>
    markup.test(readFileSync(join(HOUSE, file), 'utf8')),
  )
  expect(setting).toEqual([])
})

describe('the tree', () => {
  it('has no folder on top but the known ones', () => {
    const known = [
      'main',
      'preload',
      'renderer',
      'resources',
      'tests',
      'node_modules',
      'out',
      'dist',
      'coverage',
    ]
    const folders = readdirSync(HOUSE, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map(({ name }) => name)
    expect(folders.filter((name) => !known.includes(name))).toEqual([])
  })

  it('has no drawer for everything', () => {
    const drawers = ['main', 'preload', 'renderer', 'tests']
      .filter((folder) => existsSync(join(HOUSE, folder)))
      .flatMap(sourceFiles)
      .filter((file) => /(^|\/)(utils?|helpers?|common|misc|lib)(\/|\.)/.test(file))
    expect(drawers).toEqual([])
  })
})
