import {
  blanksIn,
  MOST_IN_REQUEST,
  REQUEST_KINDS,
  REQUEST_WORDS,
  type RequestKind,
  requestName,
} from '../../preload/contract/requests'
import { writeFile } from '../service/cable-exports'
import { ARCHIVE_OPTION, type Call, type Command } from './command'
import { MOMENT_OPTIONS, readDay, readMoment } from './filters'
import { heldOrTold } from './held'
import { EXIT, WrongUsage } from './io'
import { newFile } from './new-file'
import { type Session, withArchive } from './session'

export const request: Command = {
  name: 'request',
  takes: 'ID…',
  about: 'drafts a request for the review or release of these cables, from their own data',
  options: [
    ARCHIVE_OPTION,
    {
      name: 'kind',
      value: 'KIND',
      about: REQUEST_KINDS.map((kind) => `${kind}: ${REQUEST_WORDS[kind].use}`).join('; '),
    },
    { name: 'pdf', value: 'FILE', about: 'writes the letter there as a PDF, beside the text on stdout' },
    { name: 'sent-on', value: 'D', about: 'enters it in the register as sent on this day' },
    { name: 'blanks-filled', about: 'says that the blanks of the letter were filled in before it was sent' },
    { name: 'tracking', value: 'NUMBER', about: 'the agency’s own number for it' },
    { name: 'note', value: 'WORDS', about: 'a note for the register' },
    ...MOMENT_OPTIONS,
  ],
  run(call) {
    const { options, rest, io, out } = call
    if (rest.length === 0) throw new WrongUsage('Name the cables by their reference ids.')
    if (rest.length > MOST_IN_REQUEST)
      throw new WrongUsage(`A request names ${MOST_IN_REQUEST} cables at most; agencies refuse broad ones.`)
    const kind = options.word('kind', REQUEST_KINDS)
    if (kind === null) throw new WrongUsage('Give --kind mdr or --kind foia.')
    const path = newFile(call, 'pdf')
    const sentOn = readDay(options, 'sent-on')
    if (!sentOn && options.has('blanks-filled'))
      throw new WrongUsage('--blanks-filled belongs to the register: give --sent-on DAY.')
    if (!sentOn && (options.has('note') || options.has('tracking')))
      throw new WrongUsage('--note and --tracking belong to the register: give --sent-on DAY.')
    const moment = readMoment(options, io.now())
    return withArchive(call, { readOnly: sentOn === undefined }, async (session) => {
      const { archive } = session
      const draft = await heldOrTold(archive.requests.draft({ kind, ids: rest, moment }), call)
      if (draft === null) return EXIT.findings
      await out.write(draft.letter)
      for (const remark of draft.remarks) out.tell(`- ${remark}`)
      if (path !== null) await writePdf(call, session, { letter: draft.letter, kind, ids: rest, path })
      if (sentOn) {
        const blanks = options.has('blanks-filled') ? [] : blanksIn(draft.letter)
        if (blanks.length > 0) {
          out.tell(
            `Not entered: the letter still has ${blanks.join(', ')}. Say --blanks-filled where they were filled in before it was sent.`,
          )
          return EXIT.findings
        }
        const { addressee, letter } = draft
        const tracking = options.one('tracking') ?? ''
        const note = options.one('note') ?? ''
        const asked = { kind, ids: rest, madeOn: sentOn, addressee, letter, tracking, note }
        const { id } = await archive.requests.record(asked)
        out.tell(`Entered in the register as request ${id}.`)
      }
      return EXIT.done
    })
  },
}

async function writePdf(
  { out, io }: Call,
  { archive }: Session,
  { letter, kind, ids, path }: { letter: string; kind: RequestKind; ids: string[]; path: string },
): Promise<void> {
  const { base64 } = await archive.requests.pdf({ letter, name: requestName(kind, ids) })
  async function* content() {
    yield Buffer.from(base64, 'base64')
  }
  for await (const _ of writeFile({ content: content() }, path, io.signal));
  out.tell(`The letter is in ${path}.`)
}
