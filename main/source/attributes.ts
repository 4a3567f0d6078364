/**
 * The State Department's own export of its telegrams of 1973 to 1979: a part `Message Text` and a part
 * `Message Attributes` of lines `Key: value`. The attributes state what a page's table states for later cables.
 */
import { NOTHING_STATED, type Stated } from './raw-cable'
import { type Parts, splitTelegram } from './telegram-parts'

const PART = /^[ \t]*Message (Text|Attributes)[ \t]*:?[ \t]*$/gim

export function readTelegramWithAttributes(text: string): (Parts & { stated: Stated }) | null {
  const marks = [...text.matchAll(PART)]
  const at = (name: string) => marks.findIndex((mark) => mark[1]?.toLowerCase() === name)
  const attributesAt = at('attributes')
  if (attributesAt < 0) return at('text') < 0 ? null : { ...messageText(text), stated: NOTHING_STATED }
  const part = (index: number) => text.slice(marks[index]?.index, marks[index + 1]?.index)
  const attributes = part(attributesAt)
  const message = at('text') < 0 ? text.slice(0, marks[attributesAt]?.index) : part(at('text'))
  const { header, body } = messageText(message)
  // The attributes are kept after the text wherever they stood, so that nothing of the file is lost.
  return { header, body: `${body}\n\n${attributes.trim()}`.trimStart(), stated: statedBy(attributes) }
}

function messageText(text: string): Parts {
  return splitTelegram(text.replace(/^\s*Message Text[ \t]*:?[ \t]*\n/i, ''))
}

function statedBy(attributes: string): Stated {
  const value = valuesOf(attributes)
  return {
    ...NOTHING_STATED,
    id: value('document number') ?? value('canonical id'),
    created: dateOf(value('draft date')) ?? dateOf(value('sent date')),
    classification: value('original classification'),
    origin: value('from'),
    subject: value('subject'),
    tags: (value('tags') ?? '').split(/\s*,\s*/).filter(Boolean),
  }
}

function valuesOf(attributes: string): (key: string) => string | null {
  const values = new Map<string, string>()
  for (const [, key = '', value = ''] of attributes.matchAll(
    /^[ \t]*([A-Z][\w /*]{1,40}?)[ \t]*:[ \t]*(.*)$/gim,
  )) {
    const name = key.toLowerCase()
    if (!values.has(name) && value.trim() !== '' && !/^n\/a$/i.test(value.trim()))
      values.set(name, value.trim())
  }
  return (key) => values.get(key) ?? null
}

/** 1 January 1960 stands for an empty date. */
function dateOf(value: string | null): string | null {
  return value === null || /^0?1[ -]JAN[ -]1960/i.test(value) ? null : value
}
