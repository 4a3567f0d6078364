/** What is to have the focus on the tracker once that is drawn. */
import { signal } from '@preact/signals'
import { go } from '../../state/router'

export const wheelWanted = signal(false)

/** Goes to the as-of day, wherever the person is. */
export function turnWheel(): void {
  wheelWanted.value = true
  go({ screen: 'tracker' })
}
