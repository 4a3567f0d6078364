/** What axe finds against a page, one line for each rule that is broken. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/**
 * Of the whole page, or of the part that a selector names. Only what is broken is written out, and in the page itself: all rules are
 * checked so too, in a third of the time. That way frames of another origin would be left out; the program has no frames.
 */
export async function violationsOf(page: Page, part?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
  const { violations } = await (part === undefined ? axe : axe.include(part)).analyze()
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes[0]?.html.slice(0, 160)})`)
}
