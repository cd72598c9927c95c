/** One promise: its time and how it stands, what became of it, what makes it good, and what one may do now. */
import { type FormEvent, useState } from 'react'
import { Link, useParams } from 'wouter'
import {
  actOnPromise,
  type PromiseActName,
  type PromisedShape,
  readPromise,
  standingOf,
} from '../../../../rooms/promises/contract.ts'
import { type Peg, Plank, Pledge } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Facts, Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Decide } from './decide.tsx'
import { dueText, markOf } from './standing.ts'

export function PromisePage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readPromise, { params: { id } })
  return <Reading of={found}>{(promise) => <Whole promise={promise} />}</Reading>
}

function Whole({ promise }: { promise: PromisedShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { customer, conversationId, order, amends } = promise
  return (
    <Page
      above={<Link href="/promises">{say('rail.promises')}</Link>}
      title={promise.what}
      below={
        <>
          {may('customers.read') ? (
            <Link href={`/customers/${customer.id}`}>{customer.name}</Link>
          ) : (
            customer.name
          )}
          <span>{say(`promise.kind.${promise.kind}`)}</span>
          {order ? <Link href={`/orders/${order.id}`}>{order.number}</Link> : null}
          {conversationId ? (
            <Link href={`/inbox/${conversationId}`}>{say('promise.conversation')}</Link>
          ) : null}
        </>
      }
      acts={may('promises.write') ? <Acts promise={promise} /> : null}
    >
      <div className="cols wide-left">
        <div>
          <Section title={say('promise.standing')}>
            <div className="prom">
              <Pledge
                state={markOf(promise.state)}
                what={say(`promise.state.${standingOf(promise)}`)}
                when={dueText(promise.due, formats)}
              >
                {promise.reason ||
                  say('promise.made-by', { who: maker(say, promise), at: formats.full(promise.madeAt) })}
              </Pledge>
            </div>
          </Section>
          <Section title={say('promise.story')}>
            <Plank pegs={pegsOf(promise, formats.full)} />
          </Section>
        </div>
        <div>
          <Section title={say('promise.amends')}>
            {amends ? (
              <Facts
                of={[
                  [say('amends.state'), say(`amends.${amends.state}`)],
                  [say('amends.cash'), formats.money(amends.cashFen)],
                  [say('amends.coupon'), formats.money(amends.couponFen)],
                  [say('amends.why'), say(`amends.why.${amends.why}`)],
                  [say('amends.by'), amends.by ?? say('amends.by-policy')],
                  ...(amends.words ? ([[say('amends.words'), amends.words]] as const) : []),
                ]}
              />
            ) : (
              <p className="ink3">{say('amends.none')}</p>
            )}
            <Decide promise={promise} />
          </Section>
        </div>
      </div>
    </Page>
  )
}

const maker = (say: ReturnType<typeof useWords>['say'], { by }: PromisedShape): string =>
  by.kind === 'staff' ? by.name : say(`promise.by.${by.kind}`)

const pegsOf = (promise: PromisedShape, when: (at: string) => string): Peg[] =>
  promise.story.map((entry, i) => ({
    key: entry.id,
    state: i === promise.story.length - 1 && promise.endedAt === null ? 'now' : 'past',
    what: entry.text && i > 0 ? `${entry.word}：${entry.text}` : entry.word,
    when: [entry.by, when(entry.at)].filter(Boolean).join(' · '),
  }))

/** Keeping is one press; what one would wonder about later asks for a reason. */
function Acts({ promise }: { promise: PromisedShape }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const act = useAct(actOnPromise, ['work', 'customers'])
  const [asked, setAsked] = useState<PromiseActName | null>(null)
  const at = { params: { id: promise.id } }
  const keep = (name: 'keep' | 'finish') =>
    act.start(
      { ...at, body: { act: name, version: promise.version } },
      { onError: fail, onSuccess: (now) => tell(say(`promise.state.${standingOf(now)}`)) },
    )
  const plain = promise.acts.find((one) => one === 'keep' || one === 'finish')
  return (
    <>
      {promise.acts
        .filter((one) => one !== plain)
        .map((one) => (
          <button type="button" key={one} className="btn" onClick={() => setAsked(one)}>
            {say(`promise.act.${one}`)}
          </button>
        ))}
      {plain === 'keep' || plain === 'finish' ? (
        <button type="button" className="btn vow" disabled={act.busy} onClick={() => keep(plain)}>
          {say(`promise.act.${plain}`)}
        </button>
      ) : null}
      {asked ? <Asked promise={promise} act={asked} onClose={() => setAsked(null)} /> : null}
    </>
  )
}

function Asked(props: { promise: PromisedShape; act: PromiseActName; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const act = useAct(actOnPromise, ['work', 'customers'])
  const moves = props.act === 'move'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const due = String(form.get('due') ?? '')
    act.start(
      {
        params: { id: props.promise.id },
        body: {
          act: props.act,
          reason: String(form.get('reason')),
          version: props.promise.version,
          ...(moves && due ? { due: new Date(due).toISOString() } : {}),
        },
      },
      { onError: fail, onSuccess: props.onClose },
    )
  }
  return (
    <Question
      title={say(`promise.act.${props.act}`)}
      onClose={props.onClose}
      acts={
        <button type="submit" form="promise-act" className="btn vow" disabled={act.busy}>
          {say(`promise.act.${props.act}`)}
        </button>
      }
    >
      <form id="promise-act" className="form" onSubmit={submit}>
        <p className="ink2">{say(`promise.act.${props.act}.text`)}</p>
        {moves ? (
          <label className="field">
            <span>{say('promise.new-due')}</span>
            <input className="in" type="datetime-local" name="due" required />
          </label>
        ) : null}
        <label className="field">
          <span>{say('promise.reason')}</span>
          <input className="in" name="reason" required maxLength={300} />
        </label>
      </form>
    </Question>
  )
}
