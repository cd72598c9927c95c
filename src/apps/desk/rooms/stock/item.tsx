/** One item: what is free and where, what is held for whom, its reorder point, and every movement. */
import { type FormEvent, useState } from 'react'
import { Link, useParams } from 'wouter'
import {
  changeItem,
  correctShelf,
  type ReservationShape,
  readStock,
  releaseHeld,
  type ShelfShape,
  type StockItemShape,
} from '../../../../rooms/stock/contract.ts'
import { Chip, Plank } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Facts, Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { Free, GradeMark, Label } from './grade.tsx'
import { ReceiveGoods } from './receive.tsx'

export function StockItemPage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readStock, { params: { id: decodeURIComponent(id) } })
  return <Reading of={found}>{(item) => <Whole item={item} />}</Reading>
}

function Whole({ item }: { item: StockItemShape }) {
  const { say } = useWords()
  const wording = useWording()
  const { may, formats } = useSession()
  const [receiving, setReceiving] = useState(false)
  const [tuning, setTuning] = useState(false)
  const writes = may('stock.write')
  return (
    <Page
      above={
        <>
          <Link href="/stock">{say('stock.title')}</Link> · {item.code}
        </>
      }
      title={wording(item.name)}
      below={
        <>
          <span>{say(`stock.kind.${item.kind}`)}</span>
          {item.productCode ? (
            <Link href={`/catalogue/${encodeURIComponent(item.productCode)}`}>{item.productCode}</Link>
          ) : null}
          <Free item={item} />
        </>
      }
      acts={
        writes ? (
          <>
            <button type="button" className="btn" onClick={() => setTuning(true)}>
              {say('stock.tune')}
            </button>
            <button type="button" className="btn p" onClick={() => setReceiving(true)}>
              {say('stock.receive')}
            </button>
          </>
        ) : null
      }
    >
      <div className="cols wide-left">
        <div>
          <Section title={say('stock.shelves')} side={say('stock.shelves.text')}>
            {item.shelves.length === 0 ? <p className="ink3">{say('stock.no-shelf')}</p> : null}
            <ul className="lines">
              {item.shelves.map((shelf) => (
                <ShelfLine key={shelf.id} shelf={shelf} writes={writes} />
              ))}
            </ul>
          </Section>
          <Section title={say('stock.held')}>
            {item.held.length === 0 ? <p className="ink3">{say('stock.held.none')}</p> : null}
            <ul className="lines">
              {item.held.map((one) => (
                <HeldLine key={one.id} one={one} writes={writes} />
              ))}
            </ul>
          </Section>
        </div>
        <div>
          <Section title={say('stock.about')}>
            <Facts
              of={[
                [say('stock.reorder'), item.reorderPoint ?? say('stock.reorder.none')],
                [say('stock.supplier'), item.supplier || '–'],
                [
                  say('stock.lead'),
                  item.leadDays === null
                    ? say('stock.lead.unknown')
                    : say('stock.in-days', { n: item.leadDays }),
                ],
                [say('stock.cost'), item.costFen === null ? '–' : formats.money(item.costFen)],
              ]}
            />
          </Section>
          <Section title={say('stock.story')}>
            <Story item={item} />
          </Section>
        </div>
      </div>
      {receiving ? (
        <ReceiveGoods code={item.code} onClose={() => setReceiving(false)} onDone={() => undefined} />
      ) : null}
      {tuning ? <Tune item={item} onClose={() => setTuning(false)} /> : null}
    </Page>
  )
}

function ShelfLine({ shelf, writes }: { shelf: ShelfShape; writes: boolean }) {
  const { say } = useWords()
  const { formats } = useSession()
  const [counting, setCounting] = useState(false)
  return (
    <li>
      <span className="grow">
        <b>{shelf.placeText}</b>
        {shelf.priceFen === null ? null : <span className="tl"> · {formats.money(shelf.priceFen)}</span>}
        <span className="block">
          <Label shelf={shelf} />
        </span>
      </span>
      <span className="nowrap">{say('stock.of', { free: shelf.available, all: shelf.onHand })}</span>
      {writes ? (
        <button type="button" className="btn q sm" onClick={() => setCounting(true)}>
          {say('stock.correct')}
        </button>
      ) : null}
      {counting ? <Correct shelf={shelf} onClose={() => setCounting(false)} /> : null}
    </li>
  )
}

function Correct({ shelf, onClose }: { shelf: ShelfShape; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const correct = useAct(correctShelf)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    correct.start(
      {
        params: { id: shelf.id },
        body: {
          onHand: Number(form.get('onHand')),
          reason: String(form.get('reason')),
          version: shelf.version,
        },
      },
      { onError: fail, onSuccess: onClose },
    )
  }
  return (
    <Question
      title={say('stock.correct')}
      onClose={onClose}
      acts={
        <button type="submit" form="stock-count" className="btn p" disabled={correct.busy}>
          {say('stock.correct.do')}
        </button>
      }
    >
      <form id="stock-count" className="form" onSubmit={submit}>
        <p className="small ink2">
          {shelf.placeText} · <GradeMark grade={shelf.grade} />
        </p>
        <label className="field">
          <span>{say('stock.counted')}</span>
          <input
            className="in"
            name="onHand"
            type="number"
            min={shelf.reserved}
            max={1_000_000}
            defaultValue={shelf.onHand}
            required
          />
          {shelf.reserved > 0 ? (
            <span className="hint">{say('stock.counted.held', { n: shelf.reserved })}</span>
          ) : null}
        </label>
        <label className="field">
          <span>{say('stock.reason')}</span>
          <input className="in" name="reason" required maxLength={300} />
        </label>
      </form>
    </Question>
  )
}

