/** How matters are given out: by itself or by hand, the lanes' head starts, when things go back, and which team takes what. */
import { type FormEvent, useState } from 'react'
import {
  changeSettings,
  LANES,
  type Settings,
  type Team,
  type TeamRule,
} from '../../../../rooms/routing/contract.ts'
import { useAct } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { TeamRules } from './team-rules.tsx'

export function Giving({ settings, teams }: { settings: Settings; teams: readonly Team[] }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail, tell } = useNotices()
  const change = useAct(changeSettings)
  const [rules, setRules] = useState<readonly TeamRule[]>(settings.rules)
  const shut = !may('routing.manage')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const number = (name: string) => Number(form.get(name))
    change.start(
      {
        body: {
          automatic: form.has('automatic'),
          waitingFrees: form.has('waitingFrees'),
          graceMinutes: number('graceMinutes'),
          widenMinutes: number('widenMinutes'),
          capacity: number('capacity'),
          headStart: {
            vip: number('vip'),
            angry: number('angry'),
            price: number('price'),
            normal: number('normal'),
          },
          rules: [...rules],
        },
      },
      { onError: fail, onSuccess: () => tell(say('routing.saved')) },
    )
  }
  const minutes = (
    name: keyof Settings | (typeof LANES)[number],
    value: number,
    label: string,
    hint?: string,
  ) => (
    <label className="field" key={name}>
      <span>{label}</span>
      <input
        className="in"
        name={name}
        type="number"
        min={0}
        max={1440}
        required
        disabled={shut}
        defaultValue={value}
      />
      {hint ? <span className="hint">{hint}</span> : null}
    </label>
  )
  return (
    <form className="form" onSubmit={submit}>
      <Section title={say('routing.how')}>
        <div className="form">
          <label className="check">
            <input type="checkbox" name="automatic" disabled={shut} defaultChecked={settings.automatic} />
            <span>
              {say('routing.automatic')}
              <span className="tl"> {say('routing.automatic.text')}</span>
            </span>
          </label>
          <label className="check">
            <input
              type="checkbox"
              name="waitingFrees"
              disabled={shut}
              defaultChecked={settings.waitingFrees}
            />
            <span>
              {say('routing.waiting-frees')}
              <span className="tl"> {say('routing.waiting-frees.text')}</span>
            </span>
          </label>
          <div className="form-grid">
            {minutes('graceMinutes', settings.graceMinutes, say('routing.grace'), say('routing.grace.text'))}
            {minutes('widenMinutes', settings.widenMinutes, say('routing.widen'), say('routing.widen.text'))}
            <label className="field">
              <span>{say('routing.capacity-new')}</span>
              <input
                className="in"
                name="capacity"
                type="number"
                min={1}
                max={99}
                required
                disabled={shut}
                defaultValue={settings.capacity}
              />
              <span className="hint">{say('routing.capacity.text')}</span>
            </label>
          </div>
        </div>
      </Section>
      <Section title={say('routing.lanes')} side={say('routing.lanes.text')}>
        <div className="form-grid">
          {LANES.map((lane) => minutes(lane, settings.headStart[lane], say(`lane.${lane}`)))}
        </div>
      </Section>
      <Section title={say('routing.rules')} side={say('routing.rules.text')}>
        <TeamRules rules={rules} teams={teams} shut={shut} onChange={setRules} />
      </Section>
      {shut ? null : (
        <div>
          <button type="submit" className="btn p" disabled={change.busy}>
            {say('routing.save')}
          </button>
        </div>
      )}
    </form>
  )
}
