import type { Call } from './command'

/** The answer; null when the archive lacks what was asked for, which is told in its own sentence. Other failures go on. */
export async function heldOrTold<T>(asked: Promise<T>, { out }: Pick<Call, 'out'>): Promise<T | null> {
  try {
    return await asked
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'NOT_FOUND')) throw error
    out.tell(error.message)
    return null
  }
}
