/** Rules of cases for a peak day: what the machine may settle, how long a pick-up may take, what stands first, who reviews too. */
import { listColleagues } from '../../../../rooms/access/contract.ts'
import { CASE_ORDER, CaseSurge } from '../../../../rooms/rules/contract.ts'
import { useRead } from '../../ask.ts'
import { useWords } from '../../words.ts'

const LIMITS = [
  'autoApproveFen',
  'flashAtOnceFen',
  'flashCaseFen',
  'flashCustomerFen',
  'flashDayFen',
] as const

export function SurgeCases(props: { cases: CaseSurge | null; onChange: (cases: CaseSurge | null) => void }) {
  const { say } = useWords()
  const { cases, onChange } = props
  return (
    <fieldset className="plain-set field">
      <label className="check">
        <input
          type="checkbox"
          checked={cases !== null}
          onChange={(event) => onChange(event.target.checked ? CaseSurge.parse({}) : null)}
        />
        {say('surge.cases')}
      </label>
      <span className="hint">{say('surge.cases.text')}</span>
      {cases ? <Fields cases={cases} put={(some) => onChange({ ...cases, ...some })} /> : null}
    </fieldset>
  )
}

function Fields({ cases, put }: { cases: CaseSurge; put: (some: Partial<CaseSurge>) => void }) {
  const { say } = useWords()
  const people = (useRead(listColleagues, {}).data?.items ?? []).filter((one) => one.active)
  const next = CASE_ORDER.filter((one) => !cases.order.includes(one))
  return (
    <>
      <div className="form-grid">
        {LIMITS.map((name) => (
          <label className="field" key={name}>
            <span>{say(`surge.case.${name}`)}</span>
            <input
              className="in"
              type="number"
              min={0}
              placeholder={say('surge.case.usual')}
              value={cases[name] === null ? '' : cases[name] / 100}
              onChange={(event) =>
                put({
                  [name]: event.target.value === '' ? null : Math.round(Number(event.target.value) * 100),
                })
              }
            />
          </label>
        ))}
        <label className="field">
          <span>{say('surge.case.pickupExtraDays')}</span>
          <input
            className="in"
            type="number"
            min={0}
            max={30}
            value={cases.pickupExtraDays}
            onChange={(event) => put({ pickupExtraDays: Math.round(Number(event.target.value)) })}
          />
          <span className="hint">{say('surge.case.pickup.text')}</span>
        </label>
      </div>
      <div className="field">
        <span>{say('surge.case.order')}</span>
        <span className="row wrap">
          {cases.order.map((one, index) => (
            <button
              type="button"
              className="btn sm"
              key={one}
              title={say('act.remove')}
              onClick={() => put({ order: cases.order.filter((other) => other !== one) })}
            >
              {index + 1}. {say(`surge.order.${one}`)} ×
            </button>
          ))}
          {next.length > 0 ? (
            <select
              className="in"
              style={{ width: 'auto' }}
              aria-label={say('surge.case.order')}
              value=""
              onChange={(event) => {
                const one = next.find((name) => name === event.target.value)
                if (one) put({ order: [...cases.order, one] })
              }}
            >
              <option value="">{say('act.add')}</option>
              {next.map((one) => (
                <option key={one} value={one}>
                  {say(`surge.order.${one}`)}
                </option>
              ))}
            </select>
          ) : null}
        </span>
        <span className="hint">{say('surge.case.order.text')}</span>
      </div>
      <div className="field">
        <span>{say('surge.case.reviewers')}</span>
        <span className="surge-ticks">
          {people.map((one) => (
            <label key={one.id} className="check">
              <input
                type="checkbox"
                checked={cases.reviewerIds.includes(one.id)}
                onChange={(event) =>
                  put({
                    reviewerIds: event.target.checked
                      ? [...cases.reviewerIds, one.id]
                      : cases.reviewerIds.filter((id) => id !== one.id),
                  })
                }
              />
              {one.name}
            </label>
          ))}
        </span>
      </div>
    </>
  )
}
