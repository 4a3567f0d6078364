import { describe, expect, test } from 'vitest'
import { commandOf } from '../../../main/browser/opener'
import { readPort } from '../../../main/browser/port'

describe('the default browser', () => {
  test.each<[string, string, Record<string, string>, string[] | null]>([
    ['opens on a Linux desktop', 'linux', { DISPLAY: ':0' }, ['xdg-open']],
    ['opens under Wayland', 'linux', { WAYLAND_DISPLAY: 'wayland-0' }, ['xdg-open']],
    ['does not open without a display', 'linux', {}, null],
    [
      'does not open for somebody who sits elsewhere',
      'darwin',
      { SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22' },
      null,
    ],
    ['opens on a Mac', 'darwin', {}, ['open']],
    ['opens on Windows without a shell', 'win32', {}, ['rundll32', 'url.dll,FileProtocolHandler']],
  ])('%s', (_what, platform, env, command) => {
    expect(commandOf(platform, env)).toEqual(command)
  })
})

describe('a port', () => {
  test.each([
    ['0', 0],
    ['8080', 8080],
    ['65535', 65_535],
    ['65536', null],
    ['-1', null],
    ['80a', null],
    ['', null],
    ['1e3', null],
  ])('%j is %j', (text, port) => {
    expect(readPort(text)).toBe(port)
  })
})
