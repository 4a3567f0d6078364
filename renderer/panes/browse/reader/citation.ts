import type { CableDetail } from '../../../../preload/contract'
import { citationOf } from '../../../../preload/contract/citation'

/** `Embassy Tallinn, “SUBJECT,” 07TALLINN9023, 21 February 2007 (CONFIDENTIAL).` */
export function citation({ cable }: Pick<CableDetail, 'cable'>): string {
  const { id, origin, subject, created, classification } = cable
  return citationOf({
    id,
    origin,
    subject: subject?.value ?? null,
    created: created?.day ?? null,
    classification: classification?.value ?? null,
  })
}

/** The stored text under a line that says where it is from. */
export function plainText({ cable }: Pick<CableDetail, 'cable'>): string {
  return [citation({ cable }), cable.header, cable.body].filter((part) => part.trim() !== '').join('\n\n')
}
