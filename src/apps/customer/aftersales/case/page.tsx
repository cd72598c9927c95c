// One case: the sentence that is the page, the offer to answer, the story, the way of the goods, of the money, and the talk beside it.
import { useEffect } from 'react'
import { Link } from 'wouter'
import type { CustomerCaseShape, myCase } from '../../../../rooms/aftersales/contract.ts'
import { openFormats } from '../../../../ui/format.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Daylight, Plank } from '../../../../ui/marks.tsx'
import { ask } from '../../ask.ts'
import { useAsked } from '../../asked.ts'
import { Shown } from '../../states.tsx'
import { Top } from '../../top.tsx'
import { useWords } from '../../words.ts'
import { useBy } from '../by.ts'
import { Entrance } from '../entrance.tsx'
import { ProvenIdentity } from '../order/prove.tsx'
import { Acts } from './acts.tsx'
import { Beside } from './beside.tsx'
import { GoodsWay } from './goods-way.tsx'
import { Handed } from './handed.tsx'
import { MoneyWay } from './money-way.tsx'
import { Offers } from './offers.tsx'
import { TalkHere, useTalk } from './talk-here.tsx'
import { Why } from './why.tsx'

const AGAIN_MS = 10_000

export function CasePage(props: { id: string }) {
  const { say } = useWords()
  return (
    <Entrance title={say('caseTitle')}>
      <CaseOf id={props.id} />
    </Entrance>
  )
}

function CaseOf({ id }: { id: string }) {
  const { say } = useWords()
  const path = `/api/visitor/cases/${encodeURIComponent(id)}`
  const [asked, again] = useAsked(path, async (language, signal) => ({
    value: await ask<typeof myCase>(path, { language, signal, own: true }),
    seen: new Date(),
  }))
  const ended = asked.is === 'there' && asked.value.value.final
  useEffect(() => {
    if (ended) return
    const timer = setInterval(() => (document.visibilityState === 'visible' ? again() : undefined), AGAIN_MS)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', again)
    }
  }, [ended, again])
  const mayProve = asked.is === 'trouble' && (asked.trouble === 'over' || asked.trouble === 'missing')
  return (
    <div className="phone">
      {asked.is === 'there' ? null : <Top title={say('caseTitle')} back="/c/orders" />}
      {mayProve ? (
        <ProvenIdentity again={again} />
      ) : (
        <Shown asked={asked} again={again} gone={{ title: say('caseGone'), why: say('caseGoneWhy') }}>
          {({ value, seen }, stale) => <Case matter={value} seen={seen} stale={stale} again={again} />}
        </Shown>
      )}
    </div>
  )
}

/** How much of the time since the last step is left, 0..1. */
function leftOf({ steps, openedAt, next }: CustomerCaseShape, now: Date): number {
  const begun = steps.flatMap((step) =>
    step.state !== 'next' && step.state !== 'now' && step.at ? [step.at] : [],
  )
  const from = Date.parse(begun.at(-1) ?? openedAt)
  const until = Date.parse(next.at ?? openedAt)
  return until > from ? Math.min(1, Math.max(0, (until - now.getTime()) / (until - from))) : 0
}

function Case(props: { matter: CustomerCaseShape; seen: Date; stale: boolean; again: () => void }) {
  const { matter, seen, stale, again } = props
  const { say, language } = useWords()
  const format = openFormats(language, matter.zone)
  const by = useBy(format)
  const talk = useTalk(matter.id)
  const about = matter.part?.name ?? matter.productName
  return (
    <>
      <div className="daylight">
        <Top
          title={say('caseTitle')}
          back={`/c/orders/${encodeURIComponent(matter.orderId)}`}
          aside={<span className="tl nowrap">{matter.number}</span>}
        />
        <section className="hero case">
          <p className="k">
            {matter.kindText} · {about}
            {matter.quantity > 1 ? ` × ${matter.quantity}` : ''} · {matter.stateText}
          </p>
          <h1>{matter.next.text}</h1>
          {matter.next.at && !matter.final ? (
            <Daylight
              left={leftOf(matter, seen)}
              label={by.time(matter.next.at)}
              {...(matter.pause && { state: 'pause' as const })}
            />
          ) : null}
          {matter.pause ? (
            <p className="small ink2">{say('pausedUntil', { time: format.full(matter.pause.until) })}</p>
          ) : null}
        </section>
      </div>
      {stale ? (
        <p className="told small warn" role="status">
          <Icon name="offline" size="s" />
          {say('stale', { time: format.time(seen) })}
        </p>
      ) : null}
      <main>
        <Offers matter={matter} again={again} format={format} />
        <section className="sheet sec">
          <header>
            <h2>{say('caseStory')}</h2>
            {matter.amountFen ? <span className="b">{format.money(matter.amountFen)}</span> : null}
          </header>
          <Plank
            pegs={matter.steps.map((step) => ({
              key: step.id,
              state: step.state,
              what: step.text,
              ...(step.at && { when: format.full(step.at) }),
            }))}
          />
        </section>
        <Why matter={matter} />
        <Acts matter={matter} again={again} />
        <GoodsWay caseId={matter.id} format={format} />
        <MoneyWay caseId={matter.id} format={format} />
        <Handed matter={matter} format={format} />
        <Beside matter={matter} format={format} />
        <TalkHere matter={matter} talk={talk} />
      </main>
      <div className="foot">
        <Link className="btn lg" href={`/c/orders/${encodeURIComponent(matter.orderId)}`}>
          {say('backToOrder', { number: matter.orderNumber })}
        </Link>
        <button type="button" className="btn lg p" disabled={talk.state === 'opening'} onClick={talk.open}>
          {say('talkHere')}
        </button>
      </div>
    </>
  )
}
