/** A peak day being planned: its times, the rules and prepared answers it puts forward, notice, people, times of the standards. */
import { type FormEvent, useState } from 'react'
import {
  CaseSurge,
  changeSurge,
  createSurge,
  listMacros,
  listRules,
  type Surge,
  type SurgeDraft,
} from '../../../../rooms/rules/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { SurgeCases } from './surge-cases.tsx'
import { instantOf, localOf } from './wall-time.ts'

function begun(now: Date, zone: string): SurgeDraft {
  const from = new Date(Math.ceil(now.getTime() / 3600_000) * 3600_000 + 24 * 3600_000)
  return {
    name: '',
    from: instantOf(localOf(from, zone), zone).toISOString(),
    to: new Date(from.getTime() + 24 * 3600_000).toISOString(),
    ruleIds: [],
    macroIds: [],
    notice: { 'zh-CN': '', en: '' },
    staffing: '',
    standardPercent: 100,
    cases: null,
  }
}

const draftOf = ({
  name,
  from,
  to,
  ruleIds,
  macroIds,
  notice,
  staffing,
  standardPercent,
  cases,
}: SurgeDraft): SurgeDraft => ({
  name,
  from,
  to,
  ruleIds,
  macroIds,
  notice,
  staffing,
  standardPercent,
  cases: cases ?? null,
})

export function SurgeForm(props: { surge: Surge | null; onDone: () => void }) {
  const { say } = useWords()
  const { me } = useSession()
  const { fail, tell } = useNotices()
  const wording = useWording()
  const { surge } = props
  const { zone } = me.shop
  const [draft, setDraft] = useState<SurgeDraft>(() => (surge ? draftOf(surge) : begun(new Date(), zone)))
  const rules = useRead(listRules, {}).data?.items.filter((rule) => rule.when === 'surge') ?? []
  const macros = useRead(listMacros, {}).data?.items ?? []
  const create = useAct(createSurge)
  const change = useAct(changeSurge)
  const put = (some: Partial<SurgeDraft>) => setDraft({ ...draft, ...some })
  const saved = () => {
    tell(say('surge.saved'))
    props.onDone()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (surge)
      change.start(
        { params: { id: surge.id }, body: { version: surge.version, surge: draft } },
        { onError: fail, onSuccess: saved },
      )
    else create.start({ body: draft }, { onError: fail, onSuccess: saved })
  }
  const when = (key: 'from' | 'to') => (
    <label className="field">
      <span>{say(`surge.${key}`)}</span>
      <input
        className="in"
        type="datetime-local"
        required
        value={localOf(new Date(draft[key]), zone)}
        onChange={(event) => {
          if (event.target.value) put({ [key]: instantOf(event.target.value, zone).toISOString() })
        }}
      />
    </label>
  )
  return (
    <form className="form" onSubmit={submit}>
      <label className="field">
        <span>{say('surge.name')}</span>
        <input
          className="in"
          required
          maxLength={80}
          value={draft.name}
          onChange={(event) => put({ name: event.target.value })}
        />
      </label>
      <div className="form-grid">
        {when('from')}
        {when('to')}
        <label className="field">
          <span>{say('surge.standard')}</span>
          <span className="row">
            <input
              className="in"
              type="number"
              min={50}
              max={500}
              required
              value={draft.standardPercent}
              onChange={(event) => put({ standardPercent: Math.round(Number(event.target.value)) })}
            />
            %
          </span>
          <span className="hint">{say('surge.standard.text')}</span>
        </label>
      </div>
      <label className="field">
        <span>{say('surge.notice-zh')}</span>
        <textarea
          className="in"
          maxLength={300}
          value={draft.notice['zh-CN']}
          onChange={(event) => put({ notice: { ...draft.notice, 'zh-CN': event.target.value } })}
        />
      </label>
      <label className="field">
        <span>{say('surge.notice-en')}</span>
        <textarea
          className="in"
          maxLength={300}
          value={draft.notice.en}
          onChange={(event) => put({ notice: { ...draft.notice, en: event.target.value } })}
        />
        <span className="hint">{say('surge.notice.text')}</span>
      </label>
      <Ticks
        title={say('surge.rules')}
        none={say('surge.rules.none')}
        of={rules.map((rule) => ({ id: rule.id, name: rule.name }))}
        chosen={draft.ruleIds}
        onChange={(ruleIds) => put({ ruleIds })}
      />
      <Ticks
        title={say('surge.macros')}
        none={say('macros.none')}
        of={macros.map((macro) => ({ id: macro.id, name: wording(macro.title) }))}
        chosen={draft.macroIds}
        onChange={(macroIds) => put({ macroIds })}
      />
      <SurgeCases
        cases={draft.cases ? CaseSurge.parse(draft.cases) : null}
        onChange={(cases) => put({ cases })}
      />
      <label className="field">
        <span>{say('surge.staffing')}</span>
        <textarea
          className="in"
          maxLength={2000}
          value={draft.staffing}
          onChange={(event) => put({ staffing: event.target.value })}
        />
      </label>
      <button type="submit" className="btn p" disabled={create.busy || change.busy}>
        {say('act.save')}
      </button>
    </form>
  )
}

function Ticks(props: {
  title: string
  none: string
  of: readonly { id: string; name: string }[]
  chosen: readonly string[]
  onChange: (ids: string[]) => void
}) {
  return (
    <fieldset className="plain-set field">
      <span>{props.title}</span>
      {props.of.length === 0 ? <span className="small ink3">{props.none}</span> : null}
      <span className="surge-ticks">
        {props.of.map(({ id, name }) => (
          <label key={id} className="check">
            <input
              type="checkbox"
              checked={props.chosen.includes(id)}
              onChange={(event) =>
                props.onChange(
                  event.target.checked ? [...props.chosen, id] : props.chosen.filter((one) => one !== id),
                )
              }
            />
            {name}
          </label>
        ))}
      </span>
    </fieldset>
  )
}
