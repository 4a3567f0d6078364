/** Pages that Safari saved. */
import { describe, expect, it } from 'vitest'
import { readBytes } from '../../../main/source/read'
import { sitePage } from '../../fixtures/invented'
import { propertyList, webArchive } from '../../fixtures/web-archive'

const PAGE = sitePage({ heading: 'CAFÉ' }, { menu: 5_000 })
const SAVED = webArchive(Buffer.from(PAGE))

it('a page in a web archive is read as the page is', () => {
  expect(readBytes(SAVED)).toEqual(readBytes(Buffer.from(PAGE)))
})

it('in the encoding that stands beside it', () => {
  const western = webArchive(Buffer.from(PAGE.replaceAll('¶', ''), 'latin1'), 'windows-1252')
  expect(readBytes(western)).toMatchObject([
    { kind: 'cable', raw: { stated: { subject: 'CAFÉ' }, problems: [{ code: 're-encoded' }] } },
  ])
})

describe('gives an answer, whatever lies in it:', () => {
  const outside = Buffer.from(SAVED)
  outside.writeUInt32BE(0xffffffff, outside.length - 4)
  const long = Buffer.from(SAVED)
  long.writeUInt32BE(0x7fffffff, long.indexOf('<') - 4)

  it.each([
    ['another list', propertyList({ Label: 'a setting' })],
    ['a page that is a text', propertyList({ WebMainResource: 'page' })],
    ['no page', propertyList({ WebMainResource: { WebResourceURL: 'http://example.org/' } })],
    ['the first bytes alone', SAVED.subarray(0, 8)],
    ['no end', SAVED.subarray(0, 2_000)],
    ['objects outside the file', outside],
    ['a page longer than the file', long],
  ])('%s', (_, bytes) => {
    expect(readBytes(bytes)).toHaveLength(1)
  })

  it('a damaged one still shows its page where that is whole', () => {
    expect(readBytes(outside)).toMatchObject([{ kind: 'cable', raw: { stated: { id: '06TALLINN9001' } } }])
  })
})
