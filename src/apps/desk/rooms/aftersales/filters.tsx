/** What a list of cases is narrowed by: kind, queue, whose, and words; all of it stands in the address. */
import { CASE_KINDS, CaseKind, QUEUES, Queue } from '../../../../rooms/aftersales/contract.ts'
import { useFilters } from '../../filters.ts'
import { useRested } from '../../rested.ts'
import { useWords } from '../../words.ts'

export function useCaseFilters() {
  const { get } = useFilters()
  const q = useRested(get('q'))
  return {
    ...(q ? { q } : {}),
    ...(CaseKind.safeParse(get('kind')).data ? { kind: CaseKind.parse(get('kind')) } : {}),
    ...(Queue.safeParse(get('queue')).data ? { queue: Queue.parse(get('queue')) } : {}),
    ...(get('state') ? { state: get('state') } : {}),
    ...(get('is') === 'overdue' ? { overdue: 'yes' as const } : {}),
  }
}

export function CaseFilters(props: { words?: boolean; queues?: boolean }) {
  const { say } = useWords()
  const { get, set } = useFilters()
  return (
    <div className="tools">
      {props.words ? (
        <input
          className="in"
          style={{ width: 360 }}
          type="search"
          aria-label={say('cases.find')}
          placeholder={say('cases.find')}
          value={get('q')}
          onChange={(event) => set({ q: event.target.value })}
        />
      ) : null}
      <select
        className="in"
        style={{ width: 'auto' }}
        aria-label={say('cases.kind')}
        value={get('kind')}
        onChange={(event) => set({ kind: event.target.value })}
      >
        <option value="">{say('cases.every-kind')}</option>
        {CASE_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {say(`cases.kind.${kind}`)}
          </option>
        ))}
      </select>
      {props.queues ? (
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('cases.queue')}
          value={get('queue')}
          onChange={(event) => set({ queue: event.target.value })}
        >
          <option value="">{say('cases.every-queue')}</option>
          {QUEUES.map((queue) => (
            <option key={queue} value={queue}>
              {say(`cases.queue.${queue}`)}
            </option>
          ))}
        </select>
      ) : null}
      <label className="check">
        <input
          type="checkbox"
          checked={get('is') === 'overdue'}
          onChange={(event) => set({ is: event.target.checked ? 'overdue' : undefined })}
        />
        <span>{say('cases.overdue')}</span>
      </label>
      {get('state') ? (
        <button type="button" className="btn q sm" onClick={() => set({ state: undefined })}>
          {say('cases.every-state')}
        </button>
      ) : null}
    </div>
  )
}
