// An offer as a card: what it is, until when, what the law gives anyway; yes and no are the same size.
import { useLocation } from 'wouter'
import type { answerMyOffer, CustomerCaseShape, OfferShape } from '../../../../rooms/aftersales/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { ask } from '../../ask.ts'
import { type Key, useWords } from '../../words.ts'
import { useDoing } from './act.ts'
import { successorOf } from './beside.tsx'

const STATES: Readonly<Record<Exclude<OfferShape['state'], 'open'>, Key>> = {
  accepted: 'offerAccepted',
  declined: 'offerDeclined',
  withdrawn: 'offerWithdrawn',
  expired: 'offerExpired',
}

export function Offers(props: { matter: CustomerCaseShape; again: () => void; format: Formats }) {
  const { matter, again, format } = props
  return matter.offers.map((offer) =>
    offer.state === 'open' ? (
      <Open key={offer.id} offer={offer} matter={matter} again={again} format={format} />
    ) : (
      <Past key={offer.id} offer={offer} word={offer.tooLate ? 'offerTooLate' : STATES[offer.state]} />
    ),
  )
}

function Open(props: { offer: OfferShape; matter: CustomerCaseShape; again: () => void; format: Formats }) {
  const { offer, matter, again, format } = props
  const { say, language } = useWords()
  const doing = useDoing(again)
  const [, go] = useLocation()
  const answer = async (accept: boolean) => {
    const done = await doing.run((key) =>
      ask<typeof answerMyOffer>(`/api/visitor/cases/${matter.id}/offers/${offer.id}/answer`, {
        ...{ method: 'POST', language, own: true },
        body: { accept, expectedVersion: matter.version, key },
      }),
    )
    const next = done && accept ? await successorOf(matter, language).catch(() => undefined) : undefined
    if (next) go(`/c/cases/${next}`)
  }
  return (
    <section className="sheet sec offer">
      <header>
        <h2>{offer.title}</h2>
        {offer.amountFen !== null ? <span className="b">{format.money(offer.amountFen)}</span> : null}
      </header>
      <p>{offer.text}</p>
      <p className="small ink2">
        {say('offerBy', { who: offer.by, time: format.full(offer.expiresAt) })}
        {offer.days !== null ? ` ${say('offerDays', { days: offer.days })}` : ''}
      </p>
      <p className="small ink2">{offer.floorText || say('offerFloor')}</p>
      {offer.articles.length > 0 ? (
        <details className="law">
          <summary>{say('lawTitle')}</summary>
          <ul>
            {offer.articles.map((article) => (
              <li key={article}>{article}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <div className="two">
        <button type="button" className="btn" disabled={doing.busy} onClick={() => void answer(true)}>
          {say('offerYes')}
        </button>
        <button type="button" className="btn" disabled={doing.busy} onClick={() => void answer(false)}>
          {say('offerNo')}
        </button>
      </div>
      <p className="small" role="alert">
        {doing.told}
      </p>
    </section>
  )
}

function Past({ offer, word }: { offer: OfferShape; word: Key }) {
  const { say } = useWords()
  return (
    <section className="sheet sec past">
      <span className="grow">{offer.title}</span>
      <Chip tone="line">{say(word)}</Chip>
    </section>
  )
}
