/** Which piece an exchange brings: the same again, or another with what it costs more or less and who pays that. */
import { useState } from 'react'
import { type CaseShape, caseOthers, type OtherShape } from '../../../../rooms/aftersales/contract.ts'
import { useRead } from '../../ask.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

/** @param props.same whether the same piece again is a choice here */
export function OtherSku(props: { one: CaseShape; label: string; same: boolean }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { one, label, same } = props
  const [sku, setSku] = useState('')
  const others = useRead(caseOthers, { params: { id: one.id } }).data?.items ?? []
  const chosen = others.find((each) => each.sku === sku) ?? (same ? undefined : others[0])
  const optionOf = ({ name, differenceFen: fen, onHand }: OtherShape): string =>
    [
      name,
      ...(fen === null || fen === 0 ? [] : [fen > 0 ? `+${formats.money(fen)}` : formats.money(fen)]),
      ...(onHand === null ? [] : [say('cases.other.left', { n: onHand })]),
    ].join(' · ')
  return (
    <label className="field">
      <span>{label}</span>
      <select
        className="in"
        name="sku"
        required={!same}
        value={chosen?.sku ?? ''}
        onChange={(event) => setSku(event.target.value)}
      >
        {same ? <option value="">{say('cases.other.same')}</option> : null}
        {others.map((each) => (
          <option key={each.sku} value={each.sku}>
            {optionOf(each)}
          </option>
        ))}
      </select>
      {chosen ? (
        <span className="hint" role="status">
          {follows(chosen)}
        </span>
      ) : others.length === 0 ? (
        <span className="hint">{say('cases.other.none')}</span>
      ) : null}
    </label>
  )

  function follows({ differenceFen: fen }: OtherShape): string {
    if (fen === null) return say('cases.other.settled')
    if (fen === 0) return say('cases.other.even')
    // Where ours is missing nobody is asked for more.
    if (fen > 0) return say(same ? 'cases.other.dearer' : 'cases.other.given', { sum: formats.money(fen) })
    return say('cases.other.cheaper', { sum: formats.money(-fen) })
  }
}
