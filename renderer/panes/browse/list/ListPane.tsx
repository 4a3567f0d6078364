import { Chips } from './Chips'
import { ListHead } from './ListHead'
import { Rows } from './Rows'
import { SearchField } from './SearchField'
import { Sentence } from './Sentence'

/** Search, what is shown in words, and the rows. */
export function ListPane() {
  return (
    <section class="list" aria-label="Cables" data-pane="list">
      <div class="query">
        <SearchField />
        <Sentence />
        <Chips />
      </div>
      <ListHead />
      <Rows />
    </section>
  )
}
