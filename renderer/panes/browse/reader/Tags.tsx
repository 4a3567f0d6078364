import type { CableDetail } from '../../../../preload/contract'
import { NO_FILTERS } from '../../../../preload/contract/view'
import { linkTo } from '../../../state/router'

/** Each tag leads to the cables that carry it, and tells its plain meaning when pointed at. */
export function Tags({ detail: { cable, meanings } }: { detail: CableDetail }) {
  const suggested = new Map(cable.tagSuggestions.map((each) => [each.written, each.suggested]))
  return (
    <>
      {cable.tags.map((tag) => {
        const probably = suggested.get(tag.name) ?? suggested.get(tag.verbatim)
        const gloss =
          meanings[tag.name] ?? (probably ? `probably ${probably.join(' ')}` : 'no meaning is known')
        const address = linkTo({
          filters: { ...NO_FILTERS, choices: { tag: { include: [tag.name], exclude: [] } } },
        })
        return (
          <a key={tag.name} href={address} data-gloss={gloss} aria-label={`${tag.name}: ${gloss}`}>
            {tag.name}
          </a>
        )
      })}
    </>
  )
}
