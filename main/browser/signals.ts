const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Ends when the system asks this process to end (Ctrl-C, a closed terminal). What runs then ends in good order; asked a
 * second time, the process ends at once, which an archive survives too.
 */
export function endSignal(): AbortSignal {
  const controller = new AbortController()
  for (const signal of SIGNALS) {
    // A library under the settings file sends every signal a second time, to end the process at once.
    process.removeAllListeners(signal)
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(130)
      controller.abort()
    })
  }
  return controller.signal
}
