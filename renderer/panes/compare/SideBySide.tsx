import { useEffect } from 'preact/hooks'
import type { CableDetail } from '../../../preload/contract'
import type { Change, Difference, Piece } from '../../../preload/contract/difference'
import { countRedactions } from '../../../preload/contract/redaction'
import { counted, levelMark, momentInWords, shortDay } from '../../words'
import { Path } from '../imports/Path'
import { ChangeMark } from './ChangeMark'
import { begin, current, marked, type Pair } from './state'

/** Both versions, paragraph by paragraph on one level. */
export function SideBySide({ pair: { a, b, compared } }: { pair: Pair }) {
  useEffect(begin, [a.cable.id, a.version, b.version])
  return (
    <section class="pair" aria-label="Two versions, paragraph by paragraph" data-pane="versions">
      <div class="pair-head">
        <VersionHead letter="A" detail={a} />
        <div class="mid" />
        <VersionHead letter="B" detail={b} />
      </div>
      <div class="pair-banners">
        <Banner detail={a} />
        <div />
        <Banner detail={b} />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="pair-body" tabIndex={0} aria-label="Text of both versions" data-pane-start>
        {compared.kind === 'unlike' ? (
          <div class="cmp-row">
            <p class="as-is">{a.cable.body}</p>
            <div class="mid" />
            <p class="as-is">{b.cable.body}</p>
          </div>
        ) : (
          compared.rows.map((row, at) => {
            const here = marked.value.filter((each) => row.differences.includes(each.number))
            const now = here.some((each) => each.number === current.value)
            const classes = ['cmp-row', here.length > 0 && 'has-diff', now && 'is-now']
              .filter(Boolean)
              .join(' ')
            return (
              <div key={at} class={classes}>
                <Side pieces={row.a} side="a" differences={here} />
                <div class="mid">
                  {here.map((difference) => (
                    <ChangeMark key={difference.number} change={difference.change} />
                  ))}
                </div>
                <Side pieces={row.b} side="b" differences={here} />
              </div>
            )
          })
        )}
      </section>
    </section>
  )
}

function VersionHead({ letter, detail }: { letter: 'A' | 'B'; detail: CableDetail }) {
  const version = detail.versions.find((each) => each.number === detail.version)
  return (
    <header class="ver">
      <span class="ver-l">{letter}</span>
      <div>
        <p class="ver-src">{version && <Path path={version.path} />}</p>
        <p class="quiet">
          Version {detail.version} of {detail.versions.length}
          {version?.released && `, released ${shortDay(version.released)}`}
          {version && `, imported ${momentInWords(version.importedAt)}`}
        </p>
      </div>
      <p class="ver-n">{counted(countRedactions(detail.cable.body), 'passage')} redacted</p>
    </header>
  )
}

function Banner({ detail: { cable } }: { detail: CableDetail }) {
  const marking = cable.classification?.value ?? 'No classification is written'
  return <div class={`banner banner-${levelMark(cable.level, marking).tone}`}>{marking}</div>
}

interface SideProps {
  pieces: readonly Piece[]
  side: 'a' | 'b'
  differences: readonly Difference[]
}

function Side({ pieces, side, differences }: SideProps) {
  return (
    <p>
      {pieces.map((piece, at) => (
        <PieceOf key={at} piece={piece} side={side} change={changeOf(piece, differences)} />
      ))}
    </p>
  )
}

function changeOf(piece: Piece, differences: readonly Difference[]): Change | null {
  return differences.find((each) => each.number === piece.difference)?.change ?? null
}

/** A block where something is held back, a frame where the other version holds it back, a dashed line under other words. */
function PieceOf({ piece, side, change }: { piece: Piece; side: 'a' | 'b'; change: Change | null }) {
  const { words, redacted } = piece
  // One that is not marked now reads like what is the same in both.
  const difference = change === null ? null : piece.difference
  const anchor = side === 'a' || change === 'added' ? difference : null
  const data = anchor === null ? {} : { 'data-difference': anchor }
  if (redacted) {
    const where =
      piece.difference === null
        ? 'Redacted in both'
        : difference === null
          ? 'Redacted'
          : `Difference ${difference}: redacted here`
    return (
      <>
        <span
          class={difference === current.value ? 'redact is-it' : 'redact'}
          role="img"
          aria-label={`${where}, ${counted(words.length, 'character')}`}
          {...data}
        >
          {words}
        </span>{' '}
      </>
    )
  }
  if (difference === null) return <>{words} </>
  const open = change === 'opened' || change === 'closed'
  return (
    <>
      <mark
        class={[open ? 'open' : 'word', difference === current.value && 'is-it'].filter(Boolean).join(' ')}
        {...data}
      >
        <span class="vh">
          Difference {difference}, {open ? 'open here' : 'wording'}:{' '}
        </span>
        {words}
      </mark>{' '}
    </>
  )
}
