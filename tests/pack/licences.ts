/** Whether the licence of everything that was built in comes with the package, judged by the bundle itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Names of the packages whose code stands in a bundle, by the marks that the bundler leaves where each module begins. */
export function packagesIn(folder: string): string[] {
  const names = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.c?js$/.test(path),
  ))
    for (const [, path = ''] of readFileSync(join(folder, file), 'utf8').matchAll(
      /^\/\/(?:#region)? (\S*node_modules\/\S+)/gm,
    ))
      names.add(/.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path)
  return [...names].sort()
}

/** What is missing in the text of the licences of these packages. */
export function wrongLicences(text: string, packages: readonly string[]): string[] {
  const notices = new Map(
    text
      .split(/^={80}\n(?=\S+ \d+\.\d+\.\d+ \()/m)
      .slice(1)
      .map((notice) => [notice.split(' ', 1)[0] ?? '', notice]),
  )
  const missing = packages.filter((name) => !notices.has(name)).map((name) => `no licence of ${name}`)
  const empty = [...notices]
    .filter(([, notice]) => notice.length < 600)
    .map(([name]) => `no text for ${name}`)
  const archiver = notices.get('7z-wasm') ?? ''
  const lesser = ['unRAR restriction', 'unRAR sources', 'GNU LESSER GENERAL PUBLIC LICENSE', 'Source: ']
  return [
    ...missing,
    ...empty,
    ...lesser.filter((words) => !archiver.includes(words)).map((words) => `7z-wasm without “${words}”`),
  ]
}
