import { pathParts } from './words'

/** A path that loses the middle of its folder where there is no room, never the file's name. */
export function Path({ path, under = '' }: { path: string; under?: string }) {
  const shown =
    under && path.startsWith(under) ? path.slice(under.length).replace(/^[\\/]+/, '') || path : path
  const { folder, file } = pathParts(shown)
  return (
    <span class="source path" title={path}>
      <span class="dir">{folder}</span>
      <span class="file">{file}</span>
    </span>
  )
}
