/** What stands in the way of a form, said where it is met and read out; nothing where nothing does. */
export function Trouble({ words }: { words: string | null }) {
  if (!words) return null
  return (
    <p class="field-note" role="alert">
      {words}
    </p>
  )
}
