import { api } from '../../state/api'
import { revision } from '../../state/archive'
import { failureOf } from '../../state/failure'
import { tell } from '../../state/toasts'

/** Says by hand that the program's reading is right: kept like a correction, so that it leaves the list and can be undone. */
export async function confirmReading(id: string): Promise<void> {
  try {
    const { id: correctionId } = await api.corrections.confirm({
      id,
      reason: 'Checked by eye: the reading is right.',
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
