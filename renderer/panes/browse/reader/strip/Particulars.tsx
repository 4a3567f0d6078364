import type { Ref } from 'preact'
import type { ReadingInput } from '../../../../../preload/contract'
import type { Day } from '../../../../../preload/contract/day'
import { KINDS, type Kind } from '../../../../../preload/contract/reading'
import { DayField } from '../../../../parts/day/DayField'
import { Labelled } from '../../../../parts/Labelled'
import { today } from '../../../../state/archive'
import { kindWords } from '../../../../words'
import { dayWords, wants } from './correcting'

interface ParticularsProps {
  draft: ReadingInput
  /** The codes as they are typed. */
  codes: string
  /** Where the wheels of a day begin. */
  start: Day
  onChange: (part: Partial<ReadingInput>) => void
  onCodes: (typed: string) => void
}

/** What a reading of this kind names beside its kind. */
export function Particulars({ draft, codes, start, onChange, onCodes }: ParticularsProps) {
  const { kind, event } = draft
  return (
    <>
      {wants(kind, 'codes') && <Line label="Codes" value={codes} placeholder="25X1, X4" onInput={onCodes} />}
      {wants(kind, 'date') && (
        <div class="labelled">
          <span>{dayWords(kind)}</span>
          <DayField
            label={dayWords(kind)}
            day={draft.date}
            today={today.value}
            start={start}
            none
            onDay={(date) => onChange({ date })}
          />
        </div>
      )}
      {wants(kind, 'years') && (
        <Years label="Years" value={draft.years} onInput={(years) => onChange({ years })} />
      )}
      {wants(kind, 'event') && (
        <Line
          label="Event"
          value={event?.name ?? ''}
          onInput={(name) =>
            onChange({ event: name === '' ? null : { name, offsetYears: event?.offsetYears ?? 0 } })
          }
        />
      )}
      {wants(kind, 'event') && event && (
        <Years
          label="Years after the event"
          value={event.offsetYears}
          onInput={(years) => onChange({ event: { name: event.name, offsetYears: years ?? 0 } })}
        />
      )}
    </>
  )
}

export function KindChoice({
  kind,
  select,
  onKind,
}: {
  kind: Kind
  select: Ref<HTMLSelectElement>
  onKind: (kind: Kind) => void
}) {
  return (
    <Labelled label="Kind">
      {(id) => (
        <select
          id={id}
          ref={select}
          value={kind}
          onChange={(event) => onKind(event.currentTarget.value as Kind)}
        >
          {KINDS.map((each) => (
            <option key={each} value={each}>
              {kindWords(each)}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

interface LineProps {
  label: string
  value: string
  placeholder?: string
  onInput: (typed: string) => void
}

export function Line({ label, value, placeholder, onInput }: LineProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          value={value}
          placeholder={placeholder}
          onInput={(event) => onInput(event.currentTarget.value)}
        />
      )}
    </Labelled>
  )
}

interface YearsProps {
  label: string
  value: number | null
  onInput: (years: number | null) => void
}

function Years({ label, value, onInput }: YearsProps) {
  return (
    <Labelled label={label}>
      {(id) => (
        <input
          id={id}
          type="number"
          min={0}
          max={100}
          value={value ?? ''}
          onInput={({ currentTarget: { value } }) => onInput(value === '' ? null : Number(value))}
        />
      )}
    </Labelled>
  )
}