function HeldLine({ one, writes }: { one: ReservationShape; writes: boolean }) {
  const { say } = useWords()
  const { formats } = useSession()
  const [asking, setAsking] = useState(false)
  return (
    <li>
      <span className="grow">
        {one.caseId ? (
          <Link href={`/cases/${one.caseId}`}>{say('stock.for-case')}</Link>
        ) : (
          <span className="ink2">{one.key}</span>
        )}
        <span className="tl"> · {formats.full(one.at)}</span>
      </span>
      {one.grade === 'A' ? null : <GradeMark grade={one.grade} />}
      <span className="num nowrap">{say('stock.pieces', { n: one.quantity })}</span>
      {writes ? (
        <button type="button" className="btn q sm" onClick={() => setAsking(true)}>
          {say('stock.release')}
        </button>
      ) : null}
      {asking ? <Release one={one} onClose={() => setAsking(false)} /> : null}
    </li>
  )
}

function Release({ one, onClose }: { one: ReservationShape; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const release = useAct(releaseHeld)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const reason = String(new FormData(event.currentTarget).get('reason'))
    release.start({ params: { id: one.id }, body: { reason } }, { onError: fail, onSuccess: onClose })
  }
  return (
    <Question
      title={say('stock.release')}
      onClose={onClose}
      acts={
        <button type="submit" form="stock-release" className="btn danger" disabled={release.busy}>
          {say('stock.release.do')}
        </button>
      }
    >
      <form id="stock-release" className="form" onSubmit={submit}>
        <p className="small ink2">{say('stock.release.text')}</p>
        <label className="field">
          <span>{say('stock.reason')}</span>
          <input className="in" name="reason" required maxLength={300} />
        </label>
      </form>
    </Question>
  )
}

function Tune({ item, onClose }: { item: StockItemShape; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const change = useAct(changeItem)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const figure = (name: string) => {
      const text = String(form.get(name) ?? '').trim()
      return text === '' ? null : Number(text)
    }
    const cost = figure('cost')
    change.start(
      {
        params: { id: item.id },
        body: {
          supplier: String(form.get('supplier') ?? ''),
          leadDays: figure('leadDays'),
          reorderPoint: figure('reorderPoint'),
          costFen: cost === null ? null : Math.round(cost * 100),
          version: item.version,
        },
      },
      { onError: fail, onSuccess: onClose },
    )
  }
  return (
    <Question
      title={say('stock.tune')}
      onClose={onClose}
      acts={
        <button type="submit" form="stock-tune" className="btn p" disabled={change.busy}>
          {say('act.save')}
        </button>
      }
    >
      <form id="stock-tune" className="form form-grid" onSubmit={submit}>
        <label className="field">
          <span>{say('stock.reorder')}</span>
          <input
            className="in"
            name="reorderPoint"
            type="number"
            min={0}
            defaultValue={item.reorderPoint ?? ''}
          />
        </label>
        <label className="field">
          <span>{say('stock.supplier')}</span>
          <input className="in" name="supplier" maxLength={120} defaultValue={item.supplier} />
        </label>
        <label className="field">
          <span>{say('stock.lead')}</span>
          <input
            className="in"
            name="leadDays"
            type="number"
            min={0}
            max={400}
            defaultValue={item.leadDays ?? ''}
          />
        </label>
        <label className="field">
          <span>{say('stock.cost-yuan')}</span>
          <input
            className="in"
            name="cost"
            type="number"
            min={0}
            step="0.01"
            defaultValue={item.costFen === null ? '' : item.costFen / 100}
          />
        </label>
      </form>
    </Question>
  )
}

function Story({ item }: { item: StockItemShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  if (item.story.length === 0) return <p className="ink3">{say('stock.story.none')}</p>
  return (
    <Plank
      pegs={item.story.map((one) => ({
        key: one.id,
        state: one.what === 'received' ? ('good' as const) : ('past' as const),
        what: (
          <>
            {say(`stock.move.${one.what}`)} <b className="num">{signed(one.what, one.quantity)}</b>{' '}
            {one.grade === 'A' ? null : <Chip tone="warn">{one.grade}</Chip>}
            <span className="tl block">
              {[one.placeText, one.reason, one.by].filter(Boolean).join(' · ')}
            </span>
          </>
        ),
        when: formats.full(one.at),
      }))}
    />
  )
}

const signed = (what: string, quantity: number): string =>
  what === 'shipped' || what === 'reserved' ? `−${quantity}` : quantity < 0 ? `−${-quantity}` : `+${quantity}`
