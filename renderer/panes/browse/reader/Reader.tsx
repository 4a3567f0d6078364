import { useRef } from 'preact/hooks'
import { Bones } from '../../../parts/Bones'
import { Failed } from '../../../parts/Failed'
import { cable } from '../../../state/browse'
import { address } from '../../../state/router'
import { levelMark } from '../../../words'
import { front } from '../front'
import { AsRead } from './AsRead'
import { AsSent } from './AsSent'
import { Beginnings } from './Beginnings'
import { CableHead } from './CableHead'
import { Fields } from './Fields'
import { NotHeld } from './NotHeld'
import { CableNotes } from './notes/CableNotes'
import { ReaderBar } from './ReaderBar'
import { SelectedBar } from './rests-on/SelectedBar'
import { evidence } from './rests-on/state'
import { useSelected } from './rests-on/useSelected'
import { understanding } from './state'
import { Strip } from './strip/Strip'
import { Understanding } from './Understanding'
import { useReaderKeys } from './useReaderKeys'
import { useScrolling } from './useScrolling'
import { Wire } from './Wire'
import { useWordsInView } from './words-in-view'

/** One cable: bar, banner, text, and beside it the day with the words it rests on. */
export function Reader() {
  return (
    <article
      class="reader"
      aria-label="Cable"
      data-pane="reader"
      data-front={front.value === 'reader'}
      onFocusCapture={() => (front.value = 'reader')}
    >
      <ReaderBar />
      <OpenCable />
    </article>
  )
}

function OpenCable() {
  const scroller = useRef<HTMLDivElement>(null)
  const { value: detail, failure, loading } = cable.value
  const { cable: asked, text } = address.value
  useReaderKeys()
  useSelected(scroller)
  useWordsInView(
    scroller,
    `${detail?.cable.id} ${detail?.version} ${text} ${evidence.value.map(({ start }) => start)}`,
  )
  useScrolling(scroller, detail?.cable.id)

  if (asked === null) return <Beginnings />
  if (failure?.code === 'NOT_FOUND') return <NotHeld id={asked} />
  if (failure) return <Failed what="This cable" failure={failure} onRetry={cable.again} />
  if (!detail) return <Bones rows={6} label="The cable is being opened" />
  const { classification, level } = detail.cable
  const { tone } = levelMark(level, classification?.value ?? null)
  return (
    <>
      <div class={`banner banner-${tone}`} data-cable={detail.cable.id}>
        {classification?.value ?? 'NO CLASSIFICATION IS WRITTEN'}
      </div>
      <section
        ref={scroller}
        class="reader-scroll"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled text is moved by the keyboard.
        tabIndex={0}
        data-pane-start
        aria-label="Text of the cable"
        aria-busy={loading}
      >
        <div class={text === 'sent' ? 'sheet is-sent' : 'sheet'}>
          <div class="text">
            <CableHead detail={detail} />
            <CableNotes detail={detail} />
            <Fields detail={detail} />
            {text === 'sent' ? <AsSent cable={detail.cable} /> : <AsRead detail={detail} />}
          </div>
          <Strip detail={detail} />
          <Wire drawn={detail.reading.spans.length > 0 && detail.dates.effectiveDate !== null} />
        </div>
        {understanding.value && (
          <Understanding detail={detail} onClose={() => (understanding.value = false)} />
        )}
      </section>
      <SelectedBar />
    </>
  )
}
