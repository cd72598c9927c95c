// Which other piece I take in exchange: those of the same product that cost me nothing more.
import type { CustomerCaseShape, myOthers } from '../../../../rooms/aftersales/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { ask } from '../../ask.ts'
import { useAsked } from '../../asked.ts'
import { useWords } from '../../words.ts'

export function OtherField({ matter, format }: { matter: CustomerCaseShape; format: Formats }) {
  const { say } = useWords()
  const path = `/api/visitor/cases/${matter.id}/others`
  const [asked] = useAsked(path, (language, signal) =>
    ask<typeof myOthers>(path, { language, signal, own: true }),
  )
  const items = asked.is === 'there' ? asked.value.items : []
  if (asked.is === 'there' && items.length === 0) return <p className="small ink2">{say('otherNone')}</p>
  return (
    <label className="field">
      <span>{say('needOther')}</span>
      <select name="sku" required>
        {items.map(({ sku, name, differenceFen }) => (
          <option key={sku} value={sku}>
            {differenceFen !== null && differenceFen < 0
              ? `${name} · ${say('otherCheaper', { money: format.money(-differenceFen) })}`
              : name}
          </option>
        ))}
      </select>
    </label>
  )
}
