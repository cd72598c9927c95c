/** The hand-over card: what the agent need not ask again. */

import { Link } from 'wouter'
import type { z } from 'zod'
import type { HandOverEvent, Thread } from '../../../../rooms/conversations/contract.ts'
import { takeOverConversation } from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { MoodThread, Tenon } from '../../../../ui/marks.tsx'
import { useAct } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Sources } from './sources.tsx'

export function HandOver(props: { event: z.infer<typeof HandOverEvent>; thread: Thread }) {
  const { say, has } = useWords()
  const { formats } = useSession()
  const { event } = props
  const { card } = event
  const reason = `reason.${event.reason}`
  const row = props.thread.conversation
  return (
    <section className="hand" aria-label={say('card.title')}>
      <header>
        <Icon name="swap" />
        <b>{say('card.title')}</b>
        <span className="tl end">
          {formats.time(event.at)}
          {has(reason) ? ` · ${say('card.reason', { reason: say(reason) })}` : ''}
        </span>
      </header>
      {card ? (
        <CardFacts card={card} />
      ) : (
        <p className="tl" style={{ padding: '9px 14px' }}>
          {say('card.gone')}
        </p>
      )}
      {card && row.holder === 'queue' ? <Take id={row.id} /> : null}
    </section>
  )
}

function CardFacts({ card }: { card: NonNullable<z.infer<typeof HandOverEvent>['card']> }) {
  const { say, has } = useWords()
  // The house names a standing by its code; an assistant's card says it in words already.
  const state = card.order?.state === 'missed' ? 'late' : card.order?.state
  const standing = [`order.${state}`, `orders.${state}`].find(has)
  const sources = card.checked.flatMap((one) => (one.source ? [one.source] : []))
  return (
    <dl>
      <dt>{say('card.wants')}</dt>
      <dd>
        <b>{card.wants}</b>
      </dd>
      {card.order ? (
        <>
          <dt>{say('card.order')}</dt>
          <dd>
            <Link href={`/orders/${card.order.id}`}>{card.order.number}</Link> ·{' '}
            {standing ? say(standing) : card.order.state}
          </dd>
        </>
      ) : null}
      <Several label={say('card.asked')} of={card.asked} />
      {card.checked.length > 0 ? (
        <>
          <dt>{say('card.checked')}</dt>
          <dd>
            {card.checked.map((one) => (
              <div key={one.what}>
                {one.what}：{one.found}
              </div>
            ))}
            <Sources of={sources} />
          </dd>
        </>
      ) : null}
      <Several label={say('card.said')} of={card.said} />
      {card.promised.length > 0 ? (
        <>
          <dt>{say('card.promised')}</dt>
          <dd>
            {card.promised.map((one) => (
              <Tenon key={one.what}>
                {one.what}
                {one.due ? ` · ${one.due}` : ''}
              </Tenon>
            ))}
          </dd>
        </>
      ) : null}
      <dt>{say('card.mood')}</dt>
      <dd>
        <MoodThread mood={card.mood} word={say(`mood.${card.mood}`)} />
      </dd>
      <Several label={say('card.mind')} of={card.mind ? [card.mind] : []} />
      <Several label={say('card.open')} of={card.open ? [card.open] : []} />
    </dl>
  )
}

function Several(props: { label: string; of: readonly string[] }) {
  if (props.of.length === 0) return null
  return (
    <>
      <dt>{props.label}</dt>
      <dd>
        {props.of.map((one) => (
          <div key={one}>{one}</div>
        ))}
      </dd>
    </>
  )
}

function Take(props: { id: string }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const take = useAct(takeOverConversation)
  if (!may('conversations.write')) return null
  return (
    <div className="ops">
      <button
        type="button"
        className="btn sm"
        disabled={take.busy}
        onClick={() => take.start({ params: { id: props.id } }, { onError: fail })}
      >
        {say('act.take')}
      </button>
      <span className="tl end">{say('card.silent')}</span>
    </div>
  )
}
