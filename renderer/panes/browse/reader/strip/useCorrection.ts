import { useEffect, useRef, useState } from 'preact/hooks'
import type { CableDetail, ReadingInput } from '../../../../../preload/contract'
import { useUnkept } from '../../../../parts/useUnkept'
import { keepName } from '../../../../state/settings'
import { correctReading } from '../correcting'
import { chosen, chosenAtFirst } from '../rests-on/state'
import { codesIn, draftOf, keepCorrection } from './correcting'

interface Ends {
  onKept: () => void
  /** It was to be kept without its reason. */
  onNoReason: () => void
}

/** A correction of this cable's reading as it is written, held like every form's words, with the words that it rests on. */
export function useCorrection(detail: CableDetail, { onKept, onNoReason }: Ends) {
  const words = useCorrectionWords(detail)
  const [trouble, setTrouble] = useState('')
  const change = (part: Partial<ReadingInput>) =>
    words.change({ draft: { ...words.latest().draft, ...part } })
  const save = async () => {
    const { draft, codes, reason, by } = words.latest()
    if (reason.trim() === '') {
      setTrouble('Say why: a correction is kept with its reason.')
      return onNoReason()
    }
    await keepName(by)
    const sentence = await keepCorrection(detail, { ...draft, codes: codesIn(codes) }, reason)
    if (sentence !== null) return setTrouble(sentence)
    words.kept()
    onKept()
  }
  return { words, trouble, change, save }
}

/** What is written, and what is chosen in the text beside it: the choice is a signal of its own, which the text draws too. */
function useCorrectionWords(detail: CableDetail) {
  const { id: cable } = detail.cable
  const words = useUnkept(
    { name: `correction ${cable}`, what: `The correction of ${cable}`, open: () => correctReading(cable) },
    {
      draft: draftOf(detail.reading),
      codes: detail.reading.codes.join(', '),
      reason: '',
      by: '',
      restsOn: { version: detail.version, words: chosenAtFirst(detail) },
    },
  )
  const hasBegun = useRef(false)
  useEffect(() => {
    const { restsOn } = words.latest()
    // Their places are those of the text that they were chosen in.
    chosen.value = restsOn.version === detail.version ? restsOn.words : chosenAtFirst(detail)
  }, [])
  const picked = chosen.value
  useEffect(() => {
    if (hasBegun.current) words.change({ restsOn: { version: detail.version, words: picked } })
    hasBegun.current = true
  }, [picked])
  return words
}
