import { describe, expect, it } from 'vitest'
import { hitsIn, wantedWords } from '../../../../renderer/panes/browse/reader/hits'

describe('the words that a search wants to see', () => {
  it.each([
    ['quota', ['quota']],
    ['herring quota', ['herring', 'quota']],
    ['"herring quota" salmon', ['herring quota', 'salmon']],
    ['herring OR quota AND cod', ['herring', 'quota', 'cod']],
    ['herring -quota NOT cod', ['herring']],
    ['subject:quota tag:EFIS', ['quota']],
    ['(herring quota)', ['herring', 'quota']],
    ['fish*', ['fish*']],
    ['"never closed', ['never closed']],
    ['', []],
    ['- " ( )', []],
  ])('%s', (query, words) => {
    expect(wantedWords(query)).toEqual(words)
  })
})

describe('hits in a text', () => {
  const found = (text: string, query: string) =>
    hitsIn(text, wantedWords(query)).map(([start, end]) => text.slice(start, end))

  it('are whole words, whatever their case', () => {
    expect(found('Quota, quotas and QUOTA.', 'quota')).toEqual(['Quota', 'QUOTA'])
  })

  it('begin with the letters before a star', () => {
    expect(found('Quota, quotas, requote', 'quot*')).toEqual(['Quota', 'quotas'])
  })

  it('find a phrase across the end of a line and the marks that stand there', () => {
    expect(found('the herring \\\n¶quota', '"herring quota"')).toEqual(['herring \\\n¶quota'])
  })

  it('know letters beyond ASCII as letters', () => {
    expect(found('Tõrv tõrvik', 'tõrv')).toEqual(['Tõrv'])
    expect(found('Tõrv tõrvik', 'torv')).toEqual(['Tõrv'])
  })

  it('take signs of patterns as text', () => {
    expect(found('a.b (c) [d]', '"a.b" [d]')).toEqual(['a.b', 'd'])
  })
})
