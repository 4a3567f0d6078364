import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { faultOf, openLog } from '../../../main/service/log'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chancery-log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = () => new Date('2026-11-23T10:00:00Z')

describe('the log', () => {
  it('has when and what', () => {
    const log = openLog(folder, now)
    log.note('Chancery 0.1.0 starts')
    expect(readFileSync(log.path, 'utf8')).toBe('2026-11-23T10:00:00.000Z Chancery 0.1.0 starts\n')
  })

  it('never holds what an error says, for errors quote what was being read', () => {
    const log = openLog(join(folder, 'not there yet'), now)
    let broken: unknown
    try {
      JSON.parse('SECRET SECTION 01 OF 02')
    } catch (error) {
      broken = error
    }
    log.fault('A call failed', new Error('CONFIDENTIAL', { cause: broken }))
    const text = readFileSync(log.path, 'utf8')
    expect(text).not.toMatch(/SECRET|CONFIDENTIAL|SECTION/)
    expect(text).not.toContain(process.cwd())
    expect(text).toMatch(/A call failed: Error at log\.test\.ts:\d+:\d+.*; caused by SyntaxError/)
  })

  it('keeps three files of limited size, and tells the last lines across them', () => {
    const log = openLog(folder, now, 200)
    for (let line = 1; line <= 60; line += 1) log.note(`line ${line}`)
    expect(readdirSync(folder).sort()).toEqual(['chancery.log', 'chancery.log.1', 'chancery.log.2'])
    expect(log.latest(7).map((line) => line.split(' ').at(-1))).toEqual([
      '54',
      '55',
      '56',
      '57',
      '58',
      '59',
      '60',
    ])
  })

  it('is silent where it cannot be written', () => {
    const log = openLog('/dev/null/nowhere', now)
    expect(() => log.note('x')).not.toThrow()
    expect(log.latest(5)).toEqual([])
  })
})

describe('a fault', () => {
  it.each([
    [
      'the system’s code',
      Object.assign(new Error('/home/reader/x'), { code: 'ENOSPC', stack: '' }),
      'Error ENOSPC',
    ],
    ['no code that holds text', Object.assign(new Error('x'), { code: 'a cable', stack: '' }), 'Error'],
    ['only the kind of what is no error', 'CONFIDENTIAL', 'string'],
  ])('has %s', (_name, error, words) => expect(faultOf(error)).toBe(words))
})
