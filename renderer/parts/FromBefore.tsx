import type { Unkept } from './useUnkept'

/** In a form that holds what was typed before and not kept: that it does, and the way to begin anew. */
export function FromBefore({ words }: { words: Pick<Unkept<object>, 'isFromBefore' | 'anew'> }) {
  if (!words.isFromBefore) return null
  return (
    <p class="fine from-before">
      This is what you wrote before and did not keep.{' '}
      <button
        type="button"
        class="link"
        onClick={({ currentTarget }) => {
          // The button goes with what it takes away: the focus goes to where writing begins.
          const form = currentTarget.closest('form, dialog')
          form?.querySelector<HTMLElement>('select, input, textarea')?.focus()
          words.anew()
        }}
      >
        Begin anew
      </button>
    </p>
  )
}
