import { Button } from '../../parts/Button'
import { go } from '../../state/router'
import { counted } from '../../words'
import { citing } from './state'

/** To the cables that refer to one that is not held. */
export function WhoRefers({ spellings, mentions }: { spellings: readonly string[]; mentions: number }) {
  if (mentions === 0) return null
  return (
    <Button onClick={() => go(citing(spellings))}>
      {mentions === 1
        ? 'Show the cable that refers to it'
        : `Show the ${counted(mentions, 'cable')} that refer to it`}
    </Button>
  )
}
