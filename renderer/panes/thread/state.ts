import { computed } from '@preact/signals'
import { MOST_STEPS } from '../../../preload/contract/references'
import { api } from '../../state/api'
import { connected, revision } from '../../state/archive'
import { ask } from '../../state/resource'
import { address, go } from '../../state/router'
import { steady } from '../../state/steady'

/** Cables that can still be told apart; the rest is counted. */
const READABLE = 40
const USUAL_STEPS = 2

export const STEPS = Array.from({ length: MOST_STEPS }, (_, at) => at + 1)

/** How many references one goes, each way. */
export const steps = computed(() => {
  const asked = Number(address.value.part)
  return STEPS.includes(asked) ? asked : USUAL_STEPS
})

export const thread = ask(
  steady(() => {
    const { screen, cable } = address.value
    if (!connected.value || screen !== 'thread' || cable === null) return null
    return { id: cable, depth: steps.value, revision: revision.value }
  }),
  ({ id, depth }, signal) => api.references.thread({ id, depth, limit: READABLE }, { signal }),
)

export function goSteps(count: number): void {
  go({ part: count === USUAL_STEPS ? null : String(count) }, 'replace')
}

/** Makes another cable the one that the thread is of. */
export function centre(id: string): void {
  go({ cable: id })
}
