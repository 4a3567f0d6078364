import type { Thread, ThreadNode } from '../../../preload/contract'
import { Doubts } from '../../parts/Doubts'
import { address, linkTo } from '../../state/router'
import { figure } from '../../words'
import { metInThread } from '../missing/state'
import { centre } from './state'
import { citesWords, dayWords, doubtsAt, threadSentence } from './words'

/** The thread as a list, oldest first: all that the drawing shows. */
export function ThreadList({ thread }: { thread: Thread }) {
  const { nodes } = thread
  const before = nodes.filter(({ distance }) => distance < 0)
  const after = nodes.filter(({ distance }) => distance > 0)
  return (
    <aside class="thread-list" aria-label="The thread as a list" data-pane="list">
      <p class="statement">{threadSentence(thread)}</p>
      <Group title="It refers to" nodes={before} thread={thread} />
      <Group title="Refer to it" nodes={after} thread={thread} />
    </aside>
  )
}

interface GroupProps {
  title: string
  nodes: readonly ThreadNode[]
  thread: Thread
}

function Group({ title, nodes, thread }: GroupProps) {
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
            <Line node={node} thread={thread} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Line({ node, thread }: { node: ThreadNode; thread: Thread }) {
  const { id, held, subject, distance } = node
  const away = Math.abs(distance)
  const cites = thread.edges.filter(({ from }) => from === id)
  return (
    <>
      <p class="thread-line">
        {held ? (
          <a href={linkTo({ screen: 'browse', cable: id, part: null })}>{id}</a>
        ) : (
          <a
            class="is-missing"
            href={linkTo(metInThread(id, address.value.part))}
            aria-label={`${id}: what refers to it`}
          >
            {id}
          </a>
        )}
        <span class="quiet">{dayWords(node)}</span>
      </p>
      {held && <p class="thread-subject">{subject ?? 'No subject is written'}</p>}
      <p class="quiet">
        {away > 1 && `${figure(away)} references away. `}
        {cites.length > 0 && `${citesWords(cites)} `}
        {held && (
          <button type="button" class="link" aria-label={`Thread of ${id}`} onClick={() => centre(id)}>
            Its thread
          </button>
        )}
      </p>
      <Doubts problems={doubtsAt(id, thread)} />
    </>
  )
}
