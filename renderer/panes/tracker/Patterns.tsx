import type { LensLayout } from './lens'
import type { Part, PictureLayout } from './picture'

/** Name of the pattern that draws a part. */
export function patternOf({ standing, by }: Part): string {
  return `sheet-${standing}-${by}`
}

const INKS: Record<Part['standing'], string> = {
  passed: 'f-passed',
  due: 'f-due',
  ahead: 'f-ahead',
  waiting: 'f-un',
  declassified: 'f-passed',
}

/**
 * One tile per kind of sheet. Thickness tells the standing, so that the picture reads without colour; a whole sheet is
 * a day that the cable names itself, a split one a day given by a rule, dots a cable that waits.
 */
export function Patterns({ layout, lens }: { layout: PictureLayout; lens: LensLayout }) {
  const { slot, bar, pitch, baseline } = layout
  const thick: Record<Part['standing'], number> = {
    passed: pitch - (pitch > 7 ? 2 : 1),
    due: pitch,
    ahead: thin(pitch),
    waiting: thin(pitch),
    declassified: pitch,
  }
  return (
    <defs>
      {(Object.keys(INKS) as Part['standing'][]).flatMap((standing) =>
        (['own', 'rule'] as const).map((by) => (
          <pattern
            key={`${standing}-${by}`}
            id={patternOf({ standing, by })}
            width={slot}
            height={pitch}
            y={baseline % pitch}
            patternUnits="userSpaceOnUse"
          >
            {pieces(bar, standing === 'waiting' ? 'dots' : by === 'own' ? 'whole' : 'split').map(
              ([x, width]) => (
                <rect
                  key={x}
                  class={INKS[standing]}
                  x={1 + x}
                  y={pitch - thick[standing]}
                  width={width}
                  height={thick[standing]}
                />
              ),
            )}
          </pattern>
        )),
      )}
      <pattern
        id="sheet-week"
        width={lens.bar}
        height={lens.pitch}
        y={lens.baseline % lens.pitch}
        patternUnits="userSpaceOnUse"
      >
        <rect class="f-due" y="1" width={lens.bar} height={lens.pitch - 1} />
      </pattern>
    </defs>
  )
}

function thin(pitch: number): number {
  return Math.max(1, Math.floor(pitch / 3))
}

/** Where the ink of one sheet lies, as [x, width]. */
export function pieces(bar: number, shape: 'whole' | 'split' | 'dots'): [number, number][] {
  if (shape === 'whole' || bar < 5) return [[0, bar]]
  if (shape === 'split') {
    const half = Math.floor((bar - Math.max(2, Math.round(bar / 5))) / 2)
    return [
      [0, half],
      [bar - half, half],
    ]
  }
  const dots: [number, number][] = []
  for (let x = 0; x + 2 <= bar; x += 4) dots.push([x, 2])
  return dots
}
