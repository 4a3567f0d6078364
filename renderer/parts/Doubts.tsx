import type { Problem } from '../../preload/contract/cable'
import { Icon } from './Icon'

/** Code of the problem that a cited cable's year is not written. */
export const INFERRED_YEAR = 'reference-year-inferred'

interface DoubtsProps {
  problems: readonly Problem[]
  /** Id of each sentence, where something else is described by it. */
  idOf?: (problem: Problem) => string
}

/** What to doubt, a sentence each, under its sign. */
export function Doubts({ problems, idOf }: DoubtsProps) {
  if (problems.length === 0) return null
  return (
    <ul class="doubts">
      {problems.map((problem) => (
        <li key={problem.code + problem.message} id={idOf?.(problem)}>
          <Icon name="warn" size={14} />
          <span>{problem.message}</span>
        </li>
      ))}
    </ul>
  )
}
