/** One queue: what waits for it by deadline on the left, the chosen case with what this role needs of it on the right. */
import { useState } from 'react'
import { Link } from 'wouter'
import {
  type CaseRowShape,
  type CaseShape,
  caseStanding,
  listCases,
  type QueueName,
  readCase,
} from '../../../../rooms/aftersales/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty, Failed, Loading } from '../../../../ui/states.tsx'
import { usePages, useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { useKeys } from '../../keys.ts'
import { Reading, useStateWords } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Approvals } from './approvals.tsx'
import { Arrivals } from './arrivals.tsx'
import { reasonOf, whatOf } from './columns.tsx'
import { DiagnosisOf } from './diagnosis.tsx'
import { CaseFilters, useCaseFilters } from './filters.tsx'
import { GoodsOf } from './goods.tsx'
import { useAssign } from './hand.tsx'
import { LadderOf } from './ladder.tsx'
import { Law } from './law.tsx'
import { Liability } from './liability.tsx'
import { Money } from './money.tsx'
import { Next, useMoves } from './next.tsx'
import { Proofs } from './proofs.tsx'
import { ReviewOf } from './review.tsx'
import { Signals, SignalsToJudge } from './signals.tsx'
import { Due, Light, StateChips } from './standing.tsx'

export function QueueOf({ queue }: { queue: QueueName }) {
  return (
    <>
      {queue === 'finance' ? <Approvals /> : null}
      {queue === 'warehouse' ? <Arrivals /> : null}
      {queue === 'quality' ? <SignalsToJudge /> : null}
      <CaseFilters words />
      <Waiting queue={queue} key={queue} />
    </>
  )
}

function Waiting({ queue }: { queue: QueueName }) {
  const { say } = useWords()
  const words = useStateWords()
  const { get, set } = useFilters()
  const { queue: _, ...filters } = useCaseFilters()
  const pages = usePages(
    listCases,
    (cursor) => ({
      query: { ...filters, view: 'open' as const, queue, ...(cursor ? { cursor } : {}), limit: 30 },
    }),
    (answer) => answer,
  )
  const { items } = pages
  const chosen = items.find((one) => one.id === get('case')) ?? items[0]
  const step = (by: number) => {
    const at = items.findIndex((one) => one.id === chosen?.id)
    const next = items[Math.min(Math.max(0, at + by), items.length - 1)]
    if (next) set({ case: next.id })
  }
  useKeys({ j: () => step(1), k: () => step(-1) })
  if (pages.first === undefined && pages.error)
    return <Failed fault={pages.error} words={words} retry={() => void pages.refetch()} />
  if (pages.first === undefined) return <Loading label={say('state.loading')} lines={6} />
  if (items.length === 0)
    return <Empty title={say(`cases.queue.none.${queue}`)}>{say('cases.queue.none.text')}</Empty>
  return (
    <div className="case-queue">
      <div className="case-waiting">
        {items.map((one) => (
          <Waits key={one.id} one={one} on={one.id === chosen?.id} onChoose={() => set({ case: one.id })} />
        ))}
        {pages.hasNextPage ? (
          <button type="button" className="btn sm" onClick={() => void pages.fetchNextPage()}>
            {say('act.more')}
          </button>
        ) : null}
      </div>
      {chosen ? <Peek id={chosen.id} queue={queue} key={chosen.id} /> : null}
    </div>
  )
}

function Waits(props: { one: CaseRowShape; on: boolean; onChoose: () => void }) {
  const { say } = useWords()
  const { one } = props
  return (
    <button
      type="button"
      className={`card case-card${props.on ? ' on' : ''}`}
      aria-pressed={props.on}
      onClick={props.onChoose}
    >
      <span className="row small">
        <span className="grow ink3 cut">
          {one.number} · {one.kindText} · {one.customerName}
        </span>
        <b>
          <Due one={one} />
        </b>
      </span>
      <b className="cut block">{whatOf(one)}</b>
      <span className="row wrap" style={{ gap: 4 }}>
        <StateChips one={one} />
        <span className="tl">{one.assigneeName ?? say('cases.nobody')}</span>
      </span>
      <Light one={one} />
    </button>
  )
}

function Peek({ id, queue }: { id: string; queue: QueueName }) {
  const found = useRead(readCase, { params: { id } })
  return (
    <div className="case-peek">
      <Reading of={found}>{(one) => <Inside one={one} queue={queue} />}</Reading>
    </div>
  )
}

/** The same parts as on the page of the case; which of them, and in which order, is the role's. */
function Inside({ one, queue }: { one: CaseShape; queue: QueueName }) {
  const { say } = useWords()
  const { may, me } = useSession()
  const [all, setAll] = useState(false)
  const standing = useRead(caseStanding, { params: { id: one.id } }).data
  const moves = useMoves(one)
  const { give, busy } = useAssign(one)
  const writes = may('aftersales.write') || may('aftersales.judge') || may('aftersales.goods')
  const proofs = <Proofs key="proofs" one={one} standing={standing} writes={writes && !one.final} />
  const money = <Money key="money" one={one} standing={standing} />
  const law = <Law key="law" one={one} articles={standing?.articles ?? []} />
  const goods = <GoodsOf key="goods" one={one} />
  const review = <ReviewOf key="review" one={one} />
  const parts = {
    agent: [
      review,
      proofs,
      <DiagnosisOf key="diagnosis" one={one} />,
      <LadderOf key="ladder" one={one} />,
      law,
    ],
    quality: [
      goods,
      proofs,
      review,
      standing ? <Liability key="who" one={one} standing={standing} /> : null,
      law,
    ],
    finance: [money, review, law],
    warehouse: [goods, proofs],
  }[queue]
  return (
    <>
      <header className="row wrap">
        <h2 className="grow">
          <Link href={`/cases/${one.id}`}>{whatOf(one)}</Link> ·{' '}
          {reasonOf(one).reason || say(`cases.reason.${one.reason}`)}
        </h2>
        {one.assigneeId === me.id ? (
          <Chip tone="act">{say('cases.mine')}</Chip>
        ) : (
          <button type="button" className="btn sm" disabled={busy} onClick={() => give(me.id)}>
            {say('act.take')}
          </button>
        )}
        <Link href={`/cases/${one.id}`} className="btn sm">
          {say('cases.whole')}
        </Link>
      </header>
      {reasonOf(one).words ? (
        <p className="ink2">{say('cases.quoted', { words: reasonOf(one).words })}</p>
      ) : null}
      <Next one={one} moves={moves} />
      <Signals one={one} />
      {all ? [proofs, money, law] : parts}
      <button type="button" className="btn q sm flush" onClick={() => setAll(!all)}>
        {say(all ? 'cases.peek.fewer' : 'cases.peek.more')}
      </button>
      {moves.dialog}
    </>
  )
}
