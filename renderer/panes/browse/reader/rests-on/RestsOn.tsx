import { Button, IconButton } from '../../../../parts/Button'
import { onOneLine } from '../../../../words'
import { beginChoosing } from './by-key'
import { chosen, leaveOut } from './state'

/** In the form of a correction: the words of the text that it rests on, as many as a person chooses, or none. */
export function RestsOn() {
  return (
    <fieldset class="rests">
      <legend>Rests on</legend>
      {chosen.value.length === 0 ? (
        <p class="quiet">The program’s words, unless you select others in the text.</p>
      ) : (
        <ul>
          {chosen.value.map((words) => (
            <li key={`${words.part} ${words.start}`}>
              <mark class="evidence source">{onOneLine(words.verbatim)}</mark>
              <IconButton
                icon="x"
                label={`Leave out: ${onOneLine(words.verbatim)}`}
                onClick={(event) => {
                  // The button goes with its words: the one below takes the focus.
                  event.currentTarget.closest('.rests')?.querySelector<HTMLElement>('.rests > .btn')?.focus()
                  leaveOut(words)
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <Button class="btn-small" onClick={beginChoosing}>
        Select words by key
      </Button>
    </fieldset>
  )
}
