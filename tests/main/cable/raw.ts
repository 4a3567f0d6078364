import type { RawCable } from '../../../main/source/raw-cable'

/** A raw cable for tests: a site page with the given parts and invented statements. */
export function rawCable(
  parts: Partial<Omit<RawCable, 'stated'>> & { stated?: Partial<RawCable['stated']> },
): RawCable {
  return {
    format: 'site-page',
    header: '',
    body: '',
    problems: [],
    ...parts,
    stated: {
      id: '08TALLINN9001',
      created: '2008-06-02 09:09',
      released: '2011-01-13 05:05',
      classification: 'CONFIDENTIAL',
      origin: 'Embassy Tallinn',
      subject: null,
      tags: [],
      references: [],
      articles: [],
      releasedSoFar: null,
      ...parts.stated,
    },
  }
}
