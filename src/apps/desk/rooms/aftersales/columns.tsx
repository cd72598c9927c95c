/** The columns of a list of cases: what it is about first, its time last. */
import type { TableColumnsType } from 'antd'
import { Link } from 'wouter'
import type { CaseRowShape } from '../../../../rooms/aftersales/contract.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Due, StateChips } from './standing.tsx'

export function useCaseColumns(): TableColumnsType<CaseRowShape> {
  const { say } = useWords()
  const { formats, may } = useSession()
  return [
    {
      title: say('cases.number'),
      dataIndex: 'number',
      render: (number: string, one) => (
        <Link href={`/cases/${one.id}`} className="num">
          {number}
        </Link>
      ),
    },
    { title: say('cases.kind'), dataIndex: 'kindText' },
    {
      title: say('cases.what'),
      key: 'what',
      render: (_, one) => (
        <span className="cut" style={{ display: 'block', maxWidth: 300 }} title={one.reasonText}>
          {whatOf(one)}
        </span>
      ),
    },
    { title: say('cases.customer'), dataIndex: 'customerName' },
    {
      title: say('cases.order'),
      dataIndex: 'orderNumber',
      render: (number: string) => <span className="num">{number}</span>,
    },
    {
      title: say('cases.state'),
      key: 'state',
      render: (_, one) => (
        <span className="row" style={{ gap: 4 }}>
          <StateChips one={one} />
        </span>
      ),
    },
    {
      title: say('cases.queue'),
      key: 'queue',
      render: (_, one) => (one.queue ? say(`cases.queue.${one.queue}`) : ''),
    },
    {
      title: say('cases.whose'),
      key: 'whose',
      render: (_, one) => one.assigneeName ?? <span className="ink3">{say('cases.nobody')}</span>,
    },
    {
      title: say('cases.amount'),
      key: 'amount',
      align: 'right',
      render: (_, one) =>
        one.amountFen && may('payouts.read') ? (
          <span className="num">{formats.money(one.amountFen)}</span>
        ) : (
          ''
        ),
    },
    { title: say('cases.due'), key: 'due', render: (_, one) => <Due one={one} /> },
  ]
}

/** Product, and the part when it is about one. */
export const whatOf = (one: CaseRowShape): string =>
  [one.productName, one.part?.name, one.quantity > 1 ? `× ${one.quantity}` : ''].filter(Boolean).join(' ')

/** The house says the reason first and the customer's own words behind it. */
export const reasonOf = ({ reasonText }: Pick<CaseRowShape, 'reasonText'>) => {
  const [reason = '', ...words] = reasonText.split(' · ')
  return { reason, words: words.join(' · ') }
}
