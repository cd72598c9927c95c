/** The legs of a payment: by which tender, under which number, how far; a leg that a person pays takes the proof here. */
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { listColleagues } from '../../../../rooms/access/contract.ts'
import {
  type LegShape,
  legToOwnCard,
  type ObligationShape,
  payByHand,
  readProof,
  sendAgain,
  TENDERS,
} from '../../../../rooms/payouts/contract.ts'
import { addressOf, sendFile } from '../../../../ui/client.ts'
import { Chip, Seal } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { instantOf, localOf } from '../rules/wall-time.ts'
import { useAmount } from './amount.ts'
import { toneOf } from './tone.ts'

export function Legs({ of }: { of: ObligationShape }) {
  return (
    <ul className="lines legs">
      {of.legs.map((leg) => (
        <Line key={leg.id} leg={leg} />
      ))}
    </ul>
  )
}

/** Why a person pays a leg, or why it stopped; a gateway's own words stay as they are. */
const WHY = [
  'bank',
  'cash',
  'platform',
  'no-gateway',
  'no-transfer',
  'too-old',
  'too-many',
  'another-sum',
  'came-back',
  'closed',
  'abnormal',
  'own-card',
] as const

function Line({ leg }: { leg: LegShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const amount = useAmount()
  const [paying, setPaying] = useState(false)
  const people = useRead(listColleagues, {}).data?.items ?? []
  /** A person by his name, a gateway by its own. */
  const nameOf = (id: string) => {
    const tender = TENDERS.find((one) => one === id)
    return people.find((one) => one.id === id)?.name ?? (tender ? say(`tender.${tender}`) : id)
  }
  const why = (code: string) => {
    const known = WHY.find((one) => one === code.toLowerCase() || code.startsWith(`${one}: `))
    return known ? say(`leg-why.${known}`) : code
  }
  return (
    <li>
      <div className="grow">
        <div className="row wrap">
          <b>{say(`tender.${leg.tender}`)}</b>
          <span className="num">{amount(leg.amount, leg.unit)}</span>
          <Chip tone={toneOf(leg.state)}>{say(`payout-state.${leg.state}`)}</Chip>
          {leg.way === 'hand' ? <Chip tone="line">{say('payouts.way.hand')}</Chip> : null}
        </div>
        <p className="tl">
          {say('payouts.number')} <code>{leg.number}</code>
          {leg.reference ? ` · ${say('payouts.reference')} ${leg.reference}` : null}
          {leg.attempts > 1 ? ` · ${say('payouts.attempts', { n: leg.attempts })}` : null}
        </p>
        {leg.why ? <p className="small dusk-text">{why(leg.why)}</p> : null}
        {leg.confirmedAt ? (
          <p className="small">
            {leg.proof ? <Seal title={say('payouts.proven')} /> : null}{' '}
            {say('payouts.confirmed', { at: formats.full(leg.confirmedAt) })}
            {leg.confirmedBy ? ` · ${nameOf(leg.confirmedBy)}` : null}{' '}
            {leg.proof ? (
              <a href={addressOf(readProof, { params: { id: leg.id } })}>{say('payouts.proof')}</a>
            ) : null}
          </p>
        ) : null}
      </div>
      <Deeds leg={leg} onPay={() => setPaying(true)} />
      {paying ? <ByHand leg={leg} onClose={() => setPaying(false)} /> : null}
    </li>
  )
}

/** What a person may do with it now. */
function Deeds({ leg, onPay }: { leg: LegShape; onPay: () => void }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const again = useAct(sendAgain)
  const back = useAct(legToOwnCard)
  return (
    <div className="row">
      {leg.deeds.includes('again') ? (
        <button
          type="button"
          className="btn sm"
          disabled={again.busy}
          onClick={() =>
            again.start(
              { params: { id: leg.id } },
              { onError: fail, onSuccess: () => tell(say('payouts.sent-again')) },
            )
          }
        >
          {say('payouts.again')}
        </button>
      ) : null}
      {leg.deeds.includes('own-card') ? (
        <button
          type="button"
          className="btn sm"
          disabled={back.busy}
          onClick={() =>
            back.start(
              { params: { id: leg.id } },
              { onError: fail, onSuccess: () => tell(say('payouts.own-card.done')) },
            )
          }
        >
          {say('payouts.own-card')}
        </button>
      ) : null}
      {leg.deeds.includes('by-hand') ? (
        <button type="button" className="btn sm" onClick={onPay}>
          {say('payouts.by-hand')}
        </button>
      ) : null}
    </div>
  )
}

/** Only who paid writes it down, and a picture or PDF of the transfer goes with it. */
function ByHand({ leg, onClose }: { leg: LegShape; onClose: () => void }) {
  const { say } = useWords()
  const { me } = useSession()
  const amount = useAmount()
  const { fail, tell } = useNotices()
  const queries = useQueryClient()
  const picker = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [reference, setReference] = useState('')
  const [at, setAt] = useState(() => localOf(new Date(), me.shop.zone))
  const [busy, setBusy] = useState(false)
  const put = async () => {
    if (!file) return
    setBusy(true)
    try {
      const query = {
        name: file.name,
        ...(reference.trim() ? { reference: reference.trim() } : {}),
        ...(at ? { at: instantOf(at, me.shop.zone).toISOString() } : {}),
      }
      await sendFile(payByHand, { params: { id: leg.id }, query }, file)
      await queries.invalidateQueries({ queryKey: ['payouts'] })
      tell(say('payouts.hand-noted'))
      onClose()
    } catch (fault) {
      fail(fault)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Question
      title={say('payouts.by-hand.title', { sum: amount(leg.amount, leg.unit) })}
      onClose={onClose}
      acts={
        <button type="button" className="btn p" disabled={busy || !file} onClick={() => void put()}>
          {say('payouts.by-hand.do')}
        </button>
      }
    >
      <p className="ink2">{say('payouts.by-hand.text')}</p>
      <div className="form">
        <label className="field">
          <span>{say('payouts.reference')}</span>
          <input
            className="in"
            maxLength={80}
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        </label>
        <label className="field">
          <span>{say('payouts.paid-at')}</span>
          <input
            className="in"
            type="datetime-local"
            value={at}
            onChange={(event) => setAt(event.target.value)}
          />
        </label>
        <input
          ref={picker}
          type="file"
          hidden
          accept="image/*,application/pdf"
          onChange={(event) => setFile(event.target.files?.[0] ?? null)}
        />
        <button type="button" className="btn start" onClick={() => picker.current?.click()}>
          {file ? file.name : say('payouts.proof.choose')}
        </button>
      </div>
    </Question>
  )
}
