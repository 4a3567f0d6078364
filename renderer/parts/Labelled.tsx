import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

/** A label above what it names; what stands below it takes the id. */
export function Labelled({
  label,
  children,
}: {
  label: string
  children: (id: string) => ComponentChildren
}) {
  const id = useId()
  return (
    <div class="labelled">
      <label for={id}>{label}</label>
      {children(id)}
    </div>
  )
}
