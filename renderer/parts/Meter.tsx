/** How far a long work has come; the words beside it tell the same. */
export function Meter({ done, total }: { done: number; total: number }) {
  return (
    <svg class="meter" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="meter-all" width="1000" height="8" />
      <rect class="meter-done" width={total === 0 ? 0 : (done / total) * 1_000} height="8" />
    </svg>
  )
}
