// One line of an order: what can still be had for it, until when, at whose cost, and the way to it.
import { Link } from 'wouter'
import type { PossibleLineShape } from '../../../../rooms/aftersales/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useWords } from '../../words.ts'
import { withLink } from './answers.ts'

export const wishPath = (orderId: string, lineId?: string): string =>
  `/c/orders/${encodeURIComponent(orderId)}/return${lineId ? `?line=${encodeURIComponent(lineId)}` : ''}`

export function LineRights(props: {
  orderId: string
  line: PossibleLineShape | undefined
  link?: string | undefined
}) {
  const { say } = useWords()
  const { line, orderId, link } = props
  if (!line) return null
  return (
    <div className="rights">
      {line.summary.length > 0 ? (
        <p className="chips">
          {line.summary.map((one) => (
            <Chip key={one.text} tone={one.tone}>
              {one.text}
            </Chip>
          ))}
        </p>
      ) : null}
      <Link className="btn act44" href={withLink(wishPath(orderId, line.lineId), link)}>
        {say('wishLine')}
      </Link>
    </div>
  )
}
