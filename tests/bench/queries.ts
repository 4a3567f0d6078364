/** Searches drawn by seed from what an archive holds: forty of each rarity, and forty that are more than one word. */
import { Connection } from '../../main/archive/connection'
import { sql } from '../../main/archive/sql'
import type { Filters } from '../../preload/contract/view'
import { NO_FILTERS } from '../../preload/contract/view'
import type { Chance } from './corpus/random'

export const RARITIES = ['< 0.1 %', '0.1–1 %', '1–10 %', '> 10 %'] as const
export type Group = (typeof RARITIES)[number] | 'phrases, booleans, fields'

export interface Drawn {
  group: Group
  query: string
  filters: Filters
}

export interface Vocabulary {
  /** Terms by how many of the cables have them. */
  terms: Record<(typeof RARITIES)[number], string[]>
  commonest: string
  /** Bodies of a few cables, for phrases. */
  bodies: string[]
}

const EACH = 40
const BODIES = 200
/** Of each rarity: the full set has hundreds of thousands of rare terms, and to clear up around them would be measured too. */
const TERMS = 4_000

export async function vocabularyOf(archive: string): Promise<Vocabulary> {
  const connection = await Connection.open(archive, 'read')
  try {
    await connection.run(sql`create virtual table temp.term using fts5vocab('main', 'words', 'row')`)
    const count = (await connection.value<number>(sql`select count(*) as value from cable`)) ?? 0
    const between = async (from: number, to: number) => {
      const terms = await connection.value<string>(sql`
        select json_group_array(term) as value from temp.term
        where doc > ${from * count} and doc <= ${to * count} and term glob '[a-z][a-z]*'`)
      return spreadOver(JSON.parse(terms ?? '[]') as string[], TERMS)
    }
    const commonest = await connection.value<string>(
      sql`select term as value from temp.term order by doc desc, term limit 1`,
    )
    const bodies = await connection.all<{ body: string }>(sql`
      select body from searched where id % ${Math.max(1, Math.floor(count / BODIES))} = 0 limit ${BODIES}`)
    return {
      terms: {
        '< 0.1 %': await between(0, 0.001),
        '0.1–1 %': await between(0.001, 0.01),
        '1–10 %': await between(0.01, 0.1),
        '> 10 %': await between(0.1, 1),
      },
      commonest: commonest ?? 'the',
      bodies: bodies.map(({ body }) => body),
    }
  } finally {
    await connection.close()
  }
}

/** At most so many, at even distances. */
function spreadOver(terms: string[], most: number): string[] {
  const step = Math.max(1, Math.ceil(terms.length / most))
  return terms.filter((_, place) => place % step === 0)
}

/** Every other one has a filter beside it; all are different. */
export function drawQueries(vocabulary: Vocabulary, chance: Chance): Drawn[] {
  const drawn = new Map<string, Drawn>()
  const fill = (group: Group, draw: (turn: number) => string) => {
    const end = drawn.size + EACH
    for (let tries = 0; drawn.size < end && tries < EACH * 20; tries++) {
      const query = draw(tries)
      if (!drawn.has(query))
        drawn.set(query, { group, query, filters: filtersFor(query, drawn.size, chance) })
    }
  }
  for (const rarity of RARITIES) fill(rarity, () => chance.one(vocabulary.terms[rarity]))
  fill('phrases, booleans, fields', (turn) => compound(vocabulary, chance, turn))
  return [...drawn.values()]
}

function compound({ terms, bodies }: Vocabulary, chance: Chance, turn: number): string {
  const [rare, usual, common] = [
    chance.one(terms['0.1–1 %']),
    chance.one(terms['1–10 %']),
    chance.one(terms['> 10 %']),
  ]
  switch (turn % 8) {
    case 0:
    case 1:
      return phraseOf(chance.one(bodies), chance)
    case 2:
      return `${usual.slice(0, 4)}*`
    case 3:
      return `${usual} AND ${common}`
    case 4:
      return `${usual} OR ${rare}`
    case 5:
      return `${common} NOT ${usual}`
    case 6:
      return `subject:${usual} created:2005..2009`
    default:
      return `${usual} tag:PREL`
  }
}

/** Two or three words as they stand side by side. */
function phraseOf(body: string, chance: Chance): string {
  const words = body.match(/[a-z]+ [a-z]+(?: [a-z]+)?/g) ?? ['of the']
  return `"${chance.one(words)}"`
}

function filtersFor(query: string, place: number, chance: Chance): Filters {
  if (place % 2 === 0) return { ...NO_FILTERS, query }
  const level = chance.one(['CONFIDENTIAL', 'SECRET', 'UNCLASSIFIED'])
  const created = chance.share() < 0.5 ? ({ from: '2006-01-01', to: '2008-12-31' } as const) : {}
  return { ...NO_FILTERS, query, created, choices: { level: { include: [level], exclude: [] } } }
}
