/** Labels that stand one under the other, what they announce below them: `TAGS:⏎SUBJECT:⏎EFIS, EN⏎HERRING QUOTAS`. */
import { type Block, blockOf, type Heading } from './heading'
import { linesOf } from './quiet'
import { isTagList } from './tags'

/** The heading with its tags and its subject each over their own words, where both labels came first. */
export function withoutColumns(text: string, heading: Heading): Heading {
  const tags = blockOf(heading, 'tags')
  const subject = blockOf(heading, 'subject')
  if (!tags || !subject || tags.end !== subject.start) return heading
  if (text.slice(tags.content, tags.end).trim() !== '') return heading
  const [label, list, title] = linesOf(text, subject.content, subject.end, 3)
  if (label?.text !== '' || !list || !isTagList(list.text) || !title?.text) return heading
  const parted = new Map<Block, Block>([
    [tags, { ...tags, content: list.start, end: title.start }],
    [subject, { ...subject, start: title.start, content: title.start }],
  ])
  return { ...heading, blocks: heading.blocks.map((block) => parted.get(block) ?? block) }
}
