import { describe, expect, it } from 'vitest'
import { readCreated, readDay } from '../../../main/cable/created'

describe('when a cable was sent', () => {
  it.each([
    ['2008-06-02 09:09', null, '2008-06-02', '09', 'minutes that repeat the hour are not true'],
    ['2008-06-02 18:06', null, '2008-06-02', '18', 'in 12-hour form too'],
    ['2008-06-02 00:12', null, '2008-06-02', '00', 'and after midnight'],
    ['2008-06-02 09:09', '020931Z JUN 08', '2008-06-02', '09:31', 'the date-time group has the true minutes'],
    ['2008-06-02 09:09', '020909Z JUN 08', '2008-06-02', '09:09', 'and may confirm them'],
    ['2008-06-02 09:09', '031144Z JUN 08', '2008-06-02', '09', 'a group of another hour says nothing'],
    ['2008-06-02 18:48', null, '2008-06-02', '18:48', 'later pages print true minutes'],
    ['6/2/2008 18:06', null, '2008-06-02', '18:06', 'minutes of the csv are true where they repeat the hour'],
    ['6/2/2008 9:09', '020931Z JUN 08', '2008-06-02', '09:09', 'and beside a group that differs'],
    ['12/28/1966 18:48', null, '1966-12-28', '18:48', 'the csv puts the month first'],
    ['2008-06-02 23:59', null, '2008-06-02', '23:59', 'the last minute of a day'],
    ['2008-06-02 24:00', null, '2008-06-02', null, 'and one that no clock shows'],
    ['01 JAN 1975', null, '1975-01-01', null, 'attributes name the day only'],
    ['01 JAN 1975', '011330Z JAN 75', '1975-01-01', '13:30', 'the group has its time'],
    ['31 DEC 1974', '011330Z JAN 75', '1974-12-31', null, 'unless it is of another day'],
  ] as const)('%s with %s is %s %s: %s', (stated, group, day, time, _why) => {
    expect(readCreated(stated, group, 'table')).toEqual({ day, time, from: 'table' })
  })

  it('takes the date-time group where nothing is stated', () => {
    expect(readCreated(null, '121151Z FEB 10', 'table')).toEqual({
      day: '2010-02-12',
      time: '11:51',
      from: 'dtg',
    })
  })

  it('refuses days that do not exist', () => {
    expect(readDay('2009-02-30 10:10')).toBeNull()
    expect(readCreated('yesterday', null, 'table')).toBeNull()
  })
})
