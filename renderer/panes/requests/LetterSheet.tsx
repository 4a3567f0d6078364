import { useState } from 'preact/hooks'
import { Button } from '../../parts/Button'
import { Trouble } from '../../parts/Trouble'
import { copyText } from '../../state/clipboard'
import { tell } from '../../state/toasts'
import { savePdf, saveText } from './state'

interface LetterSheetProps {
  letter: string
  /** The name of its file, without an ending. */
  name: string
  /** Where it may be changed. */
  onChange?: (letter: string) => void
  /** What is in a file is not lost with the form. */
  onSaved?: () => void
}

/** A letter, and what can be done with its words: copied, saved as text or as PDF. */
export function LetterSheet({ letter, name, onChange, onSaved }: LetterSheetProps) {
  const [trouble, setTrouble] = useState<string | null>(null)
  const copy = async () => {
    if (await copyText(letter)) tell('The letter is copied.')
    else setTrouble('The letter could not be copied: the browser does not allow it here.')
  }
  const asText = () => {
    saveText(letter, name)
    onSaved?.()
  }
  const asPdf = async () => {
    const failed = await savePdf(letter, name)
    setTrouble(failed)
    if (failed === null) onSaved?.()
  }
  return (
    <>
      <label class="form-row letter">
        <span class="label">Letter</span>
        <textarea
          rows={onChange ? 18 : 22}
          readOnly={!onChange}
          value={letter}
          onInput={(event) => onChange?.(event.currentTarget.value)}
        />
      </label>
      <Trouble words={trouble} />
      <div class="form-end">
        <Button icon="copy" onClick={() => void copy()}>
          Copy
        </Button>
        <Button icon="out" onClick={asText}>
          Save as text
        </Button>
        <Button look={onChange ? 'primary' : 'plain'} icon="out" onClick={() => void asPdf()}>
          Save as PDF
        </Button>
      </div>
    </>
  )
}
