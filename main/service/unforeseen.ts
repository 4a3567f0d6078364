import { ORPCError } from '@orpc/server'
import type { Log } from './log'

/** Notes calls that failed for a reason that nobody foresaw; the caller has been told, the log has where. */
export function logUnforeseen(log: Log) {
  return async <T>({ next }: { next: () => Promise<T> }): Promise<T> => {
    try {
      return await next()
    } catch (error) {
      if (error instanceof ORPCError && error.code === 'FAILED')
        log.fault('A call failed', error.cause ?? error)
      throw error
    }
  }
}
