/** A text may hold the cable several times, in part or whole: whose field is taken. */
import type { Classifier } from './classifier'
import type { Heading } from './heading'
import type { Subject } from './subject'

/** The heading whose text is read: the last own copy that has one, since an excerpt breaks off. */
export function mainHeading(own: Heading[]): Heading {
  return own.at(-1) as Heading
}

/** Headings under a classification line before a database's rows above it, which repeat fields in short. */
export function fullFirst(own: Heading[]): Heading[] {
  return [...own].sort((one, other) => Number(isNumbered(other)) - Number(isNumbered(one)))
}

/** A row may hold the bare level; only the line that opens a text has a number. */
const isNumbered = ({ classification }: Heading) =>
  classification !== null && (classification.says.serial ?? classification.says.section) !== null

/** The first copy that has a field whole; else the first that has it at all. */
export function pick<T extends { cut: boolean }>(
  own: Heading[],
  readField: (heading: Heading) => T | null,
): T | null {
  let best: T | null = null
  for (const heading of own) {
    const field = readField(heading)
    if (field && !field.cut) return field
    best ??= field
  }
  return best
}

/** The first subject, unless a later one begins with it and goes on. */
export function pickSubject(subjects: (Subject | null)[]): Subject | null {
  let best: Subject | null = null
  for (const subject of subjects) {
    if (subject === null) continue
    if (best === null || goesOn(best.subject.value, subject.subject.value)) best = subject
  }
  return best
}

function goesOn(before: string, whole: string): boolean {
  const [one, other] = [plainLetters(before), plainLetters(whole)]
  return other.length > one.length && other.startsWith(one)
}

const plainLetters = (value: string) => value.toUpperCase().replace(/[^\p{L}\d]/gu, '')

/** The first name that is whole, else the first; reasons and source from another heading where its own has none. */
export function pickClassifier(classifiers: Classifier[]): Classifier {
  const best =
    classifiers.find((one) => one.classifiedBy !== null && !one.cut) ??
    classifiers.find((one) => one.classifiedBy !== null)
  const derived = classifiers.find((one) => one.derivedFrom !== null)
  return {
    classifiedBy: best?.classifiedBy ?? null,
    reasons: (best?.reasons.length ? best : classifiers.find((one) => one.reasons.length > 0))?.reasons ?? [],
    derivedFrom: derived?.derivedFrom ?? null,
    cut: false,
  }
}
