/** The money of one order: what was paid and by which tender, what went back and where it is; a payment recorded, a refund asked for. */
import { type FormEvent, type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import {
  AMENDS_CAUSES,
  capturePayment,
  compensate,
  listObligations,
  makeObligation,
  type PaymentShape,
  paymentsOfOrder,
  reversePayment,
  TENDERS,
  type TenderName,
} from '../../../../rooms/payouts/contract.ts'
import { actKey } from '../../../../ui/client.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useAmount } from './amount.ts'
import { toneOf } from './tone.ts'

type Asked = 'record' | 'refund' | 'amends'

export function OrderMoney({ orderId }: { orderId: string }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const [asked, setAsked] = useState<Asked | null>(null)
  const found = useRead(paymentsOfOrder, { query: { order: orderId } })
  if (!may('payouts.read')) return null
  return (
    <Section title={say('order-money.title')}>
      <Reading of={found} lines={3}>
        {(paid) => (
          <>
            <p className="small ink2">
              {say('order-money.sums', {
                paid: formats.money(paid.paidFen),
                back: formats.money(paid.returnedFen),
                left: formats.money(paid.leftFen),
              })}
            </p>
            <ul className="lines">
              {paid.items.map((payment) => (
                <Payment key={payment.id} payment={payment} />
              ))}
            </ul>
            {paid.items.length === 0 ? <p className="ink3">{say('order-money.none')}</p> : null}
            <Payouts orderId={orderId} />
            {may('payouts.request') ? (
              <div className="row wrap">
                <button type="button" className="btn sm" onClick={() => setAsked('record')}>
                  {say('order-money.record')}
                </button>
                <button
                  type="button"
                  className="btn sm"
                  disabled={paid.leftFen === 0}
                  onClick={() => setAsked('refund')}
                >
                  {say('order-money.refund')}
                </button>
                <button type="button" className="btn sm" onClick={() => setAsked('amends')}>
                  {say('order-money.amends')}
                </button>
              </div>
            ) : null}
            {asked === 'record' ? <Record orderId={orderId} onClose={() => setAsked(null)} /> : null}
            {asked === 'refund' ? (
              <Refund orderId={orderId} left={paid.leftFen} onClose={() => setAsked(null)} />
            ) : null}
            {asked === 'amends' ? <Amends orderId={orderId} onClose={() => setAsked(null)} /> : null}
          </>
        )}
      </Reading>
    </Section>
  )
}

function Payment({ payment }: { payment: PaymentShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const amount = useAmount()
  const [asked, setAsked] = useState(false)
  const gone = payment.reversedAt !== null
  return (
    <li>
      <span className="grow">
        {say(`tender.${payment.tender}`)}{' '}
        <span className="tl">
          {formats.day(payment.at)} · {say(`payment-source.${payment.source}`)}
        </span>
        {payment.returned > 0 ? (
          <span className="tl">
            {' '}
            · {say('order-money.back', { sum: amount(payment.returned, payment.unit) })}
          </span>
        ) : null}
      </span>
      {gone ? <Chip tone="line">{say('order-money.reversed')}</Chip> : null}
      <span className={`num${gone ? ' ink3' : ''}`}>{amount(payment.amount, payment.unit)}</span>
      {!gone && payment.returned === 0 && may('payouts.manage') ? (
        <button type="button" className="btn q sm" onClick={() => setAsked(true)}>
          {say('order-money.reverse')}
        </button>
      ) : null}
      {asked ? <Reverse payment={payment} onClose={() => setAsked(false)} /> : null}
    </li>
  )
}

function Payouts({ orderId }: { orderId: string }) {
  const { formats } = useSession()
  const items = useRead(listObligations, { query: { order: orderId, view: 'all' } }).data?.items ?? []
  return (
    <ul className="lines">
      {items.map((one) => (
        <li key={one.id}>
          <Link href={`/payouts/${one.id}`} className="grow">
            {one.kindText} <span className="tl">{one.reason}</span>
          </Link>
          <Chip tone={toneOf(one.state)}>{one.stateText}</Chip>
          <span className="num">{formats.money(one.fen)}</span>
        </li>
      ))}
    </ul>
  )
}

/** A dialogue with a form that one button sends. */
function Ask(props: {
  title: string
  act: string
  busy: boolean
  ready: boolean
  onDo: () => void
  onClose: () => void
  children: ReactNode
}) {
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (props.ready) props.onDo()
  }
  return (
    <Question
      title={props.title}
      onClose={props.onClose}
      acts={
        <button type="button" className="btn p" disabled={props.busy || !props.ready} onClick={props.onDo}>
          {props.act}
        </button>
      }
    >
      <form className="form" onSubmit={submit}>
        {props.children}
      </form>
    </Question>
  )
}

function Sum(props: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <input
        className="in"
        type="number"
        min={0}
        step="any"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  )
}

function Text(props: { label: string; value: string; onChange: (value: string) => void; most?: number }) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <input
        className="in"
        maxLength={props.most ?? 300}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  )
}

