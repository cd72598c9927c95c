/** Every fact of a case as a control in plain words; what is left alone is not known. */
import {
  FACT_GROUPS,
  type FactField,
  type FactGroup,
  readWords,
} from '../../../../rooms/policies/contract.ts'
import { useRead } from '../../ask.ts'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { instantOf, localOf } from '../rules/wall-time.ts'
import { type Facts, factsWith, pathOf, valueAt } from './fact-path.ts'

/** Open from the start: what nearly every case needs. */
const OPEN = new Set(['request', 'delivery', 'lines'])

export function FactsForm(props: { facts: Facts; onChange: (facts: Facts) => void }) {
  const { say } = useWords()
  const { facts, onChange } = props
  return (
    <div className="fact-groups">
      {FACT_GROUPS.map((group) => {
        const known = knownIn(facts, group)
        return (
          <details key={group.id} open={OPEN.has(group.id) || known > 0}>
            <summary>
              {say(`case-group.${group.id as 'request'}`)}
              {known > 0 ? <span className="tl num"> {say('policies.known', { n: known })}</span> : null}
            </summary>
            <Group group={group} facts={facts} onChange={onChange} />
          </details>
        )
      })}
    </div>
  )
}

function knownIn(facts: Facts, { at, many, fields }: FactGroup): number {
  if (many) {
    const list = valueAt(facts, at.split('.'))
    return Array.isArray(list) ? list.length : 0
  }
  return fields.filter(({ name }) => valueAt(facts, pathOf(at, null, name)) !== undefined).length
}

function Group({
  group,
  facts,
  onChange,
}: {
  group: FactGroup
  facts: Facts
  onChange: (facts: Facts) => void
}) {
  const { say } = useWords()
  const one = (index: number | null) => (
    <div className="form-grid" key={index ?? 'one'}>
      {group.fields.map((field) => {
        const path = pathOf(group.at, index, field.name)
        return (
          <Control
            key={field.name}
            group={group.id}
            field={field}
            value={valueAt(facts, path)}
            onChange={(value) => onChange(factsWith(facts, path, value))}
          />
        )
      })}
    </div>
  )
  if (!group.many) return one(null)
  const listAt = group.at.split('.')
  const list = valueAt(facts, listAt)
  const count = Array.isArray(list) ? list.length : 0
  const fresh = group.fields[0]?.name === 'id' ? { id: String.fromCharCode(97 + count) } : {}
  return (
    <>
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: such things have no name but their place
        <div className="fact-one" key={index}>
          {one(index)}
          <button
            type="button"
            className="btn q sm"
            onClick={() => onChange(factsWith(facts, [...listAt, index], undefined))}
          >
            {say('act.remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="btn sm start"
        onClick={() => onChange(factsWith(facts, [...listAt, count], fresh))}
      >
        {say('act.add')}
      </button>
    </>
  )
}

interface ControlProps {
  readonly group: string
  readonly field: FactField
  readonly value: unknown
  readonly onChange: (value: unknown) => void
}

function Control({ group, field, value, onChange }: ControlProps) {
  const { say } = useWords()
  const label = say(`case-fact.${`${group}.${field.name}` as 'request.kind'}`)
  if (field.kind === 'proofs') return <Proofs label={label} value={value} onChange={onChange} />
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the one that Input shows
    <label className="field">
      <span>{label}</span>
      <Input group={group} field={field} value={value} onChange={onChange} />
    </label>
  )
}

function Input({ field, value, onChange }: ControlProps) {
  const { me } = useSession()
  switch (field.kind) {
    case 'flag':
      return <Flag bespoke={field.name === 'bespoke'} value={value} onChange={onChange} />
    case 'choice':
      return <Choice values={field.values ?? []} value={value} onChange={onChange} />
    case 'instant':
      return (
        <input
          className="in"
          type="datetime-local"
          value={typeof value === 'string' ? localOf(new Date(value), me.shop.zone) : ''}
          onChange={(event) =>
            onChange(
              event.target.value ? instantOf(event.target.value, me.shop.zone).toISOString() : undefined,
            )
          }
        />
      )
    case 'count':
    case 'money':
      return <Figure unit={field.kind === 'money' ? 100 : 1} value={value} onChange={onChange} />
    case 'days':
    case 'ids':
      return (
        <input
          className="in"
          value={Array.isArray(value) ? value.join(' ') : ''}
          onChange={(event) => {
            const words = event.target.value.split(/[\s,，、]+/).filter((word) => word !== '')
            onChange(words.length > 0 ? words : undefined)
          }}
        />
      )
    default:
      return (
        <input
          className="in"
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
        />
      )
  }
}

type Plain = { readonly value: unknown; readonly onChange: (value: unknown) => void }

/** Yes, no, or not known; that goods are made to order is a thing with particulars of its own. */
function Flag({ bespoke, value, onChange }: Plain & { bespoke: boolean }) {
  const { say } = useWords()
  const now = bespoke
    ? value === undefined
      ? ''
      : 'yes'
    : value === true
      ? 'yes'
      : value === false
        ? 'no'
        : ''
  const put = (word: string) =>
    onChange(word === '' ? undefined : bespoke ? (word === 'yes' ? {} : undefined) : word === 'yes')
  return (
    <select className="in" value={now} onChange={(event) => put(event.target.value)}>
      <option value="">{say('policies.unknown')}</option>
      <option value="yes">{say('policies.yes')}</option>
      {bespoke ? null : <option value="no">{say('policies.no')}</option>}
    </select>
  )
}

function Choice({ values, value, onChange }: Plain & { values: readonly string[] }) {
  const { say } = useWords()
  return (
    <select
      className="in"
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}
    >
      <option value="">{say('policies.unknown')}</option>
      {values.map((one) => (
        <option key={one} value={one}>
          {say(`case-value.${one as 'no-reason'}`)}
        </option>
      ))}
    </select>
  )
}

function Figure({ unit, value, onChange }: Plain & { unit: number }) {
  return (
    <input
      className="in"
      type="number"
      min={0}
      step="any"
      value={typeof value === 'number' ? value / unit : ''}
      onChange={(event) =>
        onChange(event.target.value === '' ? undefined : Math.round(Number(event.target.value) * unit))
      }
    />
  )
}

function Proofs({ label, value, onChange }: Plain & { label: string }) {
  const wording = useWording()
  const proofs = useRead(readWords, {}).data?.proofs ?? []
  const held: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <fieldset className="plain-set" style={{ gridColumn: '1 / -1' }}>
      <legend className="sr">{label}</legend>
      <div className="surge-ticks">
        {proofs.map((proof) => (
          <label key={proof.id} className="check small">
            <input
              type="checkbox"
              checked={held.includes(proof.id)}
              onChange={(event) => {
                const next = event.target.checked
                  ? [...held, proof.id]
                  : held.filter((one) => one !== proof.id)
                onChange(next.length > 0 ? next : undefined)
              }}
            />
            {wording(proof)}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
