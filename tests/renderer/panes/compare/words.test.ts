import { expect, test } from 'vitest'
import { compareTexts } from '../../../../preload/contract/difference'
import { summing } from '../../../../renderer/panes/compare/words'

function differences(a: string, b: string) {
  const compared = compareTexts(a, b)
  return compared.kind === 'compared' ? compared.differences : []
}

test('the sentence says what became of redactions', () => {
  expect(summing(differences('XXXXXX said six', 'Orm said XXXXXXX'))).toBe(
    'The two versions differ in 2 places. B opens 1 passage that is redacted in A. B redacts 1 passage that is open in A.',
  )
  expect(summing([])).toMatch(/same words/)
})
