import { describe, expect, it, vi } from 'vitest'
import { answer, registerScheme } from '../../../main/desktop/protocol'
import type { Pages } from '../../../main/service/pages'
import { protocol } from './stand-in'

vi.mock('electron', () => import('./stand-in'))

const page = { mediaType: 'text/html; charset=utf-8', bytes: Buffer.from('<!doctype html>') }
const pages: Pages = new Map([
  ['/', page],
  ['/index.html', page],
])

describe('app://chancery', () => {
  it('serves the built page under the strictest policy', async () => {
    const response = answer(pages, 'GET', 'app://chancery/index.html#browse?tag=EFIS')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).toBe('<!doctype html>')
  })

  it.each([
    ['a way out', 'GET', 'app://chancery/../package.json'],
    ['an escaped way out', 'GET', 'app://chancery/%2e%2e%2fpackage.json'],
    ['a way out of Windows', 'GET', 'app://chancery/..%5c..%5cpackage.json'],
    ['a file that is not there', 'GET', 'app://chancery/secret.txt'],
    ['another host', 'GET', 'app://elsewhere/index.html'],
    ['another verb', 'POST', 'app://chancery/index.html'],
  ])('answers %s with nothing', async (_name, method, address) => {
    const response = answer(pages, method, address)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })

  it('is a secure standard scheme that bypasses no policy', () => {
    registerScheme()
    expect(protocol.registerSchemesAsPrivileged).toHaveBeenCalledWith([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ])
  })
})
