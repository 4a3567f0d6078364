import type { CableDetail } from '../../../../preload/contract'
import { longDay } from '../../../words'

/** `Embassy Tallinn, “SUBJECT,” 07TALLINN9023, 21 February 2007 (Confidential).` */
export function citation({ cable }: Pick<CableDetail, 'cable'>): string {
  const subject = cable.subject ? `“${cable.subject.value},” ` : ''
  const day = cable.created ? `, ${longDay(cable.created.day)}` : ''
  const marking = cable.classification ? ` (${cable.classification.value})` : ''
  return `${cable.origin ? `${cable.origin}, ` : ''}${subject}${cable.id}${day}${marking}.`
}

/** The stored text under a line that says where it is from. */
export function plainText({ cable }: Pick<CableDetail, 'cable'>): string {
  return [citation({ cable }), cable.header, cable.body].filter((part) => part.trim() !== '').join('\n\n')
}
