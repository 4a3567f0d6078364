import { appendFileSync } from 'node:fs'
import type { Reporter, TestModule } from 'vitest/node'

/** Writes each skipped test with its reason to the file that the whole run lists at its end. */
export default class Skipped implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const list = process.env.CHANCERY_SKIPPED_LIST
    if (!list) return
    for (const module of modules)
      for (const test of module.children.allTests('skipped')) {
        const result = test.result()
        const note = result.state === 'skipped' ? result.note : undefined
        appendFileSync(list, `${module.relativeModuleId}: ${test.fullName}${note ? ` (${note})` : ''}\n`)
      }
  }
}
