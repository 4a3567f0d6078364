import { useEffect, useState } from 'preact/hooks'
import type { CableDetail } from '../../../../preload/contract'
import { StandingMark } from '../../../parts/StandingMark'
import { api } from '../../../state/api'
import { moment } from '../../../state/archive'
import { linkTo } from '../../../state/router'
import { shortDay } from '../../../words'

/** A pointer that only passes by asks nothing. */
const REST_MS = 250

interface HeldReferenceProps {
  id: string
  written: string
  /** Ids of the sentences about it. */
  describedBy: string | undefined
}

/** A reference one can open; pointed at, it tells what it leads to. */
export function HeldReference({ id, written, describedBy }: HeldReferenceProps) {
  const [near, setNear] = useState(false)
  const detail = usePreview(near ? id : null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only shows what the link leads to.
    <span
      class="held"
      onMouseEnter={() => setNear(true)}
      onMouseLeave={() => setNear(false)}
      onFocusCapture={() => setNear(true)}
      onBlurCapture={() => setNear(false)}
    >
      <a
        class="ref"
        href={linkTo({ cable: id, version: null, paragraph: null })}
        aria-describedby={describedBy}
      >
        {written}
      </a>
      {near && detail && <Preview detail={detail} />}
    </span>
  )
}

function Preview({ detail: { cable, standing } }: { detail: CableDetail }) {
  return (
    <span class="tip preview" role="tooltip">
      <b>{cable.subject?.value ?? 'No subject is written'}</b>
      <span>
        {[cable.origin, cable.created && shortDay(cable.created.day), cable.classification?.value]
          .filter(Boolean)
          .join(', ')}
      </span>
      <StandingMark standing={standing} />
    </span>
  )
}

function usePreview(id: string | null): CableDetail | null {
  const [detail, setDetail] = useState<CableDetail | null>(null)
  useEffect(() => {
    if (id === null) return
    const giveUp = new AbortController()
    const timer = setTimeout(() => {
      // A preview that cannot be had is no failure: the link says the same.
      api.cables
        .get({ id, moment: moment.peek() }, { signal: giveUp.signal })
        .then(setDetail, () => undefined)
    }, REST_MS)
    return () => {
      clearTimeout(timer)
      giveUp.abort()
    }
  }, [id])
  return detail
}
