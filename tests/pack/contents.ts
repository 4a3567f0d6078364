/** What may and must stand inside the package. */
const ALLOWED = [
  /^\/out(\/(main|preload|renderer)(\/.*)?)?$/,
  /^\/(package\.json|LICENSE)$/,
  /^\/node_modules$/,
  /^\/node_modules\/(sqlite3|bindings|file-uri-to-path)(\/.*)?$/,
]
const NEVER = [
  /\.(map|ts|tsx|c|cc|h|a|o|gyp|gypi|mk)$/,
  /\/(test|tests|deps|src)(\/|$)/,
  /\/obj\.target(\/|$)/,
]
const NEEDED = [
  '/package.json',
  '/out/main/desktop.js',
  '/out/main/chancery.js',
  '/out/main/browser.js',
  '/out/main/worker.js',
  '/out/preload/bridge.cjs',
  '/out/renderer/index.html',
  '/node_modules/sqlite3/build/Release/node_sqlite3.node',
]

/** What is wrong with a list of packed files. */
export function findingsIn(paths: readonly string[]): string[] {
  const strange = paths.filter(
    (path) => !ALLOWED.some((rule) => rule.test(path)) || NEVER.some((rule) => rule.test(path)),
  )
  const missing = NEEDED.filter((path) => !paths.includes(path))
  return [...strange.map((path) => `${path} is inside`), ...missing.map((path) => `${path} is missing`)]
}
