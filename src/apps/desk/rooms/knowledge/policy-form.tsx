/** Writes a rule of the shop down, or changes it: its title and words in both languages, its values with their units, its law. */
import { type FormEvent, useState } from 'react'
import {
  changePolicy,
  createPolicy,
  type Policy,
  type PolicyDraft,
  type PolicyValue,
} from '../../../../rooms/knowledge/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useWords } from '../../words.ts'

const UNITS: readonly PolicyValue['unit'][] = [
  'day',
  'hour',
  'month',
  'year',
  'fen',
  'percent',
  'floor',
  'piece',
  'text',
]

/** A value while it is written: money in yuan, everything as text. */
interface Written {
  readonly key: string
  readonly zh: string
  readonly en: string
  readonly said: string
  readonly unit: PolicyValue['unit']
}

const written = ({ key, label, value, unit }: PolicyValue): Written => ({
  key,
  zh: label.zh,
  en: label.en,
  said: unit === 'fen' && typeof value === 'number' ? String(value / 100) : String(value),
  unit,
})

/** A text stays one; a figure is read, money into fen. */
const kept = ({ key, zh, en, said, unit }: Written): PolicyValue => ({
  key,
  label: { zh: zh.trim(), en: en.trim() },
  value: unit === 'text' ? said : unit === 'fen' ? Math.round(Number(said) * 100) : Number(said),
  unit,
})

const keyOf = (title: string, taken: number): string => {
  const latin = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50)
  return latin.length >= 3 ? latin : `rule-${taken + 1}`
}

/** @param all how many rules there are, for the name of one without an English title */
export function PolicyForm(props: { policy?: Policy; all: number; onDone: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const change = useAct(changePolicy)
  const create = useAct(createPolicy)
  const { policy } = props
  const [values, setValues] = useState<readonly Written[]>(policy?.values.map(written) ?? [])
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim()
    const law = said('law')
    const draft: Omit<PolicyDraft, 'key'> = {
      title: { zh: said('title-zh'), en: said('title-en') },
      text: { zh: said('zh'), en: said('en') },
      values: values.map(kept),
      ...(law ? { law } : {}),
    }
    if (policy)
      change.start(
        { params: { key: policy.key }, body: { version: policy.version, policy: draft } },
        {
          onError: fail,
          onSuccess: () => {
            tell(say('policy.changed', { n: policy.articles }))
            props.onDone()
          },
        },
      )
    else
      create.start(
        { body: { key: keyOf(draft.title.en, props.all), ...draft } },
        {
          onError: fail,
          onSuccess: () => {
            tell(say('policy.written'))
            props.onDone()
          },
        },
      )
  }
  return (
    <form className="form" onSubmit={submit}>
      {policy ? <p className="small ink2">{say('policy.warn', { n: policy.articles })}</p> : null}
      <div className="form-grid">
        <Line name="title-zh" label={say('policy.title-zh')} value={policy?.title.zh} required />
        <Line name="title-en" label={say('policy.title-en')} value={policy?.title.en} />
      </div>
      <Words name="zh" label={say('article.zh')} value={policy?.text.zh} required />
      <Words name="en" label={say('article.en')} value={policy?.text.en} />
      <Values values={values} onChange={setValues} />
      <Line name="law" label={say('policy.law')} value={policy?.law} most={300} />
      <button
        type="submit"
        className="btn p"
        style={{ alignSelf: 'flex-start' }}
        disabled={change.busy || create.busy}
      >
        {say(policy ? 'policy.save' : 'policy.write')}
      </button>
    </form>
  )
}

interface LineProps {
  readonly name: string
  readonly label: string
  readonly value: string | undefined
  readonly required?: boolean
  readonly most?: number
}

function Line({ name, label, value, required = false, most = 120 }: LineProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <input className="in" name={name} maxLength={most} required={required} defaultValue={value ?? ''} />
    </label>
  )
}

function Words({ name, label, value, required = false }: LineProps) {
  return (
    <label className="field">
      <span>{label}</span>
      <textarea className="in" name={name} required={required} defaultValue={value ?? ''} />
    </label>
  )
}

function Values(props: { values: readonly Written[]; onChange: (values: readonly Written[]) => void }) {
  const { say } = useWords()
  const { values, onChange } = props
  const put = (at: number, one: Partial<Written>) =>
    onChange(values.map((value, i) => (i === at ? { ...value, ...one } : value)))
  const add = () => onChange([...values, { key: freeKey(values), zh: '', en: '', said: '', unit: 'day' }])
  return (
    <fieldset className="policy-values">
      <legend className="small ink2">{say('policy.values')}</legend>
      {values.map((value, i) => (
        <div key={value.key} className="row">
          <input
            className="in"
            aria-label={say('policy.value-zh')}
            placeholder={say('policy.value-zh')}
            required
            value={value.zh}
            onChange={(event) => put(i, { zh: event.target.value })}
          />
          <input
            className="in"
            aria-label={say('policy.value-en')}
            placeholder={say('policy.value-en')}
            value={value.en}
            onChange={(event) => put(i, { en: event.target.value })}
          />
          <input
            className="in figure"
            aria-label={say('policy.value')}
            placeholder={say('policy.value')}
            type={value.unit === 'text' ? 'text' : 'number'}
            step="any"
            required
            value={value.said}
            onChange={(event) => put(i, { said: event.target.value })}
          />
          <select
            className="in unit"
            aria-label={say('policy.unit')}
            value={value.unit}
            onChange={(event) => put(i, { unit: UNITS.find((one) => one === event.target.value) ?? 'text' })}
          >
            {UNITS.map((one) => (
              <option key={one} value={one}>
                {say(`policy.unit.${one}`)}
              </option>
            ))}
          </select>
          <button
            type="button"
            className="ic"
            aria-label={say('policy.drop-value', { name: value.zh })}
            onClick={() => onChange(values.filter((_, at) => at !== i))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
      <button type="button" className="btn sm" onClick={add}>
        {say('policy.add-value')}
      </button>
    </fieldset>
  )
}

/** A key that no value has; keys stay when labels change, so that alarms can tell what changed. */
function freeKey(values: readonly Written[]): string {
  const taken = new Set(values.map((value) => value.key))
  let n = values.length + 1
  while (taken.has(`value-${n}`)) n++
  return `value-${n}`
}
