/** The thread of a cable: what it cites, what cites it, and so on, step by step, as far as asked. */
import type { Thread, ThreadEdge, ThreadNode } from '../../preload/contract'
import type { Level } from '../../preload/contract/cable'
import type { Day } from '../../preload/contract/day'
import { aliasesOf } from '../cable/reference-id'
import type { Connection } from './connection'
import { InferredYears } from './inferred-years'
import { findCable } from './rows'
import { sql } from './sql'

export interface ThreadQuestion {
  /** How many steps each way. */
  depth: number
  /** Cables in all; what lies beyond is counted. */
  limit: number
}

interface Known {
  key: number
  id: string
  canonicalId: string
  created: Day | null
  subject: string | null
  origin: string | null
  level: Level | null
  classification: string | null
}

/** Null when the archive lacks the cable. Each cable stands in the thread once, so circles end. */
export async function threadOf(
  connection: Connection,
  id: string,
  { depth, limit }: ThreadQuestion,
): Promise<Thread | null> {
  const found = await findCable(connection, id)
  if (!found) return null
  const [root] = await knownOf(connection, [found.key])
  if (!root) return null
  const growing = new Growing(root, limit)
  for (const way of [-1, 1] as const) {
    let edge = [root]
    for (let step = 1; step <= depth && edge.length > 0; step++) {
      const citations = way === -1 ? await citedBy(connection, edge) : await citing(connection, edge)
      edge = growing.add(citations, way * step)
    }
    growing.leave(way === -1 ? await citedBy(connection, edge) : await citing(connection, edge))
  }
  const held = growing.held()
  const years = await InferredYears.of(
    connection,
    held.map(({ key }) => key),
  )
  return growing.thread(await citedBy(connection, held), years)
}

interface Citation {
  from: Known
  to: Known | { id: string }
}

/** With the id as it is cited. */
interface WrittenCitation extends Citation {
  cited: string
}

/** Gathers the cables of a thread; those nearest to the root come first. */
class Growing {
  private readonly nodes = new Map<string, ThreadNode>()
  private readonly keys = new Map<string, Known>()
  private readonly left = new Set<string>()

  constructor(
    private readonly root: Known,
    private readonly limit: number,
  ) {
    this.put(root, 0)
  }

  /** Takes in what is new, oldest first; gives the held cables among it, from which the next step goes on. */
  add(citations: Citation[], distance: number): Known[] {
    const far = distance < 0 ? ({ to }: Citation) => to : ({ from }: Citation) => from
    const fresh: Known[] = []
    for (const citation of [...citations].sort((a, b) => dayOf(far(a)).localeCompare(dayOf(far(b))))) {
      const node = far(citation)
      if (!this.nodes.has(node.id) && this.nodes.size >= this.limit) this.left.add(node.id)
      else if (!this.nodes.has(node.id)) {
        this.put(node, distance)
        if ('key' in node) fresh.push(node)
      }
    }
    return fresh
  }

  /** Counts what one more step would bring. */
  leave(citations: Citation[]): void {
    for (const { from, to } of citations)
      for (const { id } of [from, to]) if (!this.nodes.has(id)) this.left.add(id)
  }

  held(): Known[] {
    return [...this.keys.values()]
  }

  /** With every citation between two of its cables, of those that its held ones make: also between branches, also of one that is missing. */
  thread(citations: WrittenCitation[], years: InferredYears): Thread {
    const edges = citations
      .map(
        ({ from, to, cited }): ThreadEdge => ({
          from: from.id,
          to: to.id,
          inferredYear: years.sentence(from.key, cited),
        }),
      )
      .filter(({ from, to }) => from !== to && this.nodes.has(to))
    const once = new Map(edges.map((edge) => [`${edge.from} ${edge.to}`, edge]))
    return {
      root: this.root.id,
      nodes: [...this.nodes.values()],
      edges: [...once.values()],
      more: this.left.size,
    }
  }

  private put(node: Known | { id: string }, distance: number): void {
    const { id } = node
    if ('key' in node) this.keys.set(id, node)
    const {
      created = null,
      subject = null,
      origin = null,
      level = null,
      classification = null,
    } = 'key' in node ? node : {}
    this.nodes.set(id, { id, held: 'key' in node, distance, created, subject, origin, level, classification })
    this.left.delete(id)
  }
}

function dayOf(node: Known | { id: string }): string {
  return ('created' in node ? node.created : null) ?? '9999'
}

/** What these cables cite, held or not. */
async function citedBy(connection: Connection, cables: Known[]): Promise<WrittenCitation[]> {
  if (cables.length === 0) return []
  const rows = await connection.all<{ citing: number; cited: string; held: number | null }>(sql`
    select citation.cable as citing, cited, ${HELD} as held
    from citation where citation.cable in (select value from json_each(${keysOf(cables)}))`)
  const known = await knownByKey(
    connection,
    rows.map(({ held }) => held),
  )
  const citing = new Map(cables.map((cable) => [cable.key, cable]))
  return rows.map(({ citing: from, cited, held }) => ({
    from: citing.get(from) as Known,
    to: (held === null ? undefined : known.get(held)) ?? { id: cited },
    cited,
  }))
}

/** What cites these cables, under any of their spellings. */
async function citing(connection: Connection, cables: Known[]): Promise<Citation[]> {
  if (cables.length === 0) return []
  const names = cables.flatMap((cable) =>
    [cable.id, ...aliasesOf(cable.id, cable.canonicalId)].map((name) => [name, cable.key]),
  )
  const rows = await connection.all<{ citing: number; cited: number }>(sql`
    select distinct citation.cable as citing, wanted.value->>1 as cited
    from json_each(${JSON.stringify(names)}) as wanted join citation on citation.cited = wanted.value->>0
    where ${HELD} = wanted.value->>1`)
  const known = await knownByKey(
    connection,
    rows.map(({ citing }) => citing),
  )
  const cited = new Map(cables.map((cable) => [cable.key, cable]))
  return rows.flatMap(({ citing: from, cited: to }) => {
    const cable = known.get(from)
    return cable ? [{ from: cable, to: cited.get(to) as Known }] : []
  })
}

/** Key of the cable that a citation means: the one of that id, else one with that other spelling. */
export const HELD = sql`coalesce(
  (select id from cable where reference_id = citation.cited),
  (select min(alias.cable) from alias where alias = citation.cited))`

function keysOf(cables: Known[]): string {
  return JSON.stringify(cables.map(({ key }) => key))
}

async function knownByKey(connection: Connection, keys: (number | null)[]): Promise<Map<number, Known>> {
  const wanted = [...new Set(keys.filter((key) => key !== null))]
  return new Map((await knownOf(connection, wanted)).map((known) => [known.key, known]))
}

function knownOf(connection: Connection, keys: number[]): Promise<Known[]> {
  return connection.all<Known>(sql`
    select id as key, reference_id as id, canonical_id as canonicalId, created, subject, origin, level, classification
    from cable where id in (select value from json_each(${JSON.stringify(keys)}))`)
}
