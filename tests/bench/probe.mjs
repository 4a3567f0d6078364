/**
 * Preloaded into the built program: watches its memory, its processor time and how long its event loop is blocked,
 * and leaves them in the file that CHANCERY_BENCH_PROBE names.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

const RESOLUTION = 2
/** Loading the program is not a block that anyone would notice. */
const START = 700

// Threads load what the process was given too.
if (isMainThread && process.env.CHANCERY_BENCH_PROBE) watch(process.env.CHANCERY_BENCH_PROBE)

/** @param {string} file */
function watch(file) {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION })
  setTimeout(() => {
    delay.enable()
  }, START).unref()
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    const measured = {
      peakMB: peakKB() / 1024,
      cpuSeconds: (user + system) / 1e6,
      blockMs: Math.max(0, delay.max / 1e6 - RESOLUTION),
      blockP99Ms: Math.max(0, delay.percentile(99) / 1e6 - RESOLUTION),
    }
    writeFileSync(file, JSON.stringify(measured))
  })
}

/** Linux hands the peak of whoever started the process on to it: there the memory's own account is asked. */
function peakKB() {
  try {
    const own = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))
    if (own) return Number(own[1])
  } catch {
    // Other systems have no such file.
  }
  return process.resourceUsage().maxRSS
}
