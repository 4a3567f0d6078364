import { useLate } from './useLate'

/** Still grey shapes at true row height, shown only when an answer takes longer than a blink. */
export function Bones({ rows, label }: { rows: number; label: string }) {
  const late = useLate(true)
  return (
    <div class="bones" role="status" aria-label={label}>
      {late && Array.from({ length: rows }, (_, at) => <BoneRow key={`bone-${at + 1}`} />)}
    </div>
  )
}

export function BoneRow() {
  return (
    <div class="bone-row" aria-hidden="true">
      <span class="bone bone-long" />
      <span class="bone bone-short" />
    </div>
  )
}
