import type { Level } from '../../preload/contract/cable'
import { levelMark } from '../words'

/** Weight rises with the level: bare, outlined, filled. The full marking is its name. */
export function ClassificationMark({ level, marking }: { level: Level | null; marking: string | null }) {
  const { short, tone } = levelMark(level, marking)
  return (
    <span class={`cm cm-${tone}`} title={marking ?? 'No classification is written'}>
      {short}
    </span>
  )
}
