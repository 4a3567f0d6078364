import { expect, it } from 'vitest'
import { ArchiveTrouble } from '../../../main/archive/trouble'
import { whyNotStarted } from '../../../main/desktop/start-failure'

it.each([
  ['its own sentence', new ArchiveTrouble('failed', 'The disk is full.'), /^The disk is full\.$/],
  [
    'an addon of another machine',
    Object.assign(new Error('/opt/x.node: wrong ELF class'), { code: 'ERR_DLOPEN_FAILED' }),
    /does not run on this machine\. Install Chancery/,
  ],
  [
    'a part that is missing',
    Object.assign(new Error("Cannot find module '/home/reader/x'"), { code: 'ERR_MODULE_NOT_FOUND' }),
    /missing or damaged\. Install Chancery again\./,
  ],
  [
    'a disk that refuses',
    Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' }),
    /\(ENOSPC\)\. Check the disk/,
  ],
  ['anything else', new TypeError('CONFIDENTIAL'), /\(TypeError\)$/],
  ['what is no error', 'CONFIDENTIAL', /\(string\)$/],
])('a failed start is told with %s, never with what an error quotes', (_name, error, sentence) => {
  expect(whyNotStarted(error)).toMatch(sentence)
  expect(whyNotStarted(error)).not.toMatch(/CONFIDENTIAL|reader/)
})
