import { useEffect, useState } from 'preact/hooks'
import { type Day, isDay } from '../../../preload/contract/day'
import type { AwaitedEvent } from '../../../preload/contract/reading'
import { Bones } from '../../parts/Bones'
import { Button } from '../../parts/Button'
import { CountLink } from '../../parts/CountLink'
import { Dialog } from '../../parts/Dialog'
import { DayRow } from '../../parts/day/DayField'
import { Empty } from '../../parts/Empty'
import { Failed } from '../../parts/Failed'
import { FieldRow } from '../../parts/FieldRow'
import { FormEnd } from '../../parts/FormEnd'
import { FromBefore } from '../../parts/FromBefore'
import { useUnkept } from '../../parts/useUnkept'
import { api } from '../../state/api'
import { revision, today } from '../../state/archive'
import { failureOf } from '../../state/failure'
import { tell } from '../../state/toasts'
import { figure, longDay, shortDay } from '../../words'
import { askForDay, askingDay, browseEvent, events, stopAsking } from './state'

/** Events that readings wait for. Nobody but a person can say that one has happened. */
export function Events() {
  const { value, failure } = events.value
  useEffect(() => stopAsking, [])
  const asking = askingDay.value
  if (failure) return <Failed what="The events" failure={failure} onRetry={events.again} />
  if (!value) return <Bones rows={4} label="The events are being listed." />
  if (value.length === 0)
    return (
      <Empty title="No cable waits for an event.">
        <p class="quiet">An instruction such as “DECL: end of negotiations” would be listed here.</p>
      </Empty>
    )
  return (
    <div class="events" data-pane-start>
      <ul>
        {value.map((event) => (
          <li key={event.name} class="event">
            <mark class="evidence source">{event.name}</mark>
            <span class="quiet">
              <CountLink
                count={event.waiting}
                label={`${waits(event)}: list them`}
                onOpen={() => browseEvent(event.name)}
              />{' '}
              {hang(event)}
            </span>
            {event.recorded && (
              <span>
                happened on {longDay(event.recorded.occurredOn)}
                {event.recorded.note && <span class="quiet">: {event.recorded.note}</span>}
              </span>
            )}
            <span class="event-acts">
              <Button class="btn-small" onClick={() => (askingDay.value = event)}>
                {event.recorded ? 'Change its day…' : 'Record its day…'}
              </Button>
              {event.recorded && (
                <Button class="btn-small" onClick={() => void forget(event.name)}>
                  Remove
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {asking && <EventDialog event={asking} onClose={stopAsking} />}
    </div>
  )
}

Events.Head = () => (
  <p class="fine">
    Nothing here can tell whether an event has happened. Record its day, and its readings have theirs.
  </p>
)

/** `2 cables wait for it`. */
function waits(event: AwaitedEvent): string {
  return `${figure(event.waiting)} ${hang(event)}`
}

function hang({ waiting, recorded }: AwaitedEvent): string {
  if (waiting === 1) return recorded ? 'cable rests on it' : 'cable waits for it'
  return recorded ? 'cables rest on it' : 'cables wait for it'
}

function EventDialog({ event, onClose }: { event: AwaitedEvent; onClose: () => void }) {
  const words = useUnkept<{ day: string; note: string }>(
    { name: `event ${event.name}`, what: `The day of ${event.name}`, open: () => askForDay(event) },
    { day: event.recorded?.occurredOn ?? '', note: event.recorded?.note ?? '' },
  )
  const { day, note } = words.now
  const [trouble, setTrouble] = useState<string | null>(null)
  const save = async () => {
    const { day, note } = words.latest()
    if (!isDay(day)) {
      setTrouble('Choose the day on which it happened.')
      return
    }
    const failed = await record(event.name, day, note)
    if (failed) return setTrouble(failed)
    words.kept()
    onClose()
  }
  return (
    <Dialog title="The day of an event" onClose={onClose}>
      <form
        class="form"
        onSubmit={(submitted) => {
          submitted.preventDefault()
          void save()
        }}
      >
        <FromBefore words={words} />
        <p class="statement">
          <mark class="evidence source">{event.name}</mark> {waits(event)}.
        </p>
        <DayRow
          label="It happened on"
          day={day}
          today={today.value}
          onDay={(day) => words.change({ day: day ?? '' })}
        />
        <FieldRow
          label="Where this is from"
          value={note}
          onInput={(note) => words.change({ note })}
          placeholder="a source, for later readers"
        />
        <FormEnd trouble={trouble} onCancel={onClose}>
          Record the day
        </FormEnd>
      </form>
    </Dialog>
  )
}

async function record(name: string, occurredOn: Day, note: string): Promise<string | null> {
  try {
    await api.events.record({ name, occurredOn, note })
    revision.value++
    tell(`${name}: ${shortDay(occurredOn)} is recorded.`)
    return null
  } catch (thrown) {
    return failureOf(thrown).sentence
  }
}

async function forget(name: string): Promise<void> {
  try {
    await api.events.remove({ name })
    revision.value++
    tell(`The day of ${name} is removed; its cables wait again.`)
  } catch (thrown) {
    tell(failureOf(thrown).sentence)
  }
}
