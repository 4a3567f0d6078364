import { appendFileSync } from 'node:fs'
import type { Reporter, TestCase, TestModule } from 'vitest/node'

/** Writes what the whole run tells at its end, a line each: tests that were skipped, that failed, and that passed at a second try only. */
export default class Report implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const list = process.env.CHANCERY_TEST_REPORT
    if (!list) return
    for (const module of modules) {
      for (const error of module.errors()) note(list, 'failed', module.relativeModuleId, error.message)
      for (const test of module.children.allTests()) {
        const told = tell(test)
        if (told) note(list, told.kind, `${module.relativeModuleId}: ${test.fullName}`, told.why)
      }
    }
  }
}

function tell(test: TestCase): { kind: 'skipped' | 'failed' | 'flaky'; why: string } | null {
  const result = test.result()
  if (result.state === 'skipped') return { kind: 'skipped', why: result.note ?? '' }
  if (result.state === 'failed') return { kind: 'failed', why: result.errors[0]?.message ?? '' }
  if (test.diagnostic()?.flaky)
    return { kind: 'flaky', why: result.state === 'passed' ? (result.errors?.[0]?.message ?? '') : '' }
  return null
}

function note(list: string, kind: string, name: string, why: string): void {
  const first = why.split('\n', 1)[0]?.slice(0, 300) ?? ''
  appendFileSync(list, `${JSON.stringify({ kind, line: first ? `${name} (${first})` : name })}\n`)
}
