import type { Standing } from '../../../preload/contract/reading'
import { isShortcut } from '../../keyboard'
import { CountLink } from '../../parts/CountLink'
import { StandingMark } from '../../parts/StandingMark'
import { useSize } from '../../parts/useSize'
import { counted, figure, standingWords } from '../../words'
import { runLines, sheetsOf, sheetWorth } from './sheets'
import { browseStanding } from './state'
import { GROUPS, waitingIn } from './words'

const PITCH = 4
const LINE = 9
const LINES_OF_REST = 6

/** The groups of those that wait, largest first, and those not classified; the same sheets lie here on their side. */
export function Groups({ standing }: { standing: Record<Standing, number> }) {
  const [box, { width }] = useSize<HTMLUListElement>({ width: 300, height: 300 })
  const perLine = Math.floor((width - 1) / PITCH)
  const groups = GROUPS.map((group) => ({ ...group, count: standing[group.standing] })).sort(
    (a, b) => b.count - a.count,
  )
  const worth = sheetWorth(Math.max(1, ...groups.map((group) => group.count)), perLine)
  const rest = [
    { standing: 'declassified' as const, note: 'stamp of an act already done' },
    { standing: 'unclassified' as const, note: 'no day is needed' },
  ]
  const restWorth = sheetWorth(Math.max(1, standing.unclassified), perLine * LINES_OF_REST)
  return (
    <section class="groups" aria-label="Waiting">
      <h2>
        <span>Waiting</span>
        <Total count={waitingIn(standing)} what="waiting" standings={heldOf(groups)} />
      </h2>
      <ul ref={box} onKeyDown={moveAmong}>
        {groups.map((group) => (
          <Group key={group.standing} {...group} worth={worth} perLine={perLine} />
        ))}
      </ul>
      <h2 class="groups-rest">
        <span>No day needed</span>
        <Total
          count={standing.unclassified + standing.declassified}
          what="that need no day"
          standings={heldOf(rest.map((group) => ({ ...group, count: standing[group.standing] })))}
        />
      </h2>
      <ul onKeyDown={moveAmong}>
        {rest.map((group) => (
          <Group
            key={group.standing}
            {...group}
            count={standing[group.standing]}
            worth={restWorth}
            perLine={perLine}
          />
        ))}
      </ul>
      <p class="quiet">
        One block is {counted(worth, 'cable')}
        {restWorth !== worth && `, below that ${counted(restWorth, 'cable')}`}
      </p>
    </section>
  )
}

/** Those that have cables: a filter may leave others out, and the sum opens none that it does not count. */
function heldOf(groups: readonly { standing: Standing; count: number }[]): Standing[] {
  return groups.filter(({ count }) => count > 0).map(({ standing }) => standing)
}

interface TotalProps {
  count: number
  what: string
  standings: readonly Standing[]
}

/** The sum of the groups below it, which opens all of them at once. */
function Total({ count, what, standings }: TotalProps) {
  return (
    <b>
      <CountLink
        count={count}
        label={`${counted(count, 'cable')} ${what}: show them in Browse`}
        onOpen={() => browseStanding(...standings)}
      />
    </b>
  )
}

interface GroupProps {
  standing: Standing
  note: string
  count: number
  worth: number
  perLine: number
}

function Group({ standing, note, count, worth, perLine }: GroupProps) {
  const lines = runLines(sheetsOf(count, worth), perLine)
  const ink = standing === 'unclassified' ? 'f-not' : 'f-un'
  return (
    <li>
      <button
        type="button"
        class={count === 0 ? 'group is-zero' : 'group'}
        aria-label={`${standingWords(standing)}, ${counted(count, 'cable')}`}
        disabled={count === 0}
        title={`Show ${counted(count, 'cable')} in Browse`}
        onClick={() => browseStanding(standing)}
      >
        <StandingMark standing={standing} />
        <span class="group-note">{note}</span>
        <span class="group-n">{figure(count)}</span>
        {lines.length > 0 && (
          <svg class="run" width={perLine * PITCH} height={lines.length * LINE - 2} aria-hidden="true">
            {lines.map((sheets, line) => (
              <path
                key={line}
                class={ink}
                d={Array.from({ length: sheets }, (_, at) => `M${at * PITCH} ${line * LINE}h3v7h-3Z`).join(
                  '',
                )}
              />
            ))}
          </svg>
        )}
      </button>
    </li>
  )
}

function moveAmong(event: KeyboardEvent): void {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key]
  if (by === undefined || isShortcut(event)) return
  const all = [
    ...((event.currentTarget as HTMLElement)
      .closest('.groups')
      ?.querySelectorAll<HTMLElement>('button:enabled') ?? []),
  ]
  const next = all[all.indexOf(document.activeElement as HTMLElement) + by]
  event.preventDefault()
  if (next) next.focus()
  else if (by < 0) document.querySelector<HTMLElement>('.picture-box')?.focus()
}
