/** Invented cables without end, one after another through the years, each with the truth about it. */
import type { Day } from '../../../preload/contract/day'
import type { Kind } from '../../../preload/contract/reading'
import type { Invented } from '../../fixtures/invented'
import { drawInstruction } from './instruction'
import { type Language, language, Writer } from './language'
import { Chance } from './random'
import { drawClassification, drawPlaceTag, drawPost, drawSubjectTag, momentOf, type Post } from './world'

/** What a reader of the text should find. */
export interface Truth {
  id: string
  created: Day
  origin: string
  classification: string
  subject: string
  tags: string[]
  references: string[]
  sections: number
  kind: Kind
  date: Day | null
  line: string
  /** True where an earlier state of the site has another text of it (pages only). */
  redactedEarlier: boolean
}

export interface MadeCable {
  cable: Invented
  truth: Truth
  /** The same cable as an earlier state of the site had it, with a name taken out; one cable in two hundred has one. */
  earlier: Invented | null
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC']
const SECTION = 5_900
/** How many cables back a reference may reach. */
const MEMORY = 4_096

export function* corpus(count: number, seed: number): Generator<MadeCable> {
  const chance = new Chance(seed)
  const maker = new Maker(language(seed), chance)
  for (let at = 0; at < count; at++) yield maker.make(momentOf(at, count))
}

interface Sent {
  id: string
  post: Post
  year: number
  serial: number
}

class Maker {
  readonly #language: Language
  readonly #chance: Chance
  readonly #serials = new Map<string, number>()
  readonly #sent: Sent[] = []
  #made = 0

  constructor(language: Language, chance: Chance) {
    this.#language = language
    this.#chance = chance
  }

