/** Ways to settle it, cheapest first, beside what the law asks for; one tap sends the customer a card to answer with one tap. */
import { type FormEvent, useState } from 'react'
import {
  type CaseShape,
  caseLadder,
  type LadderRungShape,
  type LadderShape,
  makeOffer,
  type OfferShape,
  withdrawOffer,
} from '../../../../rooms/aftersales/contract.ts'
import { Chip, type ChipTone } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ALSO } from './act.ts'
import { ArticleList } from './article-list.tsx'
import { useGoneOn, useKeyed } from './keyed.ts'

export function LadderOf({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { may } = useSession()
  const found = useRead(caseLadder, { params: { id: one.id } }, { when: !one.final })
  const [asked, setAsked] = useState<LadderRungShape | null>(null)
  if (one.final && one.offers.length === 0) return null
  const offers = may('aftersales.write') && !one.final
  return (
    <Section title={say('cases.ladder')} side={say('cases.ladder.text')}>
      {one.offers.length > 0 ? <Offers one={one} /> : null}
      {one.final ? null : (
        <Reading of={found} lines={4}>
          {(ladder) => (
            <>
              <Floor ladder={ladder} />
              {ladder.rungs.length === 0 ? <p className="ink3">{say('cases.ladder.none')}</p> : null}
              <ol className="case-ladder">
                {ladder.rungs.map((rung) => (
                  <RungLine key={rung.rung} rung={rung} onOffer={offers ? () => setAsked(rung) : undefined} />
                ))}
              </ol>
            </>
          )}
        </Reading>
      )}
      {asked ? <OfferCard one={one} rung={asked} onClose={() => setAsked(null)} /> : null}
    </Section>
  )
}

function Floor({ ladder }: { ladder: LadderShape }) {
  const { say } = useWords()
  return (
    <p className="small ink2 case-floor">
      <b>{say('cases.ladder.floor')}</b> {ladder.floor.text} <ArticleList of={ladder.floor.articles} />
    </p>
  )
}

function RungLine({ rung, onOffer }: { rung: LadderRungShape; onOffer: (() => void) | undefined }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <li className={rung.available ? '' : 'off'}>
      <span className="grow">
        <b>{rung.title}</b> {rung.suggested ? <Chip tone="act">{say('cases.ladder.suggested')}</Chip> : null}{' '}
        <Chip tone={rung.meetsFloor ? 'ok' : 'line'}>
          {say(rung.meetsFloor ? 'cases.ladder.meets' : 'cases.ladder.below')}
        </Chip>
        <span className="small ink2 block">{[rung.text, ...rung.because].filter(Boolean).join(' · ')}</span>
      </span>
      <dl>
        {rung.costFen !== null ? (
          <>
            <dt>{say('cases.ladder.cost')}</dt>
            <dd className="num">{formats.money(rung.costFen)}</dd>
          </>
        ) : null}
        <dt>{say('cases.ladder.days')}</dt>
        <dd className="num">{rung.days ?? '–'}</dd>
        <dt>{say('cases.ladder.odds')}</dt>
        <dd className="num" title={rung.oddsText}>
          {rung.odds === null ? '–' : formats.percent(rung.odds)}
        </dd>
      </dl>
      {onOffer && rung.available ? (
        <button type="button" className="btn sm" onClick={onOffer}>
          {say('cases.ladder.offer')}
        </button>
      ) : null}
    </li>
  )
}

function OfferCard(props: { one: CaseShape; rung: LadderRungShape; onClose: () => void }) {
  const { say } = useWords()
  const { one, rung } = props
  const offer = useAct(makeOffer, ALSO)
  const keyed = useKeyed()
  const goneOn = useGoneOn()
  const { tell } = useNotices()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const yuan = form.get('amount')
    const part = one.part?.no ?? (String(form.get('part') ?? '') || undefined)
    const deed = {
      rung: rung.rung,
      text: String(form.get('text') ?? '').trim(),
      expectedVersion: one.version,
      ...(yuan === null ? {} : { amountFen: Math.round(Number(yuan) * 100) }),
      ...(part ? { part } : {}),
    }
    offer.start(
      { params: { id: one.id }, body: { ...deed, key: keyed.of(deed) } },
      {
        onError: goneOn,
        onSuccess: () => {
          keyed.done()
          tell(say('cases.ladder.sent', { title: rung.title }))
          props.onClose()
        },
      },
    )
  }
  return (
    <Question
      title={rung.title}
      onClose={props.onClose}
      acts={
        <button type="submit" form="case-offer" className="btn p" disabled={offer.busy}>
          {say('cases.ladder.send', { title: rung.title })}
        </button>
      }
    >
      <form id="case-offer" className="form" onSubmit={submit}>
        <p className="small ink2">{say('cases.ladder.card')}</p>
        {rung.amountFen === null ? null : (
          <label className="field">
            <span>{say('cases.need.amountFen')}</span>
            <input
              className="in"
              name="amount"
              type="number"
              min={0}
              step="0.01"
              required
              defaultValue={rung.amountFen / 100}
            />
          </label>
        )}
        {rung.parts.length > 0 ? (
          <label className="field">
            <span>{say('cases.need.part')}</span>
            <select className="in" name="part" required>
              {rung.parts.map(({ no, name }) => (
                <option key={no} value={no}>
                  {name} · {no}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="field">
          <span>{say('cases.ladder.words')}</span>
          <textarea className="in" name="text" maxLength={600} rows={3} defaultValue={rung.text} />
        </label>
      </form>
    </Question>
  )
}

const TONES: Readonly<Record<OfferShape['state'], ChipTone>> = {
  open: 'act',
  accepted: 'ok',
  declined: 'line',
  withdrawn: 'line',
  expired: 'line',
}

function Offers({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const back = useAct(withdrawOffer, ALSO)
  const keyed = useKeyed()
  const goneOn = useGoneOn()
  const withdraw = (offer: OfferShape) =>
    back.start(
      {
        params: { id: one.id, offerId: offer.id },
        body: { expectedVersion: one.version, key: keyed.of([offer.id, one.version]) },
      },
      { onError: goneOn, onSuccess: () => keyed.done() },
    )
  return (
    <ul className="lines">
      {one.offers.map((offer) => (
        <li key={offer.id}>
          <span className="grow">
            <b>{offer.title}</b>{' '}
            <Chip tone={TONES[offer.state]}>
              {say(offer.tooLate ? 'cases.offer.too-late' : `cases.offer.${offer.state}`)}
            </Chip>
            <span className="tl block">
              {[
                offer.by,
                formats.full(offer.at),
                offer.state === 'open'
                  ? say('cases.offer.until', { time: formats.full(offer.expiresAt) })
                  : '',
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </span>
          {offer.amountFen === null ? null : <b className="num">{formats.money(offer.amountFen)}</b>}
          {offer.state === 'open' && may('aftersales.write') ? (
            <button type="button" className="btn q sm" disabled={back.busy} onClick={() => withdraw(offer)}>
              {say('cases.offer.withdraw')}
            </button>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
