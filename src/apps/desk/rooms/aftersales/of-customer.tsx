/** Cases of the customer one talks to: what happens next and by when, open ones first. */
import { Link } from 'wouter'
import { type CaseRowShape, casesOfCustomer } from '../../../../rooms/aftersales/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Due, Light, stateTone } from './standing.tsx'

const MOST = 4

export function CasesOf({ customerId }: { customerId: string }) {
  const { say } = useWords()
  const { may } = useSession()
  const found = useRead(casesOfCustomer, { params: { id: customerId } }, { when: may('aftersales.read') })
  const items = found.data?.items ?? []
  const open = items.filter((one) => !one.final)
  const shown = [...open, ...items.filter((one) => one.final)].slice(
    0,
    Math.max(MOST, Math.min(open.length, 8)),
  )
  if (shown.length === 0) return null
  return (
    <div className="sec">
      <h3>
        {say('cases.title')}
        <span className="side ink3">{say('cases.open-n', { n: open.length })}</span>
      </h3>
      {shown.map((one) => (
        <CaseBrief key={one.id} one={one} />
      ))}
    </div>
  )
}

export function CaseBrief({ one }: { one: CaseRowShape }) {
  return (
    <div className="line-2" style={{ alignItems: 'flex-start' }}>
      <span className="grow">
        <Link href={`/cases/${one.id}`}>
          {one.kindText} {one.number}
        </Link>{' '}
        <Chip tone={stateTone(one)}>{one.stateText}</Chip>
        <span className="tl cut">{one.productName}</span>
        {one.final ? null : <span className="small block">{one.next.text}</span>}
        <Light one={one} />
      </span>
      <span className="small">
        <Due one={one} />
      </span>
    </div>
  )
}