  make(moment: Date): MadeCable {
    const chance = this.#chance
    const writer = new Writer(this.#language, chance)
    const post = drawPost(chance)
    const stamp = moment.toISOString()
    const created = stamp.slice(0, 10) as Day
    const sent = this.#send(post, moment.getUTCFullYear())
    const classification = drawClassification(chance)
    const [level = ''] = classification.split('//')
    const instruction = drawInstruction(chance, created, level)
    const cited = this.#cite(sent)
    const tags = tagsFor(chance, post)
    const subject = writer.headline()
    // Bodies are about 6,600 characters in the middle, with a long tail to both sides.
    const length = Math.min(66_000, Math.max(240, Math.round(6_100 * Math.exp(chance.normal() * 0.75))))
    const sections = Math.max(1, Math.ceil(length / SECTION))
    const signer = writer.surname().toUpperCase()
    const heading = [
      `${spaced(level)}${sections > 1 ? ` SECTION 01 OF ${pad(sections, 2)}` : ''} ${post.name} ${pad(sent.serial, 6)} `,
      '',
      'SIPDIS ',
      '',
      ...captionsOf(classification),
      ...(instruction.line === '' ? [] : [instruction.line]),
      instruction.line.startsWith('EO ') ? `TAGS ${tags.join(', ')}` : `TAGS: ${tags.join(', ')}`,
      ...wrapped(`SUBJECT: ${subject}`),
      '',
      ...(cited.length === 0
        ? []
        : [`REF: ${cited.map((one, at) => written(one, at, cited.length)).join('\n')}`, '']),
      ...(level === 'UNCLASSIFIED'
        ? []
        : [`Classified By: DCM ${writer.surname()}, reasons 1.4 (b) and (d).`, '']),
    ].join('\n')
    const text = paragraphs(writer, chance, { length, level, post, serial: sent.serial, sections })
    const body = `${heading}\n${text}\n${signer}`
    const header = headerOf(chance, { post, level, moment, serial: sent.serial, sections })
    const cable: Invented = {
      id: sent.id,
      created: `${created} ${stamp.slice(11, 16)}`,
      released: '2011-08-30 01:44',
      classification,
      origin: post.origin,
      heading: subject.slice(0, 60),
      header,
      body,
      references: cited.map((one) => one.id),
      articles: [],
      releasedSoFar: 251_287,
    }
    const truth: Truth = {
      id: sent.id,
      created,
      origin: post.origin,
      classification,
      subject,
      tags,
      references: cable.references,
      sections,
      kind: instruction.kind,
      date: instruction.date,
      line: instruction.line,
      redactedEarlier: (this.#made + 1) % 200 === 0,
    }
    this.#made += 1
    return { cable, truth, earlier: truth.redactedEarlier ? redacted(cable, text) : null }
  }

  /** Numbers begin again each year at every post; all are higher than any that was really used. */
  #send(post: Post, year: number): Sent {
    const key = `${post.station}${year}`
    const first = post.station === 'STATE' ? 900_000 : 9_000
    const serial = (this.#serials.get(key) ?? first) + 1
    this.#serials.set(key, serial)
    const sent = { id: `${pad(year % 100, 2)}${post.station}${serial}`, post, year, serial }
    this.#sent[this.#made % MEMORY] = sent
    return sent
  }

  /** Earlier cables that this one refers to: more than half refer to some, a few to many. */
  #cite(own: Sent): Sent[] {
    const chance = this.#chance
    if (this.#made === 0 || chance.share() > 0.57) return []
    const count = 1 + Math.floor(chance.share() ** 3 * 8)
    const known = Math.min(this.#made, MEMORY)
    const cited = Array.from({ length: count }, () => this.#sent[chance.below(known)] as Sent)
    return [...new Map(cited.filter(({ id }) => id !== own.id).map((one) => [one.id, one])).values()]
  }
}

function tagsFor(chance: Chance, post: Post): string[] {
  const tags = new Set<string>()
  for (let at = chance.between(1, 6); at > 0; at--) tags.add(drawSubjectTag(chance))
  tags.add(post.country)
  if (chance.share() < 0.35) tags.add(drawPlaceTag(chance))
  return [...tags]
}

/** With its year, always: numbers that begin at 9,000 are too high for a reader to take the year for granted. */
function written({ post, serial, year }: Sent, at: number, of: number): string {
  const letter = of === 1 ? '' : `${String.fromCharCode(65 + (at % 26))}. `
  return `${letter}${pad(year % 100, 2)} ${post.name} ${serial}`
}

function captionsOf(classification: string): string[] {
  if (classification.includes('NOFORN')) return ['NOFORN ', '']
  return classification.includes('OFFICIAL') ? ['SENSITIVE ', ''] : []
}

interface Scale {
  length: number
  level: string
  post: Post
  serial: number
  sections: number
}

/** Numbered paragraphs, with a page marker where a section ends. */
function paragraphs(
  writer: Writer,
  chance: Chance,
  { length, level, post, serial, sections }: Scale,
): string {
  const mark = level === 'UNCLASSIFIED' ? 'U' : level.slice(0, 1)
  const parts: string[] = []
  let made = 0
  for (let number = 1; made < length - 200; number++) {
    const name = number === 1 ? ' Summary:' : number === 4 ? ' Comment:' : ''
    const text = writer.paragraph(`${number}. (${mark})${name}`, Math.min(chance.between(300, 1_100), length))
    const section = Math.floor((made + text.length) / SECTION) + 1
    if (sections > 1 && Math.floor(made / SECTION) + 1 < section && section <= sections) {
      parts.push(`${post.station} ${pad(serial, 8)}  ${pad(section, 3)}.2 OF ${pad(sections, 3)}`)
    }
    parts.push(text)
    made += text.length
  }
  return parts.map((part) => `${part}\n`).join('\n')
}

function headerOf(
  chance: Chance,
  { post, level, moment, serial, sections }: Omit<Scale, 'length'> & { moment: Date },
) {
  const time = `${pad(moment.getUTCHours(), 2)}${pad(moment.getUTCMinutes(), 2)}`
  const year = moment.getUTCFullYear()
  const day = Math.floor((moment.getTime() - Date.UTC(year, 0, 1)) / 86_400_000) + 1
  const letter = level.slice(0, 1)
  const precedence = chance.one(['P', 'P', 'R', 'R', 'O'])
  const from = post.station === 'STATE' ? 'SECSTATE WASHDC' : `AMEMBASSY ${post.name}`
  const route = `RUEH${post.country}`
  return [
    `VZCZCXRO${chance.between(1_000, 9_999)}`,
    `${precedence}${precedence} RUEHC`,
    `DE ${route} #${pad(serial % 10_000, 4)}${sections > 1 ? '/01' : ''} ${pad(day, 3)}${time}`,
    level === 'UNCLASSIFIED' ? 'ZNR UUUUU ZZH' : `ZNY ${letter.repeat(5)} ZZH`,
    `${precedence} ${pad(moment.getUTCDate(), 2)}${time}Z ${MONTHS[moment.getUTCMonth()]} ${pad(year % 100, 2)}`,
    `FM ${from}`,
    `TO RUEHC/SECSTATE WASHDC PRIORITY ${chance.between(1_000, 9_999)}`,
    ...Array.from(
      { length: chance.between(1, 6) },
      (_, at) =>
        `${at === 0 ? 'INFO ' : ''}RUEH${drawPlaceTag(chance)}/AMEMBASSY ${drawPost(chance).name} ${pad(chance.below(9_999), 4)}`,
    ),
  ].join('\n')
}

/** The third paragraph as a careful publisher shows it at first. */
function redacted(cable: Invented, text: string): Invented {
  const word = /^3\. \(\w\) \S+ (\S{4,})/m.exec(text)?.[1] ?? text.split(' ')[5] ?? ''
  return {
    ...cable,
    released: '2010-12-20 21:09',
    releasedSoFar: 1_862,
    body: cable.body.replace(word, 'XXXXXXXXXXXX'),
  }
}

function spaced(level: string): string {
  return level === 'UNCLASSIFIED' ? 'UNCLAS' : [...level].join(' ')
}

function wrapped(text: string): string[] {
  return text.match(/.{1,60}(?: |$)/g)?.map((line) => line.trimEnd()) ?? [text]
}

function pad(number: number, width: number): string {
  return String(number).padStart(width, '0')
}
