import { figure } from '../words'

interface CountLinkProps {
  count: number
  /** What pressing it does, with what it counts. Its name: words in it would stand on paper, too. */
  label: string
  onOpen: () => void
}

/** A number that opens what it counts; nothing has no list. */
export function CountLink({ count, label, onOpen }: CountLinkProps) {
  if (count === 0) return <>{figure(count)}</>
  return (
    <button type="button" class="link count" aria-label={label} onClick={onOpen}>
      {figure(count)}
    </button>
  )
}
