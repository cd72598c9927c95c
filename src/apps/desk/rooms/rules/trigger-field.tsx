/** What sets a rule off: an event, a wait, some days, a promise, or a time of day. */
import { EVENTS, type Trigger } from '../../../../rooms/rules/contract.ts'
import { useWords } from '../../words.ts'

const KINDS = ['event', 'waiting', 'after-solved', 'before-promise', 'schedule'] as const

function blank(on: (typeof KINDS)[number]): Trigger {
  if (on === 'event') return { on, event: 'conversations.message.received' }
  if (on === 'after-solved') return { on, days: 3 }
  if (on === 'schedule') return { on, days: [1, 2, 3, 4, 5], at: '17:30' }
  return { on, minutes: on === 'waiting' ? 30 : 60 }
}

export function TriggerField(props: { trigger: Trigger; onChange: (trigger: Trigger) => void }) {
  const { say } = useWords()
  const { trigger, onChange } = props
  return (
    <div className="row wrap">
      <select
        className="in"
        style={{ width: 'auto' }}
        aria-label={say('rule.trigger')}
        value={trigger.on}
        onChange={(event) => {
          const kind = KINDS.find((one) => one === event.target.value)
          if (kind) onChange(blank(kind))
        }}
      >
        {KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {say(`rule.kind.${kind}`)}
          </option>
        ))}
      </select>
      {trigger.on === 'event' ? (
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('rule.kind.event')}
          value={trigger.event}
          onChange={(event) => {
            const name = EVENTS.find((one) => one === event.target.value)
            if (name) onChange({ on: 'event', event: name })
          }}
        >
          {EVENTS.map((name) => (
            <option key={name} value={name}>
              {say(`rule.event.${name}`)}
            </option>
          ))}
        </select>
      ) : null}
      {trigger.on === 'waiting' || trigger.on === 'before-promise' ? (
        <Amount
          value={trigger.minutes}
          most={43_200}
          unit={say('rule.minutes')}
          onChange={(minutes) => onChange({ ...trigger, minutes })}
        />
      ) : null}
      {trigger.on === 'after-solved' ? (
        <Amount
          value={trigger.days}
          most={60}
          unit={say('rule.days')}
          onChange={(days) => onChange({ ...trigger, days })}
        />
      ) : null}
      {trigger.on === 'schedule' ? <Schedule trigger={trigger} onChange={onChange} /> : null}
    </div>
  )
}

function Amount(props: { value: number; most: number; unit: string; onChange: (value: number) => void }) {
  return (
    <label className="row nowrap small">
      <input
        className="in"
        style={{ width: 84 }}
        type="number"
        min={1}
        max={props.most}
        required
        value={props.value}
        onChange={(event) =>
          props.onChange(Math.min(props.most, Math.max(1, Math.round(Number(event.target.value)))))
        }
      />
      {props.unit}
    </label>
  )
}

function Schedule(props: {
  trigger: Extract<Trigger, { on: 'schedule' }>
  onChange: (trigger: Trigger) => void
}) {
  const { say } = useWords()
  const { trigger, onChange } = props
  const toggle = (day: number) => {
    const days = trigger.days.includes(day)
      ? trigger.days.filter((one) => one !== day)
      : [...trigger.days, day].sort((a, b) => a - b)
    if (days.length > 0) onChange({ ...trigger, days })
  }
  return (
    <>
      <span className="rule-marks">
        {([1, 2, 3, 4, 5, 6, 7] as const).map((day) => (
          <button
            type="button"
            key={day}
            className={`chip ${trigger.days.includes(day) ? 'act' : 'line'}`}
            aria-pressed={trigger.days.includes(day)}
            onClick={() => toggle(day)}
          >
            {say(`rule.day.${day}`)}
          </button>
        ))}
      </span>
      <input
        className="in"
        style={{ width: 110 }}
        type="time"
        aria-label={say('rule.at')}
        required
        value={trigger.at}
        onChange={(event) => onChange({ ...trigger, at: event.target.value })}
      />
    </>
  )
}
