/** Citations as CSL-JSON, the input of citation programs (citationstyles.org, csl-data.json 1.0.2). */
import type { Day } from '../../preload/contract/day'
import { dayOfMonth, monthOf, yearOf } from '../../preload/contract/day'
import type { ExportedCable } from '../catalogue/whole'
import { type Form, oneLine } from './form'
import { jsonArray } from './json'

export const csl: Form = {
  texts: () => false,
  async *write(pages) {
    yield* jsonArray(pages, itemOf)
    yield '\n'
  },
}

function itemOf({ row, stored }: ExportedCable) {
  const { id, created, released, origin, classification, subject } = row
  return {
    id,
    type: 'document',
    genre: 'Diplomatic cable',
    number: id,
    title: oneLine(subject ?? '') || id,
    ...(origin && { author: [{ literal: oneLine(origin) }] }),
    ...(created && { issued: dateOf(created) }),
    ...(released && { 'available-date': dateOf(released) }),
    ...(stored.tags.length > 0 && { keyword: stored.tags.map(oneLine).join('; ') }),
    ...(classification && { note: `Marked ${oneLine(classification)}` }),
    language: 'en',
  }
}

function dateOf(day: Day) {
  return { 'date-parts': [[yearOf(day), monthOf(day), dayOfMonth(day)]] }
}
