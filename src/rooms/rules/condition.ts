/** Conditions over facts: total, so whatever was kept or typed gives yes or no, never an error. */
import { type Condition, FACTS, type FactKind, type FactName, OPERATORS } from './contract.ts'

export type Fact = string | number | boolean | readonly string[] | null
/** What is known of one matter at one moment; a fact that is not there is not known. */
export type Facts = Readonly<Partial<Record<FactName, Fact>>>

type Value = Condition['values'][number]

const texts = (values: readonly Value[]): string[] =>
  values.filter((one): one is string => typeof one === 'string')

/** Small letters and one width, so that ＶＩＰ and vip are the same word. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/**
 * Whether a condition holds. A fact that is not known answers no to what it should be and yes to what it should not:
 * a customer without a tier is not VIP.
 */
export function holds(condition: Condition, facts: Facts): boolean {
  const fact = facts[condition.fact] ?? null
  const { values } = condition
  switch (condition.is) {
    case 'is':
      return fact !== null && values.some((value) => value === fact)
    case 'is-not':
      return !values.some((value) => value === fact)
    case 'has':
      return listed(fact, values)
    case 'has-not':
      return !listed(fact, values)
    case 'contains':
      return said(fact, values)
    case 'contains-not':
      return !said(fact, values)
    case 'at-least':
      return measured(fact, values, (a, b) => a >= b)
    case 'at-most':
      return measured(fact, values, (a, b) => a <= b)
    default:
      return false
  }
}

const listed = (fact: Fact, values: readonly Value[]): boolean =>
  Array.isArray(fact) && texts(values).some((value) => fact.includes(value))

function said(fact: Fact, values: readonly Value[]): boolean {
  if (typeof fact !== 'string') return false
  const text = folded(fact)
  return texts(values).some((value) => value.trim() !== '' && text.includes(folded(value.trim())))
}

function measured(
  fact: Fact,
  values: readonly Value[],
  compare: (fact: number, bound: number) => boolean,
): boolean {
  const [bound] = values
  return typeof fact === 'number' && typeof bound === 'number' && compare(fact, bound)
}

/** All of the first, and one of the second if there are any. */
export function allHold(
  { all, any }: { readonly all: readonly Condition[]; readonly any: readonly Condition[] },
  facts: Facts,
): boolean {
  return all.every((one) => holds(one, facts)) && (any.length === 0 || any.some((one) => holds(one, facts)))
}

/** Whether a condition can ever be asked: operator and values fit the kind of its fact. */
export function fits({ fact, is, values }: Condition): boolean {
  const known: { readonly kind: FactKind; readonly values?: readonly string[] } = FACTS[fact]
  const operators: readonly string[] = OPERATORS[known.kind]
  if (!operators.includes(is)) return false
  return values.every((value) => {
    if (known.kind === 'number')
      return typeof value === 'number' && Number.isFinite(value) && values.length === 1
    if (known.kind === 'flag') return typeof value === 'boolean'
    if (typeof value !== 'string' || value.trim() === '') return false
    return !known.values || known.values.includes(value)
  })
}
