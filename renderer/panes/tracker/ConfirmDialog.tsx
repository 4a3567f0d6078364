import { useState } from 'preact/hooks'
import { Dialog } from '../../parts/Dialog'
import { FieldRow } from '../../parts/FieldRow'
import { FormEnd } from '../../parts/FormEnd'
import { keepName } from '../../state/settings'
import { NAME_ASKED } from '../../words'
import { asksForName, confirming, keepConfirmation } from './confirm'

/** Says that a reading is right, with a reason and a name: what is kept tells later readers who looked, and why. */
export function ConfirmDialog({ id }: { id: string }) {
  const [asksName] = useState(asksForName())
  const [name, setName] = useState('')
  const [reason, setReason] = useState('')
  const close = () => {
    confirming.value = null
  }
  const keep = async () => {
    await keepName(name)
    await keepConfirmation(id, reason)
    close()
  }
  return (
    <Dialog title="The reading is right" onClose={close}>
      <form
        class="form"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <p class="statement">
          The program’s reading of {id} is kept as confirmed. It leaves this list, and can be taken back.
        </p>
        {asksName && <FieldRow label="Your name" value={name} onInput={setName} />}
        {asksName && <p class="fine">{NAME_ASKED}</p>}
        <FieldRow
          label="Reason"
          value={reason}
          onInput={setReason}
          placeholder="Checked by eye: the reading is right."
        />
        <FormEnd onCancel={close}>
          {asksName && name.trim() === '' ? 'Confirm without a name' : 'Confirm'}
        </FormEnd>
      </form>
    </Dialog>
  )
}
