export function ArchiveMenu() {
  return <span />
}
