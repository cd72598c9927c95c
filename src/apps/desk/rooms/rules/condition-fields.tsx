/** Conditions, one line each: which fact, how it is asked, and the values. */
import {
  type Condition,
  FACT_NAMES,
  FACTS,
  type FactName,
  OPERATORS,
  type Operator,
} from '../../../../rooms/rules/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useWords } from '../../words.ts'
import type { Lists } from './lists.ts'
import { ValuesField } from './values.tsx'

function blank(fact: FactName): Condition {
  const { kind } = FACTS[fact]
  const is: Operator = OPERATORS[kind][0]
  const values = kind === 'flag' ? [true] : kind === 'number' ? [1] : ['']
  return { fact, is, values }
}

export function ConditionFields(props: {
  conditions: readonly Condition[]
  lists: Lists
  add: string
  onChange: (conditions: Condition[]) => void
}) {
  const { say } = useWords()
  const { conditions, lists, onChange } = props
  const put = (at: number, next: Condition) => onChange(conditions.map((one, i) => (i === at ? next : one)))
  return (
    <div className="rule-lines">
      {conditions.map((condition, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two of them may be alike
        <div key={at} className="rule-line three">
          <select
            className="in"
            aria-label={say('rule.fact')}
            value={condition.fact}
            onChange={(event) => {
              const fact = FACT_NAMES.find((one) => one === event.target.value)
              if (fact) put(at, blank(fact))
            }}
          >
            {FACT_NAMES.map((fact) => (
              <option key={fact} value={fact}>
                {say(`rule.fact.${fact}`)}
              </option>
            ))}
          </select>
          <select
            className="in"
            aria-label={say('rule.operator')}
            value={condition.is}
            onChange={(event) => {
              const operators: readonly Operator[] = OPERATORS[FACTS[condition.fact].kind]
              const is = operators.find((one) => one === event.target.value)
              if (is) put(at, { ...condition, is })
            }}
          >
            {OPERATORS[FACTS[condition.fact].kind].map((is) => (
              <option key={is} value={is}>
                {say(`rule.asks.${is}`)}
              </option>
            ))}
          </select>
          <span className="grow">
            <ValuesField
              condition={condition}
              lists={lists}
              onChange={(values) => put(at, { ...condition, values: values.length === 0 ? [''] : values })}
            />
          </span>
          <button
            type="button"
            className="ic"
            aria-label={say('act.drop')}
            onClick={() => onChange(conditions.filter((_, i) => i !== at))}
          >
            <Icon name="trash" size="s" />
          </button>
        </div>
      ))}
      <button
        type="button"
        className="btn sm"
        disabled={conditions.length >= 12}
        onClick={() => onChange([...conditions, blank('text')])}
      >
        <Icon name="plus" size="s" />
        {props.add}
      </button>
    </div>
  )
}
