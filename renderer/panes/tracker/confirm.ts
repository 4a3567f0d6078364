/** A person's word that the program's reading is right: kept like a correction, so that it leaves the list and can be undone. */
import { signal } from '@preact/signals'
import { api } from '../../state/api'
import { revision } from '../../state/archive'
import { failureOf } from '../../state/failure'
import { settings } from '../../state/settings'
import { tell } from '../../state/toasts'

/** The cable whose reading is being confirmed with a reason, or with a name where none is known. */
export const confirming = signal<string | null>(null)

/** Who leaves the name empty is not asked again in this window. */
let nameWasAsked = false

export function asksForName(): boolean {
  return settings.value.userName === '' && !nameWasAsked
}

/** Confirms at once; where no name is known, asks for it first. */
export function confirmReading(id: string): void {
  if (asksForName()) confirming.value = id
  else void keepConfirmation(id, '')
}

export async function keepConfirmation(id: string, reason: string): Promise<void> {
  nameWasAsked = true
  try {
    const { id: correctionId } = await api.corrections.confirm({
      id,
      reason: reason.trim() || 'Checked by eye: the reading is right.',
    })
    revision.value++
    tell(`The reading of ${id} is confirmed.`, { label: 'Undo', run: () => void takeBack(correctionId) })
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}

async function takeBack(correctionId: number): Promise<void> {
  try {
    await api.corrections.undo({ correctionId })
    revision.value++
    tell('The reading stands in doubt again.')
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}
