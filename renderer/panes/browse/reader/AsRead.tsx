import { Fragment } from 'preact'
import type { CableDetail } from '../../../../preload/contract'
import { address, go, linkTo } from '../../../state/router'
import { counted, portionTone, portionWords } from '../../../words'
import type { Block } from './blocks'
import { NoteMark } from './notes/NoteMark'
import { ParagraphNotes } from './notes/ParagraphNotes'
import { Pieces } from './Pieces'
import { stored } from './rests-on/stored'
import { asRead, hitNow, understanding } from './state'

/** The body as paragraphs on the axis. */
export function AsRead({ detail }: { detail: CableDetail }) {
  const text = asRead.value
  if (!text) return null
  const { caveats, body } = detail.cable
  return (
    <>
      <div class="body">
        {text.blocks.map((block, at) => (
          <Fragment key={block.key}>
            <BlockLine block={block} id={detail.cable.id} body={body} />
            {block.paragraph >= 0 && text.blocks[at + 1]?.paragraph !== block.paragraph && (
              <ParagraphNotes detail={detail} index={block.paragraph} />
            )}
          </Fragment>
        ))}
        {text.blocks.length === 0 && <p class="statement">The file holds no text beyond the heading.</p>}
      </div>
      <footer class="cable-foot">
        {text.hidden > 0 && <span>{counted(text.hidden, 'page mark')} left out here. </span>}
        {caveats.length > 0 && <span>{caveats.join(', ')}. </span>}
        <button type="button" class="link" onClick={() => go({ text: 'sent' }, 'replace')}>
          Show as sent
        </button>
        <button type="button" class="link" onClick={() => (understanding.value = true)}>
          Understand this cable
        </button>
      </footer>
    </>
  )
}

function BlockLine({ block, id, body }: { block: Block; id: string; body: string }) {
  const { number, marking, paragraph } = block
  const linked = number !== null && address.value.paragraph === number
  return (
    <div
      id={number === null ? undefined : `par-${number}`}
      class={`para para-${block.kind}${linked ? ' is-linked' : ''}`}
    >
      <span class="gutter">
        {(number !== null || marking !== null) && <NoteMark id={id} index={paragraph} number={number} />}
        {number !== null && (
          <a class="pn" href={linkTo({ paragraph: number })} aria-label={`Paragraph ${number}, its address`}>
            {number}
          </a>
        )}
        {marking && (
          <span class={`pm pm-${portionTone(marking)}`} title={`This paragraph: ${portionWords(marking)}`}>
            ({inGutter(marking)})
          </span>
        )}
      </span>
      <BlockText block={block} body={body} />
    </div>
  )
}

/** `C` of `C - ENTIRE TEXT`: what it is meant for stands in the words of its paragraph. */
export function inGutter(marking: string): string {
  return marking.replace(/\s*[-\u2013]?\s*ENTIRE TEXT$/i, '') || marking
}

function BlockText({ block, body }: { block: Block; body: string }) {
  const pieces = <Pieces pieces={block.pieces} hitNow={hitNow.value} />
  const words = stored('body', body, block.pieces)
  if (block.kind === 'table')
    return (
      <pre class="source" {...words}>
        {pieces}
      </pre>
    )
  if (block.kind === 'heading') return <h3 {...words}>{pieces}</h3>
  return (
    <p class={block.kind === 'byline' || block.kind === 'signer' ? 'by' : undefined} {...words}>
      {pieces}
    </p>
  )
}
