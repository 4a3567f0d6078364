/** What containers have in common: the shape of a member, the limits, and the sentences for those that cannot be read. */
import { PART_OF_SPLIT, type Trouble } from '../trouble'

export type ContainerForm = 'zip' | '7z'

/** One file inside a container. Its name is data: nothing is ever written under it. */
export interface Member {
  name: string
  size: number
  /** Why it cannot be read; null when it can. */
  trouble: Trouble | null
  /** Its bytes in order; throws `Damaged` where they are not what was packed. */
  pieces(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>
}

export interface Contents {
  members: number
  /** Bytes that all members together have when they are unpacked. */
  unpacked: number
  encrypted: number
}

/** Bytes that do not unpack to what the container says of them. */
export class Damaged extends Error {}

/** More than any set of cables; a container that says so of itself is built to exhaust who opens it. */
const MOST_MEMBERS = 3_000_000
/** Pages that repeat one menu reach some 60 : 1; what only repeats one byte goes beyond 1,000 : 1. */
const MOST_TIMES = 400
/** Below this no ratio does harm. */
const HARMLESS = 256 * 1024 * 1024

/** Why a container is refused as a whole before anything is unpacked; null when it may be read. */
export function troubleOfContents(
  { members, unpacked, encrypted }: Contents,
  packed: number,
): Trouble | null {
  if (members > 0 && encrypted === members) return ENCRYPTED_CONTAINER
  if (members > MOST_MEMBERS) return tooMuch(`${members} members`)
  if (unpacked > HARMLESS && unpacked > packed * MOST_TIMES) {
    return tooMuch(`${packed} bytes would become ${unpacked}`)
  }
  return null
}

function tooMuch(detail: string): Trouble {
  return {
    reason: 'It would unpack to far more than its size allows for, as only a file made to do harm does.',
    advice: 'If you trust it, unpack it yourself and import the folder.',
    detail,
  }
}

const ENCRYPTED_CONTAINER: Trouble = {
  reason: 'It is a packed file with a password.',
  advice: 'Unpack it with its password, then import the folder.',
  detail: 'every member is encrypted',
}

export const ENCRYPTED_MEMBER: Trouble = {
  reason: 'It is packed with a password.',
  advice: 'Unpack it with its password, then import it.',
  detail: 'encrypted member',
}

export const NESTED: Trouble = {
  reason: 'It is a packed file inside a packed file.',
  advice: 'Unpack the outer file, then import what was in it.',
  detail: 'nested container',
}

export const UNKNOWN_METHOD: Trouble = {
  reason: 'It is packed in a way that is not known here.',
  advice: 'Unpack it with the program that made it, then import it.',
  detail: 'compression method',
}

export function damagedMember(detail: string): Trouble {
  return {
    reason: 'It is damaged inside the packed file.',
    advice: 'Get the packed file again from where it came; what is sound in it was read.',
    detail,
  }
}

/** For a container that cannot be opened at all. */
export function damagedContainer(form: ContainerForm, error: unknown): Trouble {
  const detail = error instanceof Error ? error.message : String(error)
  if (/encrypted|password/i.test(detail)) return { ...ENCRYPTED_CONTAINER, detail }
  if (/multi-disk/i.test(detail)) return { ...PART_OF_SPLIT, detail }
  return {
    reason: `It is a packed file (${form}) that is damaged or cut off.`,
    advice: 'Get it again from where it came, or unpack what can be saved and import the folder.',
    detail: /central directory|end header|signature/i.test(detail)
      ? 'Its list of contents is missing or cannot be read.'
      : `What it says of its contents is not so: ${detail}`,
  }
}
