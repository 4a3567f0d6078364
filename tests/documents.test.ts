/** What the documents promise exists, and what exists is documented. */
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../main/command/commands'

const HOUSE = resolve(import.meta.dirname, '..')
const read = (name: string) => readFileSync(join(HOUSE, name), 'utf8')
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md']
/** What a newcomer meets first: a file that is no part of it was left there by mistake. */
const TOP_LEVEL = [
  ...DOCUMENTS,
  'LICENSE',
  'biome.json',
  'electron-builder.yml',
  'electron.vite.config.ts',
  'package-lock.json',
  'package.json',
  'tsconfig.base.json',
  'tsconfig.json',
  'vitest.config.ts',
]
const scripts: Record<string, string> = JSON.parse(read('package.json')).scripts

describe('documents', () => {
  it.each(DOCUMENTS)('%s names only npm scripts that exist', (name) => {
    const named = [...read(name).matchAll(/npm (?:run (?:-s )?)([a-z:]+)/g)].map(
      ([, script]) => script as string,
    )
    expect(named.filter((script) => !(script in scripts))).toEqual([])
  })

  it('name every command', () => {
    const text = read('README.md')
    const missing = COMMANDS.map(({ name }) => name).filter(
      (name) => !new RegExp(`^\\| \`${name}\\b`, 'm').test(text),
    )
    expect(missing).toEqual([])
  })

  it('name every npm script', () => {
    const text = `${read('README.md')}${read('CONTRIBUTING.md')}`
    const missing = Object.keys(scripts).filter(
      (script) => !new RegExp(`npm (run (-s )?)?${script}\\b(?!:)`).test(text),
    )
    expect(missing).toEqual([])
  })

  it('show every picture that was taken, and no other', () => {
    const pictures = DOCUMENTS.flatMap((name) =>
      [...read(name).matchAll(/(?:!\[[^\]]*\]\(|(?:src|srcset)=")([^)"]+)[)"]/g)].map(
        ([, path]) => path as string,
      ),
    )
    const taken = readdirSync(join(HOUSE, 'resources/screenshots'))
    expect(pictures.sort()).toEqual(taken.map((name) => `resources/screenshots/${name}`).sort())
  })

  it('link only to files that exist', () => {
    const links = DOCUMENTS.flatMap((name) =>
      [...read(name).matchAll(/\]\((?!https?:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, path]) => path as string),
    )
    expect(links.filter((path) => !existsSync(join(HOUSE, path)))).toEqual([])
  })

  it('name only tests that exist', () => {
    const named = DOCUMENTS.flatMap((name) => [...read(name).matchAll(/\btests\/[\w./-]*\w/g)].map(String))
    expect(named.length).toBeGreaterThan(20)
    expect(named.filter((path) => !existsSync(join(HOUSE, path)))).toEqual([])
  })

  it('have no stray file beside them', () => {
    const kept = spawnSync('git', ['ls-files', ':(glob)*'], { cwd: HOUSE, encoding: 'utf8' }).stdout
    const files = kept.split('\n').filter((name) => name !== '' && !name.startsWith('.'))
    expect(files).toContain('package.json')
    expect(files.filter((name) => !TOP_LEVEL.includes(name))).toEqual([])
  })

  it('map every folder of main in CONTRIBUTING.md', () => {
    const folders = readdirSync(join(HOUSE, 'main'), { withFileTypes: true }).filter((entry) =>
      entry.isDirectory(),
    )
    const text = read('CONTRIBUTING.md')
    expect(folders.map(({ name }) => `${name}/`).filter((name) => !text.includes(name))).toEqual([])
  })

  it('map only folders that exist', () => {
    const mapped = [...read('CONTRIBUTING.md').matchAll(/^\| `([a-z/]+)\/` \|/gm)].map(
      ([, path]) => path as string,
    )
    expect(mapped.length).toBeGreaterThan(10)
    expect(mapped.filter((path) => !existsSync(join(HOUSE, path)))).toEqual([])
  })

  const vocabulary = readdirSync(join(HOUSE, 'resources/vocabulary'), {
    recursive: true,
    encoding: 'utf8',
  }).filter((name) => name.endsWith('.json'))

  it.each(vocabulary)('%s names its source', (name) => {
    expect(JSON.parse(read(`resources/vocabulary/${name}`)).source).toMatch(/\w{3}/)
  })

  it('list in CONTRIBUTING.md every code whose meaning is open', () => {
    const open: string[] = JSON.parse(read('resources/vocabulary/executive-orders.json')).open
    const codes = open.flatMap((sentence) => sentence.match(/\b[A-Z]{2,4}(?:-[nx])?\b/g) ?? [])
    const text = read('CONTRIBUTING.md')
    expect(codes.filter((code) => !text.includes(code))).toEqual([])
  })
})

const command = join(HOUSE, 'out/main/chancery.js')
const built = existsSync(command)

describe.skipIf(!built)(
  `the command line${built ? '' : ' (skipped: not built, run `npm run build`)'}`,
  () => {
    const help = built ? spawnSync(process.execPath, [command, '--help'], { encoding: 'utf8' }) : null
    const known = [...`${help?.stdout}${help?.stderr}`.matchAll(/^\s{1,8}(?:chancery )?([a-z]+)\s/gm)].map(
      ([, name]) => name,
    )

    it('knows each command of README.md', () => {
      const [, section = ''] = read('README.md').split('## The command line\n')
      const commands = section.split('\n## ')[0] ?? ''
      const named = [...commands.matchAll(/^\| `(?!npm)([a-z]+)[ `]/gm)].map(([, name]) => name as string)
      expect(named.length).toBeGreaterThan(5)
      expect(named.filter((name) => !known.includes(name))).toEqual([])
    })

    it('has each of its commands in README.md', () => {
      const listed = [...`${help?.stdout}`.matchAll(/^ {2}([a-z]+)[ ]/gm)].map(([, name]) => name as string)
      expect(listed.length).toBeGreaterThan(5)
      expect(listed.filter((name) => !read('README.md').includes(`\n| \`${name}`))).toEqual([])
    })
  },
)