const fenOf = (yuan: string): number => Math.round(Number(yuan) * 100)

function Record({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const [tender, setTender] = useState<TenderName>('bank')
  const [yuan, setYuan] = useState('')
  const [units, setUnits] = useState('')
  const [number, setNumber] = useState('')
  const [key] = useState(actKey)
  const capture = useAct(capturePayment, ['orders'])
  const points = tender === 'points'
  return (
    <Ask
      title={say('order-money.record')}
      act={say('order-money.record.do')}
      busy={capture.busy}
      ready={fenOf(yuan) > 0 && (!points || Number(units) > 0)}
      onClose={onClose}
      onDo={() =>
        capture.start(
          {
            body: {
              orderId,
              tender,
              fen: fenOf(yuan),
              ...(points ? { units: Math.round(Number(units)) } : {}),
              ...(number.trim() ? { gatewayNumber: number.trim() } : {}),
              key: `desk:${key}`,
            },
          },
          {
            onError: fail,
            onSuccess: () => {
              tell(say('order-money.recorded'))
              onClose()
            },
          },
        )
      }
    >
      <label className="field">
        <span>{say('ledger.tender')}</span>
        <select
          className="in"
          value={tender}
          onChange={(event) => setTender(TENDERS.find((one) => one === event.target.value) ?? 'bank')}
        >
          {TENDERS.map((one) => (
            <option key={one} value={one}>
              {say(`tender.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Sum label={say('order-money.sum')} value={yuan} onChange={setYuan} />
      {points ? <Sum label={say('order-money.points')} value={units} onChange={setUnits} /> : null}
      <Text label={say('order-money.number')} value={number} onChange={setNumber} most={64} />
    </Ask>
  )
}

function Reverse({ payment, onClose }: { payment: PaymentShape; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const [reason, setReason] = useState('')
  const reverse = useAct(reversePayment, ['orders'])
  return (
    <Ask
      title={say('order-money.reverse.title')}
      act={say('order-money.reverse')}
      busy={reverse.busy}
      ready={reason.trim() !== ''}
      onClose={onClose}
      onDo={() =>
        reverse.start({ params: { id: payment.id }, body: { reason } }, { onError: fail, onSuccess: onClose })
      }
    >
      <Text label={say('payouts.why')} value={reason} onChange={setReason} />
    </Ask>
  )
}

function Refund({ orderId, left, onClose }: { orderId: string; left: number; onClose: () => void }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { fail, tell } = useNotices()
  const [yuan, setYuan] = useState(String(left / 100))
  const [reason, setReason] = useState('')
  const [key] = useState(actKey)
  const make = useAct(makeObligation)
  return (
    <Ask
      title={say('order-money.refund')}
      act={say('order-money.refund.do', { sum: formats.money(fenOf(yuan) || 0) })}
      busy={make.busy}
      ready={fenOf(yuan) > 0 && fenOf(yuan) <= left && reason.trim() !== ''}
      onClose={onClose}
      onDo={() =>
        make.start(
          {
            body: {
              key: `desk:${key}`,
              kind: 'refund',
              orderId,
              fen: fenOf(yuan),
              cause: 'desk',
              reason,
            },
          },
          {
            onError: fail,
            onSuccess: ({ stateText }) => {
              tell(say('order-money.asked', { state: stateText }))
              onClose()
            },
          },
        )
      }
    >
      <p className="ink2">{say('order-money.refund.text', { left: formats.money(left) })}</p>
      <Sum label={say('order-money.sum')} value={yuan} onChange={setYuan} />
      <Text label={say('payouts.why')} value={reason} onChange={setReason} />
    </Ask>
  )
}

function Amends({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const [cause, setCause] = useState<(typeof AMENDS_CAUSES)[number] | ''>('')
  const [reason, setReason] = useState('')
  const pay = useAct(compensate)
  return (
    <Ask
      title={say('order-money.amends')}
      act={say('order-money.amends.do')}
      busy={pay.busy}
      ready={cause !== '' && reason.trim() !== ''}
      onClose={onClose}
      onDo={() =>
        cause !== '' &&
        pay.start(
          { body: { orderId, cause, reason } },
          {
            onError: fail,
            onSuccess: ({ already }) => {
              tell(say(already ? 'order-money.amends.already' : 'order-money.amends.made'))
              onClose()
            },
          },
        )
      }
    >
      <p className="ink2">{say('order-money.amends.text')}</p>
      <label className="field">
        <span>{say('order-money.cause')}</span>
        <select
          className="in"
          value={cause}
          onChange={({ target }) => setCause(AMENDS_CAUSES.find((one) => one === target.value) ?? '')}
        >
          <option value="">{say('order-money.cause.choose')}</option>
          {AMENDS_CAUSES.map((one) => (
            <option key={one} value={one}>
              {say(`order-money.cause.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Text label={say('payouts.why')} value={reason} onChange={setReason} />
    </Ask>
  )
}
