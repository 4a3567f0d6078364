import { describe, expect, it } from 'vitest'
import type { Span } from '../../../../preload/contract/cable'
import { evidenceIn, extent } from '../../../../renderer/panes/browse/reader/InstructionField'
import { detail } from '../../details'

const of = (line: string) =>
  detail({
    body: `C O N F I D E N T I A L TALLINN 009001\n\n${line}\nTAGS: EFIS\nSUBJECT: SPRAT\n\n1. (C) Sprat.\n`,
  })

const marked = ({ cable, reading }: ReturnType<typeof of>, words: readonly Span[] = reading.spans) => {
  const { start, end } = extent(cable, reading.spans)
  return evidenceIn(cable, [start, end], words).map(([from, to]) =>
    cable.body.slice(start + from, start + to),
  )
}

describe('the words behind the day in the line of the instruction', () => {
  it.each([
    ['the line alone', 'E.O. 12958: DECL: 03/14/2016', 'E.O. 12958: DECL: 03/14/2016'],
    [
      'with a stroke that is read with it',
      'E.O. 12958: DECL: 03/14/2016 \\',
      'E.O. 12958: DECL: 03/14/2016 \\',
    ],
    ['of an instruction that nothing is classified', 'E.O. 12958: N/A \\', 'E.O. 12958: N/A \\'],
  ])('are marked there: %s', (_, line, words) => {
    expect(marked(of(line))).toEqual([words])
  })

  it('are pointed at where they stand in it again, when the ones that were chosen are left out of the view', () => {
    const opened = of('E.O. 12958: DECL: 03/14/2016')
    const header = `${opened.cable.header}\nDECL: 03/14/2016`
    const chosen: Span = { part: 'header', start: header.length - 10, end: header.length }
    expect(marked({ ...opened, cable: { ...opened.cable, header } }, [chosen])).toEqual(['03/14/2016'])
  })

  it('are not looked for where the line says something else', () => {
    const opened = of('E.O. 12958: DECL: 03/14/2016')
    const start = opened.cable.body.indexOf('Sprat.')
    expect(marked(opened, [{ part: 'body', start, end: start + 6 }])).toEqual([])
  })
})
