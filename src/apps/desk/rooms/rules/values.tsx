/** The values of one condition, entered by the kind of its fact: marks to tick, words, a number, yes or no. */
import { useState } from 'react'
import { type Condition, FACTS } from '../../../../rooms/rules/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useWords, type WordKey } from '../../words.ts'
import type { Lists } from './lists.ts'

type Values = Condition['values']

/** A value as people read it: our own words where there are some, else as it stands. */
export function useValueWord() {
  const { say, has } = useWords()
  return (fact: Condition['fact'], value: Values[number], lists?: Lists): string => {
    if (typeof value === 'boolean') return say(value ? 'rule.open' : 'rule.closed')
    if (typeof value === 'number')
      return fact === 'order.value' ? `¥${(value / 100).toLocaleString('en-US')}` : String(value)
    const team = fact === 'team' ? lists?.teams.find((one) => one.id === value)?.name : undefined
    const key = `rule.value.${fact}.${value}`
    return team ?? (has(key) ? say(key as WordKey) : value)
  }
}

export function ValuesField(props: {
  condition: Condition
  lists: Lists
  onChange: (values: Values) => void
}) {
  const { say } = useWords()
  const { condition, lists, onChange } = props
  const fact: { readonly kind: string; readonly values?: readonly string[]; readonly list?: keyof Lists } =
    FACTS[condition.fact]
  const [first] = condition.values
  if (fact.kind === 'flag')
    return (
      <select
        className="in"
        aria-label={say('rule.value')}
        value={String(first)}
        onChange={(event) => onChange([event.target.value === 'true'])}
      >
        <option value="true">{say('rule.open')}</option>
        <option value="false">{say('rule.closed')}</option>
      </select>
    )
  if (fact.kind === 'number')
    return <NumberField fact={condition.fact} value={first} onChange={(value) => onChange([value])} />
  const offered = fact.values ?? offeredBy(lists, fact.list)
  const open = !fact.values && fact.list !== 'teams'
  return (
    <Marks
      fact={condition.fact}
      offered={offered}
      open={open}
      chosen={condition.values.filter((one): one is string => typeof one === 'string')}
      lists={lists}
      onChange={onChange}
    />
  )
}

function offeredBy(lists: Lists, name: keyof Lists | undefined): string[] {
  const list = name ? lists[name] : []
  return list.map((one) => (typeof one === 'string' ? one : one.id))
}

function NumberField(props: {
  fact: Condition['fact']
  value: Values[number] | undefined
  onChange: (value: number) => void
}) {
  const { say } = useWords()
  const scale = props.fact === 'order.value' ? 100 : 1
  const unit = FACTS[props.fact].kind === 'number' ? say(`rule.unit.${props.fact}` as WordKey) : ''
  return (
    <label className="row">
      <input
        className="in"
        type="number"
        min={0}
        style={{ width: 110 }}
        aria-label={say('rule.value')}
        value={typeof props.value === 'number' ? props.value / scale : ''}
        onChange={(event) => props.onChange(Math.round(Number(event.target.value) * scale))}
      />
      <span className="small ink2 nowrap">{unit}</span>
    </label>
  )
}

function Marks(props: {
  fact: Condition['fact']
  offered: readonly string[]
  open: boolean
  chosen: readonly string[]
  lists: Lists
  onChange: (values: string[]) => void
}) {
  const { say } = useWords()
  const word = useValueWord()
  const [typed, setTyped] = useState('')
  const { chosen, onChange } = props
  const shown = [...new Set([...chosen.filter((one) => one !== ''), ...props.offered])].slice(0, 24)
  const toggle = (value: string) =>
    onChange(
      chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen.filter(Boolean), value],
    )
  const add = () => {
    const more = typed
      .split(/[,，、]/)
      .map((one) => one.trim())
      .filter(Boolean)
    if (more.length > 0) onChange([...new Set([...chosen.filter(Boolean), ...more])])
    setTyped('')
  }
  return (
    <span className="rule-marks">
      {shown.map((value) => (
        <button
          type="button"
          key={value}
          className={`chip ${chosen.includes(value) ? 'act' : 'line'}`}
          aria-pressed={chosen.includes(value)}
          onClick={() => toggle(value)}
        >
          {chosen.includes(value) ? <Icon name="check" size="s" /> : null}
          {word(props.fact, value, props.lists)}
        </button>
      ))}
      {props.open ? (
        <input
          className="in"
          style={{ width: 150, height: 28 }}
          aria-label={say('rule.add-value')}
          placeholder={say('rule.add-value')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={add}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            add()
          }}
        />
      ) : null}
    </span>
  )
}
