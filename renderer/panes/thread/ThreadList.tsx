import type { Thread, ThreadNode } from '../../../preload/contract'
import { linkTo } from '../../state/router'
import { figure } from '../../words'
import { centre } from './state'
import { dayWords, threadSentence } from './words'

/** The thread as a list, oldest first: all that the drawing shows. */
export function ThreadList({ thread }: { thread: Thread }) {
  const { nodes, edges } = thread
  const before = nodes.filter(({ distance }) => distance < 0)
  const after = nodes.filter(({ distance }) => distance > 0)
  return (
    <aside class="thread-list" aria-label="The thread as a list" data-pane="list">
      <p class="statement">{threadSentence(thread)}</p>
      <Group title="It refers to" nodes={before} edges={edges} />
      <Group title="Refer to it" nodes={after} edges={edges} />
    </aside>
  )
}

interface GroupProps {
  title: string
  nodes: readonly ThreadNode[]
  edges: Thread['edges']
}

function Group({ title, nodes, edges }: GroupProps) {
  if (nodes.length === 0) return null
  const ordered = [...nodes].sort((a, b) => (a.created ?? '').localeCompare(b.created ?? ''))
  return (
    <section>
      <h2 class="label">
        {title} <span class="quiet">{figure(nodes.length)}</span>
      </h2>
      <ol>
        {ordered.map((node) => (
          <li key={node.id}>
            <Line node={node} cites={edges.filter(({ from }) => from === node.id).map(({ to }) => to)} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Line({ node, cites }: { node: ThreadNode; cites: string[] }) {
  const { id, held, subject, distance } = node
  const away = Math.abs(distance)
  return (
    <>
      <p class="thread-line">
        {held ? (
          <a href={linkTo({ screen: 'browse', cable: id, part: null })}>{id}</a>
        ) : (
          <span class="id">{id}</span>
        )}
        <span class="quiet">{dayWords(node)}</span>
      </p>
      {held && <p class="thread-subject">{subject ?? 'No subject is written'}</p>}
      <p class="quiet">
        {away > 1 && `${figure(away)} references away. `}
        {cites.length > 0 && `Cites ${cites.join(', ')}. `}
        {held && (
          <button type="button" class="link" aria-label={`Thread of ${id}`} onClick={() => centre(id)}>
            Its thread
          </button>
        )}
      </p>
    </>
  )
}
