import type { Archive, Refusal } from '../../preload/contract'

/** Every refusal of one import, or of all of them, page by page. */
export async function allRefusals(archive: Archive, importId?: number): Promise<Refusal[]> {
  const rows: Refusal[] = []
  for (;;) {
    const page = await archive.imports.refusals({ importId, offset: rows.length, limit: 1_000 })
    rows.push(...page.rows)
    if (page.rows.length === 0 || rows.length >= page.total) return rows
  }
}
