/** The goods of a case: the way back with who pays it, cartons that came, what inspection found, and where the part comes from. */
import { useState } from 'react'
import type { CaseShape } from '../../../../rooms/aftersales/contract.ts'
import {
  type AllocationShape,
  allocatePart,
  type CartonSeenShape,
  type GoodsShape,
  type InspectionShape,
  readGoods,
  type WayBackShape,
} from '../../../../rooms/aftersales/goods/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { GradeMark } from '../stock/grade.tsx'
import { ALSO } from './act.ts'
import { Inspect, mayGrade } from './inspect.tsx'

/** Kinds that move no goods have nothing to show here. */
const WITH_GOODS = new Set(['return', 'exchange', 'repair', 'part', 'transit-claim'])

export function GoodsOf({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { may } = useSession()
  const [inspecting, setInspecting] = useState(false)
  const when = WITH_GOODS.has(one.kind)
  const found = useRead(readGoods, { params: { id: one.id } }, { when })
  if (!when) return null
  const grades = mayGrade(may) && !one.final
  return (
    <Section title={say('cases.goods')} side={found.data ? say(`cases.goods.${found.data.arrived}`) : null}>
      <Reading of={found} lines={3}>
        {(goods) => (
          <>
            <Inside goods={goods} />
            {grades ? (
              <p className="row wrap" style={{ marginTop: 8 }}>
                <button type="button" className="btn sm" onClick={() => setInspecting(true)}>
                  {say('cases.inspect')}
                </button>
                {may('aftersales.goods') &&
                one.part &&
                !goods.allocations.some((each) => each.state !== 'given-up') ? (
                  <Allocate id={one.id} />
                ) : null}
              </p>
            ) : null}
            {inspecting ? <Inspect one={one} goods={goods} onClose={() => setInspecting(false)} /> : null}
          </>
        )}
      </Reading>
    </Section>
  )
}

function Inside({ goods }: { goods: GoodsShape }) {
  const { say } = useWords()
  const nothing =
    !goods.wayBack && goods.cartons.length + goods.inspections.length + goods.allocations.length === 0
  if (nothing) return <p className="ink3">{say('cases.goods.nothing')}</p>
  return (
    <>
      {goods.wayBack ? <Way way={goods.wayBack} /> : null}
      <ul className="lines">
        {goods.allocations.map((each) => (
          <Allocated key={each.id} each={each} />
        ))}
        {goods.inspections.map((each) => (
          <Inspected key={each.id} each={each} />
        ))}
        {goods.cartons.map((each) => (
          <Carton key={each.id} each={each} numbered={goods.cartons.some(({ piece }) => piece > 1)} />
        ))}
      </ul>
    </>
  )
}

function Way({ way }: { way: WayBackShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const ours = way.payer === 'merchant'
  const fen = ours ? way.costFen : way.fen
  return (
    <p className="small ink2">
      {say('cases.goods.way', { n: way.cartons })}
      {way.twoPerson ? ` · ${say('cases.arrivals.two')}` : ''}
      {fen === null
        ? ''
        : ` · ${say(ours ? 'cases.goods.we-pay' : 'cases.goods.they-pay', { sum: formats.money(fen) })}`}
      {way.lines.length > 0
        ? ` · ${way.lines.map((line) => `${line.text} ${formats.money(line.fen)}`).join(say('cases.comma'))}`
        : ''}
    </p>
  )
}

const CARTON_TONES = { expected: 'line', signed: 'ok', refused: 'bad', missing: 'warn' } as const

export function Carton({ each, numbered = false }: { each: CartonSeenShape; numbered?: boolean }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <li>
      <span className="grow">
        {numbered ? `${say('cases.goods.piece', { n: each.piece })} · ` : ''}
        {say('cases.goods.carton', { no: each.no, holds: each.holds })}
        <span className="tl">
          {' '}
          {formats.kilograms(each.grams)}
          {each.note ? ` · ${each.note}` : ''}
        </span>
      </span>
      <Chip tone={CARTON_TONES[each.state]}>{each.stateText}</Chip>
      {each.signedAt ? <span className="tl nowrap">{formats.full(each.signedAt)}</span> : null}
    </li>
  )
}

function Inspected({ each }: { each: InspectionShape }) {
  const { say } = useWords()
  const wording = useWording()
  const { formats } = useSession()
  return (
    <li>
      <span className="grow">
        <GradeMark grade={each.grade} /> {say(`cases.become.${each.disposition}`)}
        {each.complete ? '' : ` · ${say('cases.inspect.incomplete')}`}
        {each.label ? <span className="small soon-text block">{wording(each.label)}</span> : null}
        <span className="tl block">
          {[each.words, say('cases.inspect.photos', { n: each.evidenceIds.length }), each.by]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <span className="tl nowrap">{formats.full(each.at)}</span>
    </li>
  )
}

const PART_TONES = { held: 'ok', ordered: 'act', shipped: 'ok', 'given-up': 'line' } as const

function Allocated({ each }: { each: AllocationShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <li>
      <span className="grow">
        {each.text || say(`cases.part.${each.source}`)}
        <span className="tl block">
          {each.item} × {each.quantity}
          {each.readyBy ? ` · ${say('cases.part.ready', { time: formats.full(each.readyBy) })}` : ''}
        </span>
      </span>
      <Chip tone={PART_TONES[each.state]}>{say(`cases.part.${each.state}`)}</Chip>
    </li>
  )
}

function Allocate({ id }: { id: string }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const allocate = useAct(allocatePart, ALSO)
  return (
    <button
      type="button"
      className="btn sm"
      disabled={allocate.busy}
      onClick={() => allocate.start({ params: { id }, body: {} }, { onError: fail })}
    >
      {say('cases.part.find')}
    </button>
  )
}
