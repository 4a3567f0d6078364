import type { ComponentChildren } from 'preact'
import { Segmented } from '../../parts/Segmented'

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

interface ChoiceSettingProps<T extends string> {
  name: string
  words: string
  value: T
  /** What each value is called, in the order in which they stand. */
  options: Readonly<Record<T, string>>
  onChange: (value: T) => void
}

/** A setting that is one of a few. */
export function ChoiceSetting<T extends string>({ name, words, options, ...choice }: ChoiceSettingProps<T>) {
  const values = Object.keys(options) as T[]
  return (
    <Setting name={name} words={words}>
      <Segmented
        label={name}
        options={values.map((value) => ({ value, label: options[value] }))}
        {...choice}
      />
    </Setting>
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
