import { PAPERS } from '../../../preload/contract/bridge'
import { Button } from '../../parts/Button'
import { PAPER_WORDS, paper } from '../papers/PaperDialog'
import { Setting } from './Setting'

const ABOUT = {
  guide: 'Importing, searching, dates and their rules, exports, updating without a network.',
  security: 'What the program defends against, and how each promise is tested.',
  licences: 'Of the program, and of every package that is built into it.',
} as const

/** What comes with the program to be read. */
export function AboutProgram() {
  return (
    <section aria-label="This program">
      <h2>This program</h2>
      {PAPERS.map((each) => (
        <Setting key={each} name={PAPER_WORDS[each]} words={ABOUT[each]}>
          <Button
            aria-label={`Read: ${PAPER_WORDS[each]}`}
            onClick={() => {
              paper.value = each
            }}
          >
            Read
          </Button>
        </Setting>
      ))}
    </section>
  )
}
