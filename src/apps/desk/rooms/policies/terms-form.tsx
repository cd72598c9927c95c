/** The shop's promises as plain fields; under each stands what the law gives better, and what contradicts. */
import type { ReactNode } from 'react'
import type { CheckShape, ShopTerms } from '../../../../rooms/policies/contract.ts'
import { useWords } from '../../words.ts'
import { usePackNames } from './pack-names.ts'

type Name = keyof ShopTerms
interface Field {
  readonly name: Name
  readonly kind: 'days' | 'money' | 'flag' | 'payer' | 'counting'
}
const GROUPS: readonly { readonly id: string; readonly fields: readonly Field[] }[] = [
  {
    id: 'everybody',
    fields: [
      { name: 'noReasonDays', kind: 'days' },
      { name: 'noReasonPayer', kind: 'payer' },
      { name: 'noReasonBespoke', kind: 'flag' },
    ],
  },
  {
    id: 'members',
    fields: [
      { name: 'memberNoReasonDays', kind: 'days' },
      { name: 'memberPayer', kind: 'payer' },
      { name: 'memberPickup', kind: 'flag' },
    ],
  },
  {
    id: 'refund',
    fields: [
      { name: 'refundWithinDays', kind: 'days' },
      { name: 'refundWithinCounting', kind: 'counting' },
      { name: 'priceProtectionDays', kind: 'days' },
    ],
  },
  {
    id: 'mending',
    fields: [
      { name: 'warrantyMonths', kind: 'days' },
      { name: 'repairDays', kind: 'days' },
      { name: 'partConfirmHours', kind: 'days' },
      { name: 'partSendHours', kind: 'days' },
    ],
  },
  {
    id: 'amends',
    fields: [
      { name: 'faultAmendsFen', kind: 'money' },
      { name: 'faultAmendsCouponFen', kind: 'money' },
      { name: 'installerLateMinutes', kind: 'days' },
      { name: 'installerLateFen', kind: 'money' },
      { name: 'installerLateCouponFen', kind: 'money' },
      { name: 'lateFenPerDay', kind: 'money' },
      { name: 'lateCapFen', kind: 'money' },
    ],
  },
]

/** Sums that are nothing when they are left empty; the others are then not promised at all. */
const ZERO: ReadonlySet<Name> = new Set([
  'faultAmendsCouponFen',
  'installerLateFen',
  'installerLateCouponFen',
])

export function TermsForm(props: {
  terms: ShopTerms
  check: CheckShape | undefined
  locked: boolean
  onChange: (terms: ShopTerms) => void
}) {
  const { say } = useWords()
  const { terms, check, locked, onChange } = props
  return (
    <>
      {GROUPS.map(({ id, fields }) => (
        <fieldset className="plain-set term-group" key={id}>
          <legend>{say(`term-group.${id as 'members'}`)}</legend>
          <div className="form-grid">
            {fields.map((field) => (
              <Labelled key={field.name} name={field.name} check={check}>
                <Input
                  field={field}
                  terms={terms}
                  locked={locked}
                  put={(value) => onChange({ ...terms, [field.name]: value })}
                />
              </Labelled>
            ))}
          </div>
        </fieldset>
      ))}
    </>
  )
}

function Labelled({
  name,
  check,
  children,
}: {
  name: Name
  check: CheckShape | undefined
  children: ReactNode
}) {
  const { say } = useWords()
  const packName = usePackNames()
  // Said under the first field of a promise only: a promise of two fields is one promise.
  const below = (check?.below ?? []).filter(({ terms }) => terms[0] === name)
  return (
    <div className="field">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is handed in */}
      <label>
        <span>{say(`term.${name}`)}</span>
        {children}
      </label>
      {(check?.problems ?? [])
        .filter(({ field }) => field === name)
        .map(({ say: sentence }) => (
          <span className="bad-text" role="alert" key={sentence}>
            {sentence}
          </span>
        ))}
      {below.map((one) => (
        <span className="dusk-text small" key={`${one.law} ${one.field} ${one.remedy}`}>
          {say('policies.below', { where: packName(one.law), articles: one.articles.join(' ') })}
        </span>
      ))}
    </div>
  )
}

interface InputProps {
  readonly field: Field
  readonly terms: ShopTerms
  readonly locked: boolean
  readonly put: (value: ShopTerms[Name]) => void
}

function Input({ field: { name, kind }, terms, locked, put }: InputProps) {
  const { say } = useWords()
  const value = terms[name]
  if (kind === 'flag')
    return (
      <span className="check">
        <input
          type="checkbox"
          disabled={locked}
          checked={value === true}
          onChange={(event) => put(event.target.checked)}
        />
        {say(`term.${name as 'memberPickup'}.yes`)}
      </span>
    )
  if (kind === 'payer' || kind === 'counting') {
    const choices =
      kind === 'payer' ? (['customer', 'merchant'] as const) : (['days', 'working-days'] as const)
    return (
      <select
        className="in"
        disabled={locked}
        value={String(value)}
        onChange={(event) => put(choices.find((one) => one === event.target.value) ?? choices[0])}
      >
        {choices.map((one) => (
          <option key={one} value={one}>
            {say(`term.${kind as 'payer'}.${one as 'customer'}`)}
          </option>
        ))}
      </select>
    )
  }
  const unit = kind === 'money' ? 100 : 1
  return (
    <input
      className="in"
      type="number"
      min={0}
      step={kind === 'money' ? 'any' : 1}
      disabled={locked}
      placeholder={say('policies.law-only')}
      value={typeof value === 'number' && !(value === 0 && ZERO.has(name)) ? value / unit : ''}
      onChange={(event) => {
        const empty = event.target.value === ''
        put(empty ? (ZERO.has(name) ? 0 : null) : Math.round(Number(event.target.value) * unit))
      }}
    />
  )
}
