import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { dataFolder, defaultArchive } from '../../../main/service/places'

describe('the folder of the user’s own data', () => {
  test.each<[string, Record<string, string>, string]>([
    ['linux', {}, join('/home/ada', '.config', 'Chancery')],
    ['linux', { XDG_CONFIG_HOME: '/data' }, join('/data', 'Chancery')],
    ['linux', { XDG_CONFIG_HOME: '' }, join('/home/ada', '.config', 'Chancery')],
    ['darwin', {}, join('/home/ada', 'Library', 'Application Support', 'Chancery')],
    ['win32', { APPDATA: '/roaming' }, join('/roaming', 'Chancery')],
    ['linux', { CHANCERY_DATA: '/trial', XDG_CONFIG_HOME: '/data' }, '/trial'],
    ['win32', { CHANCERY_DATA: '', APPDATA: '/roaming' }, join('/roaming', 'Chancery')],
  ])('on %s with %j', (platform, env, folder) => {
    expect(dataFolder({ platform, env, home: '/home/ada' })).toBe(folder)
  })

  test('holds the default archive under one name', () => {
    expect(defaultArchive('/x')).toBe(join('/x', 'archive.chancery'))
  })
})
