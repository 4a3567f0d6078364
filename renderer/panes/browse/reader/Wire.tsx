/** Joins the last of the words to the day they became; drawn between two anchors by the style sheet. */
export function Wire({ drawn }: { drawn: boolean }) {
  if (!drawn) return null
  return (
    <>
      <i class="wire wire-1" />
      <i class="wire wire-2" />
    </>
  )
}
