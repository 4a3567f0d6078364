import { describe, expect, it } from 'vitest'
import { warningsOfPlace } from '../../../main/archive/whereabouts'

const MOUNTS = [
  '/dev/sda1 / ext4 rw 0 0',
  'server:/papers /mnt/papers nfs4 rw 0 0',
  '//server/share /mnt/my\\040share cifs rw 0 0',
  '/dev/sdb1 /mnt/papers/disk ext4 rw 0 0',
].join('\n')
const warnings = (path: string, there: string[] = []) =>
  warningsOfPlace(path, { exists: (each) => there.includes(each), mounts: () => MOUNTS })

describe('an archive that lies well', () => {
  it.each([
    '/home/reader/cables.chancery',
    '/home/reader/dropbox.chancery',
    '/mnt/papers/disk/a.chancery',
    'C:\\Users\\reader\\a.chancery',
  ])('%s is not warned of', (path) => expect(warnings(path)).toEqual([]))
})

describe('an archive in a synchronised folder', () => {
  it.each([
    ['/home/reader/Dropbox/cables/a.chancery', 'Dropbox'],
    ['C:\\Users\\reader\\OneDrive - Ministry\\a.chancery', 'OneDrive'],
    ['/Users/reader/Library/Mobile Documents/com~apple~CloudDocs/a.chancery', 'iCloud Drive'],
    ['/Users/reader/Library/CloudStorage/GoogleDrive-reader@example.org/My Drive/a.chancery', 'Google Drive'],
  ])('%s is warned of by name', (path, service) =>
    expect(warnings(path)).toEqual([expect.stringContaining(service)]),
  )

  it('is known by what the service keeps in it, too', () => {
    expect(warnings('/home/reader/papers/2004/a.chancery', ['/home/reader/papers/.stfolder'])).toEqual([
      expect.stringContaining('Syncthing'),
    ])
  })
})

describe('an archive on a network drive', () => {
  it.each([
    '/mnt/papers/a.chancery',
    '/mnt/my share/a.chancery',
    '\\\\server\\papers\\a.chancery',
    '\\\\?\\UNC\\server\\papers\\a.chancery',
  ])('%s is warned of', (path) => expect(warnings(path)).toEqual([expect.stringContaining('network drive')]))

  it('is not on the network beside it', () => expect(warnings('/mnt/papers2/a.chancery')).toEqual([]))
})
