import type { ComponentChildren } from 'preact'
import { Button } from './Button'
import { Trouble } from './Trouble'

interface FormEndProps {
  /** What stood in the way of keeping it. */
  trouble?: string | null
  onCancel: () => void
  disabled?: boolean
  /** What the button that keeps it says. */
  children: ComponentChildren
}

/** The end of a form: what is wrong with it, the way out, and the button that submits it. */
export function FormEnd({ trouble = null, onCancel, disabled = false, children }: FormEndProps) {
  return (
    <>
      <Trouble words={trouble} />
      <div class="form-end">
        <Button onClick={onCancel}>Cancel</Button>
        <Button look="primary" type="submit" disabled={disabled}>
          {children}
        </Button>
      </div>
    </>
  )
}
