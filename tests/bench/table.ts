/** The table as text: columns as wide as their widest cell. */
import type { Line } from './line'

export function tableOf(lines: readonly Line[]): string {
  const rows = [
    ['work', 'measured', 'goal', ''],
    ...lines.map(({ work, measured, goal, met }) => [
      work,
      measured,
      goal,
      met === null ? '' : met ? 'met' : 'NOT MET',
    ]),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)))
  const written = rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  return [written[0], widths.map((width) => '─'.repeat(width)).join('  '), ...written.slice(1)].join('\n')
}
