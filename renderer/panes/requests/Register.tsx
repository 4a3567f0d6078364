import { useEffect } from 'preact/hooks'
import {
  DEADLINE_WORDS,
  type Deadline,
  REQUEST_WORDS,
  type RequestRecord,
} from '../../../preload/contract/requests'
import { Bones } from '../../parts/Bones'
import { Button } from '../../parts/Button'
import { Empty } from '../../parts/Empty'
import { Failed } from '../../parts/Failed'
import { archiveInfo, moment, today } from '../../state/archive'
import { saveExport } from '../../state/exporting'
import { linkTo } from '../../state/router'
import { counted, dayOfMoment, distance, shortDay } from '../../words'
import { History } from './History'
import { LetterDialog } from './LetterDialog'
import { OutcomeDialog } from './OutcomeDialog'
import { answering, reading, register, remove, restore, stopAnswering } from './state'

/** Every request that was sent, or those alone that wait for an answer, the newest first, with what came of it. */
export function Register({ openOnly }: { openOnly: boolean }) {
  const { value, failure } = register.value
  useEffect(() => stopAnswering, [])
  if (failure) return <Failed what="The register" failure={failure} onRetry={register.again} />
  if (!value) return <Bones rows={4} label="The register is being opened." />
  if (value.length === 0)
    return (
      <Empty title="No request is in the register.">
        <p class="quiet">
          “Draft a request…” beside a cable writes the letter; when it is sent, enter it here.
        </p>
      </Empty>
    )
  const shown = openOnly ? value.filter(isOpen) : value
  if (shown.length === 0) return <Empty title="No request waits for an answer." />
  return (
    <section
      class="figures corrections register"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label="Register of requests"
      data-pane-start
    >
      <table class="book">
        <thead>
          <tr>
            <th scope="col">Sent</th>
            <th scope="col">Kind</th>
            <th scope="col">Cables</th>
            <th scope="col">Number and note</th>
            <th scope="col">What came of it</th>
            <th scope="col">Due next</th>
            <th scope="col">State</th>
            <th scope="col">
              <span class="vh">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((request) => (
            <Line key={request.id} request={request} onAnswer={() => (answering.value = request)} />
          ))}
        </tbody>
      </table>
      <p class="fine">
        An agency has one year to decide on a review; a denial can be appealed within 60 days (32 CFR
        2001.33). Days count from the day of sending or of the answer; the agency counts from its own. Where
        the Department of State has not decided in a year, or has not answered an appeal in 180 days, the
        Interagency Security Classification Appeals Panel can be asked (22 CFR 9.10(i)). For other requests no
        time is told.
      </p>
      {reading.value && <LetterDialog request={reading.value} onClose={stopAnswering} />}
      {answering.value && <OutcomeDialog request={answering.value} onClose={stopAnswering} />}
    </section>
  )
}

interface HeadProps {
  openOnly: boolean
  onOpenOnly: (openOnly: boolean) => void
}

Register.Head = ({ openOnly, onOpenOnly }: HeadProps) => {
  const open = (register.value.value ?? []).filter(isOpen).length
  const count = register.value.value?.length ?? 0
  const make = (format: 'csv' | 'ics') =>
    void saveExport({ what: 'requests', format, filters: {}, moment: moment.value })
  return (
    <>
      {(open > 0 || openOnly) && (
        <button type="button" class="link" onClick={() => onOpenOnly(!openOnly)}>
          {openOnly ? `Show all ${counted(count, 'request')}` : `${counted(open, 'request')} open`}
        </button>
      )}
      <div class="exports">
        <Button
          icon="out"
          disabled={count === 0}
          aria-label="Calendar of what is due (.ics)"
          onClick={() => make('ics')}
        >
          Calendar
        </Button>
        <Button icon="out" disabled={count === 0} aria-label="Table (CSV)" onClick={() => make('csv')}>
          <span>
            <span class="not-narrow">Table (</span>CSV<span class="not-narrow">)</span>
          </span>
        </Button>
      </div>
    </>
  )
}

function isOpen({ state, removedAt }: RequestRecord): boolean {
  return state === 'open' && removedAt === null
}

/** What is due next by law, and since when it would have been. */
function Due({ deadline }: { deadline: Deadline | null }) {
  if (deadline === null) return null
  const { what, on, rule } = deadline
  return (
    <span title={rule}>
      {DEADLINE_WORDS[what]} {shortDay(on)}
      <span class={on < today.value ? 'alarm' : 'quiet'}> {distance(today.value, on)}</span>
    </span>
  )
}

function Line({ request, onAnswer }: { request: RequestRecord; onAnswer: () => void }) {
  const { id, kind, madeOn, cables, tracking, note, letter, state, removedAt, deadline } = request
  const isOut = removedAt !== null
  const readOnly = archiveInfo.value.value?.readOnly ?? null
  return (
    <tr class={isOut ? 'is-undone' : undefined}>
      <td>{shortDay(madeOn)}</td>
      <td>
        <abbr title={REQUEST_WORDS[kind].long}>{REQUEST_WORDS[kind].short}</abbr>
      </td>
      <td class="register-cables">
        {cables.map((cable) => (
          <a key={cable} class="link source" href={linkTo({ screen: 'browse', cable, part: null })}>
            {cable}
          </a>
        ))}
      </td>
      <td class="says">{[tracking, note].filter(Boolean).join('\n')}</td>
      <td>
        <History request={request} undo={!isOut && readOnly === null} />
      </td>
      <td>
        <Due deadline={deadline} />
      </td>
      <td>{isOut ? `Removed ${dayOfMoment(removedAt)}` : state === 'open' ? 'Open' : 'Answered'}</td>
      <td class="register-acts">
        {letter !== '' && (
          <Button class="btn-small" onClick={() => (reading.value = request)}>
            Letter…
          </Button>
        )}
        {isOut ? (
          <Button class="btn-small" disabled={readOnly !== null} onClick={() => void restore(id)}>
            Put back
          </Button>
        ) : (
          <>
            <Button class="btn-small" disabled={readOnly !== null} onClick={onAnswer}>
              What came of it…
            </Button>
            <Button class="btn-small" disabled={readOnly !== null} onClick={() => void remove(id)}>
              Remove from the register
            </Button>
          </>
        )}
      </td>
    </tr>
  )
}
