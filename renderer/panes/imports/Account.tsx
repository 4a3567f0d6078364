import type { ImportProgress } from '../../../preload/contract'
import { Icon } from '../../parts/Icon'
import { figure } from '../../words'
import { Count } from './Count'
import { accounted, balance, OUTCOME_WORDS, OUTCOMES } from './ledger'
import { OutcomeKey } from './SheetBar'
import { goneInWords } from './words'

/** Kept like an account book: parts in the first column of figures, sums in the second, a double rule under what balances. */
export function Account({ progress }: { progress: ImportProgress }) {
  const { import: record, found, read, done } = progress
  const gone = goneInWords(progress)
  const balanced = balance(record)
  return (
    <div>
      <table class="ledger" aria-label="Account of this import">
        <tbody>
          <tr class="head">
            <th scope="row">Files found</th>
            <td />
            <td>{figure(found)}</td>
          </tr>
          <tr>
            <th scope="row">
              <OutcomeKey outcome="rest" />
              {done ? 'Not read' : 'Still to read'}
            </th>
            <td>{figure(Math.max(0, found - read))}</td>
            <td />
          </tr>
          <tr class="sum">
            <th scope="row">Read</th>
            <td>{figure(read)}</td>
            <Sum value={Math.max(found, read)} adds />
          </tr>
          <tr class="head">
            <th scope="row">Entries seen in them</th>
            <td />
            <td>{done ? <Count of={{ ledger: record, record, outcome: 'seen' }} /> : figure(record.seen)}</td>
          </tr>
          {OUTCOMES.map((outcome, at) => {
            const last = at === OUTCOMES.length - 1
            return (
              <tr key={outcome} class={last ? 'sum' : undefined}>
                <th scope="row">
                  <OutcomeKey outcome={outcome} />
                  {OUTCOME_WORDS[outcome].long}
                </th>
                <td>{done ? <Count of={{ ledger: record, record, outcome }} /> : figure(record[outcome])}</td>
                {last ? <Sum value={accounted(record)} adds={balanced.kind === 'balanced'} /> : <td />}
              </tr>
            )
          })}
        </tbody>
      </table>
      {balanced.kind === 'differs' && (
        <p class="differs" role="alert">
          <Icon name="warn" size={14} /> {balanced.sentence}
        </p>
      )}
      {gone && (
        <p class="differs" role="alert">
          <Icon name="warn" size={14} /> {gone}
        </p>
      )}
    </div>
  )
}

function Sum({ value, adds }: { value: number; adds: boolean }) {
  return (
    <td>
      {figure(value)}
      <span class={adds ? 'ok' : 'ok is-wrong'} title={adds ? 'Adds up' : 'Does not add up'}>
        <Icon name={adds ? 'check' : 'warn'} size={12} />
        <span class="vh">{adds ? 'adds up' : 'does not add up'}</span>
      </span>
    </td>
  )
}
