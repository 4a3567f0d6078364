/** The list of missing cables in words. */
import type { MissingCable, MissingList } from '../../../preload/contract'
import { counted, figure, shortDay } from '../../words'

/** `05RIGA9120 is not in this archive; 3 cables refer to it.` */
export function oneMissing(id: string, mentions: number): string {
  const who =
    mentions === 0
      ? 'no cable in it refers to it'
      : `${counted(mentions, 'cable')} ${mentions === 1 ? 'refers' : 'refer'} to it`
  return `${id} is not in this archive; ${who}.`
}

/** `year inferred by 2 of 3`: how many of the cables that refer to it name no year. */
export function inferredBy({
  mentions,
  inferredYears,
}: Pick<MissingCable, 'mentions' | 'inferredYears'>): string {
  const { length } = inferredYears
  return length === mentions ? 'year inferred' : `year inferred by ${figure(length)} of ${figure(mentions)}`
}

/** How many cables are missing, and how often they are referred to. */
export function missingSentence({ total, mentions }: MissingList, isNarrowed: boolean): string {
  if (total === 0)
    return isNarrowed
      ? 'No cable of this post and year is referred to without being in the archive.'
      : 'No cable of this archive refers to one that it lacks, whatever is set in Browse.'
  const these = isNarrowed ? ' of this choice' : ''
  return `${counted(total, 'cable')}${these} ${total === 1 ? 'is' : 'are'} referred to and not in this archive, ${
    mentions === 1 ? 'once' : `${figure(mentions)} times`
  } in all. Counted over the whole archive: filters set in Browse do not narrow it. A cable that is here under another spelling is not among them.`
}

/** `Embassy Tallinn 2, Embassy Oslo, and 3 more posts`. */
export function byWhom({ by, origins }: Pick<MissingCable, 'by' | 'origins'>): string {
  const named = by.map(
    ({ origin, cables }) => `${origin ?? 'no origin'}${cables > 1 ? ` ${figure(cables)}` : ''}`,
  )
  const more = origins - by.length
  return [...named, ...(more > 0 ? [`and ${counted(more, 'more post')}`] : [])].join(', ')
}

export function whenMentioned({ first, last }: Pick<MissingCable, 'first' | 'last'>): string {
  if (first === null || last === null) return 'no day'
  return first === last ? shortDay(first) : `${shortDay(first)} to ${shortDay(last)}`
}
