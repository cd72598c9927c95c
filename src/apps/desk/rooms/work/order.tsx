/** One work order: its checklist first, then talk and files, what it hangs on, and its story. */
import { type FormEvent, type ReactNode, useRef } from 'react'
import { Link, useParams } from 'wouter'
import { readRouting } from '../../../../rooms/routing/contract.ts'
import {
  attachToWork,
  commentWork,
  readWork,
  readWorkFile,
  tickItem,
  type WorkOrderShape,
} from '../../../../rooms/work/contract.ts'
import { addressOf } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, Plank, Tenon } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Facts, Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { WorkActs } from './acts.tsx'
import { Due, stateTone } from './standing.tsx'
import { useUpload } from './upload.ts'

export function WorkOrderPage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readWork, { params: { id } })
  return <Reading of={found}>{(work) => <Whole work={work} />}</Reading>
}

function Whole({ work }: { work: WorkOrderShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const writes = may('work.write')
  const story = work.story.map((entry, i) => ({
    key: entry.id,
    state: i === work.story.length - 1 && !work.endedAt ? ('now' as const) : ('past' as const),
    what: entry.text ? `${entry.word} ${entry.text}` : entry.word,
    when: [entry.by, formats.full(entry.at)].filter(Boolean).join(' · '),
  }))
  return (
    <Page
      above={
        <>
          <Link href="/work?tab=all">{say('rail.work')}</Link> · {work.number}
        </>
      }
      title={work.title}
      below={
        <>
          <Chip tone={stateTone(work.state)}>
            {work.cause ? say(`cause.${work.cause}`) : say(`work.state.${work.state}`)}
          </Chip>
          {work.blocked ? <Chip tone="line">{say('work.blocked')}</Chip> : null}
          <span>{work.kindText}</span>
          <Due work={work} />
          {work.promiseId ? (
            <Link href={`/promises/${work.promiseId}`} className="plain">
              <Tenon>{say('work.promise')}</Tenon>
            </Link>
          ) : null}
        </>
      }
      acts={writes ? <WorkActs work={work} /> : null}
    >
      <div className="cols wide-left">
        <div>
          <Section
            title={say('work.checklist')}
            side={work.items > 0 ? `${work.itemsDone} / ${work.items}` : null}
          >
            <Checklist work={work} />
          </Section>
          <Section title={say('work.talk')}>
            <Talk work={work} />
          </Section>
          <Section title={say('work.files')}>
            <Papers work={work} />
          </Section>
        </div>
        <div>
          <Section title={say('work.about')}>
            <About work={work} />
          </Section>
          {work.after.length + work.before.length > 0 ? (
            <Section title={say('work.order')}>
              <Neighbours work={work} />
            </Section>
          ) : null}
          <Section title={say('promise.story')}>
            <Plank pegs={story} />
          </Section>
        </div>
      </div>
    </Page>
  )
}

function Checklist({ work }: { work: WorkOrderShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { fail } = useNotices()
  const tick = useAct(tickItem)
  if (work.checklist.length === 0) return <p className="ink3">{say('work.no-checklist')}</p>
  const open = may('work.write') && !work.endedAt
  return (
    <ul className="lines">
      {work.checklist.map((item) => (
        <li key={item.id}>
          <label className="check grow">
            <input
              type="checkbox"
              checked={item.doneAt !== null}
              disabled={!open || tick.busy}
              onChange={(event) =>
                tick.start(
                  { params: { id: work.id, item: item.id }, body: { done: event.target.checked } },
                  { onError: fail },
                )
              }
            />
            <span>
              {item.text}
              {item.required ? null : <span className="ink3"> · {say('work.optional')}</span>}
            </span>
          </label>
          {item.doneAt ? (
            <span className="tl nowrap">
              {item.doneBy} · {formats.full(item.doneAt)}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function Talk({ work }: { work: WorkOrderShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { fail } = useNotices()
  const comment = useAct(commentWork)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const text = String(new FormData(form).get('text'))
    comment.start(
      { params: { id: work.id }, body: { text } },
      { onError: fail, onSuccess: () => form.reset() },
    )
  }
  return (
    <>
      {work.comments.length === 0 ? <p className="ink3">{say('work.no-talk')}</p> : null}
      <ul className="lines">
        {work.comments.map((one) => (
          <li key={one.id}>
            <span className="grow" style={{ whiteSpace: 'pre-wrap' }}>
              {one.text}
            </span>
            <span className="tl nowrap">
              {[one.by.name, formats.full(one.at)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {may('work.write') ? (
        <form className="row" style={{ marginTop: 10 }} onSubmit={submit}>
          <input
            className="in"
            name="text"
            required
            maxLength={4000}
            aria-label={say('work.say')}
            placeholder={say('work.say')}
          />
          <button type="submit" className="btn nowrap" disabled={comment.busy}>
            {say('act.note')}
          </button>
        </form>
      ) : null}
    </>
  )
}

function Papers({ work }: { work: WorkOrderShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { fail } = useNotices()
  const picker = useRef<HTMLInputElement>(null)
  const { busy, send } = useUpload(
    (file) => addressOf(attachToWork, { params: { id: work.id }, query: { name: file.name } }),
    'work',
  )
  return (
    <>
      {work.files.length === 0 ? <p className="ink3">{say('work.no-files')}</p> : null}
      <div className="lines">
        {work.files.map((file) => (
          <div key={file.id}>
            <Icon name="attach" size="s" />
            <a
              className="grow cut"
              href={addressOf(readWorkFile, { params: { id: work.id, file: file.id } })}
              target="_blank"
              rel="noopener"
            >
              {file.name}
            </a>
            <span className="tl nowrap">
              {formats.bytes(file.bytes)} · {file.by} · {formats.day(file.at)}
            </span>
          </div>
        ))}
      </div>
      {may('work.write') ? (
        <>
          <input
            ref={picker}
            type="file"
            hidden
            onChange={(event) => {
              const [file] = event.target.files ?? []
              if (file) send(file).catch(fail)
              event.target.value = ''
            }}
          />
          <button
            type="button"
            className="btn sm"
            style={{ marginTop: 8 }}
            disabled={busy}
            onClick={() => picker.current?.click()}
          >
            <Icon name="camera" size="s" /> {say('work.add-file')}
          </button>
        </>
      ) : null}
    </>
  )
}

function About({ work }: { work: WorkOrderShape }) {
  const { say } = useWords()
  const wording = useWording()
  const { formats, may } = useSession()
  const teams = useRead(readRouting, {}, { when: may('routing.read') }).data?.teams ?? []
  const team = teams.find((one) => one.id === work.teamId)
  return (
    <Facts
      of={[
        [say('work.assignee'), work.assignee?.name ?? say('work.nobody')],
        [say('promise.team'), team ? wording(team.name) : say('work.any-team')],
        [say('promise.due'), work.due ? formats.full(work.due) : say('work.no-due')],
        [say('work.opened-at'), formats.full(work.openedAt)],
        ...useTies(work),
        ...Object.entries(work.facts).map(
          ([name, value]) =>
            [
              name === 'cashFen' ? say('amends.cash') : name === 'couponFen' ? say('amends.coupon') : name,
              name.endsWith('Fen') ? formats.money(Number(value)) : String(value),
            ] as const,
        ),
      ]}
    />
  )
}

/** Whom and what it is about, each as a way there. */
function useTies({ customer, order, conversationId, until }: WorkOrderShape) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const ties: (readonly [string, ReactNode])[] = []
  if (customer) {
    const seen = may('customers.read')
    const name = seen ? <Link href={`/customers/${customer.id}`}>{customer.name}</Link> : customer.name
    ties.push([say('promise.customer'), name])
  }
  if (order)
    ties.push([
      say('work.sale'),
      <Link key="order" href={`/orders/${order.id}`}>
        {order.number}
      </Link>,
    ])
  if (conversationId)
    ties.push([
      say('promise.conversation'),
      <Link key="talk" href={`/inbox/${conversationId}`}>
        {say('act.open')}
      </Link>,
    ])
  if (until) ties.push([say('work.until'), formats.full(until)])
  return ties
}

function Neighbours({ work }: { work: WorkOrderShape }) {
  const { say } = useWords()
  const line = (one: WorkOrderShape['after'][number], label: string) => (
    <li key={one.id}>
      <span className="tl nowrap">{label}</span>
      <Link href={`/work/${one.id}`} className="grow cut">
        {one.number} {one.title}
      </Link>
      <Chip tone={stateTone(one.state)}>{say(`work.state.${one.state}`)}</Chip>
    </li>
  )
  return (
    <ul className="lines">
      {work.after.map((one) => line(one, say('work.after')))}
      {work.before.map((one) => line(one, say('work.before')))}
    </ul>
  )
}
