/** What an archive file can do to a person, each with one sentence that says what happened and what to do. */

export type TroubleKind =
  /** Not an archive, or one of a newer program. */
  | 'unfit'
  /** An archive of which a part cannot be read. */
  | 'damaged'
  | 'missing'
  | 'exists'
  /** Another program writes to it, or an import runs. */
  | 'busy'
  | 'read-only'
  | 'not-found'
  | 'bad-input'
  | 'full'
  | 'failed'

/** A failure as data: the message is the sentence for the person, `detail` is for the log. */
export class ArchiveTrouble extends Error {
  override readonly name = 'ArchiveTrouble'

  constructor(
    readonly kind: TroubleKind,
    sentence: string,
    readonly detail = '',
  ) {
    super(sentence)
  }
}

/** Nothing is held under this id, in any of its spellings. */
export function noCable(id: string): ArchiveTrouble {
  return new ArchiveTrouble('not-found', `The archive holds no cable ${id}.`)
}

export function noImport(id: number): ArchiveTrouble {
  return new ArchiveTrouble('not-found', `There is no import ${id}.`)
}

/** What has to wait, as only one import writes at a time. */
export function importRuns(): ArchiveTrouble {
  return new ArchiveTrouble('busy', 'An import is running. Wait until it has ended, or cancel it first.')
}

export function isFull(error: unknown): error is ArchiveTrouble {
  return error instanceof ArchiveTrouble && error.kind === 'full'
}

export function isDamage(error: unknown): error is ArchiveTrouble {
  return error instanceof ArchiveTrouble && error.kind === 'damaged'
}

export function isUnfit(error: unknown): error is ArchiveTrouble {
  return error instanceof ArchiveTrouble && error.kind === 'unfit'
}
