import type { ComponentChildren } from 'preact'

/** One setting: its name, a sentence, and its control. */
export function Setting({
  name,
  words,
  children,
}: {
  name: string
  words: string
  children: ComponentChildren
}) {
  return (
    <div class="setting">
      <div class="setting-words">
        <span>{name}</span>
        <span class="quiet">{words}</span>
      </div>
      {children}
    </div>
  )
}

/** On or off. */
export function Switch({
  label,
  on,
  onChange,
}: {
  label: string
  on: boolean
  onChange: (on: boolean) => void
}) {
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={on}
      aria-label={label}
      onClick={() => onChange(!on)}
    />
  )
}
