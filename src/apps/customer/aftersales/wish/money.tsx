// Where each yuan of a refund goes: by how it was paid, coupons, gifts, the way back, the floor fee.
import type { PossibleOptionShape } from '../../../../rooms/aftersales/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { useWords } from '../../words.ts'

export function Money({ option, format }: { option: PossibleOptionShape; format: Formats }) {
  const { say } = useWords()
  const { split, feeFen, amountFen } = option
  if (split.length === 0 && !feeFen) return null
  return (
    <span className="split">
      {split.map((line) => (
        <span key={`${line.label} ${line.fen}`}>
          <span>{line.label}</span>
          <span className="num">{format.money(line.fen)}</span>
        </span>
      ))}
      {feeFen && !split.some((line) => line.fen === -feeFen) ? (
        <span>
          <span>{say('wayBack')}</span>
          <span className="num">{format.money(feeFen)}</span>
        </span>
      ) : null}
      {amountFen !== null && split.length > 0 ? (
        <span className="b">
          <span>{say('youGet')}</span>
          <span className="num">{format.money(amountFen)}</span>
        </span>
      ) : null}
    </span>
  )
}
