/** In the side pane: what is likely to go wrong here and why, with a reply that is ready; and the matter in short. */
import { useState } from 'react'
import { Link } from 'wouter'
import {
  type MatterSummary,
  type Signal,
  summariseMatter,
} from '../../../../rooms/assistant/help/contract.ts'
import type { Thread } from '../../../../rooms/conversations/contract.ts'
import { Chip, MoodThread, Stitch } from '../../../../ui/marks.tsx'
import { useAct } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useHelp } from './draft-help.tsx'
import { offerWords } from './words-offered.ts'

export function Likely({ thread }: { thread: Thread }) {
  const { say } = useWords()
  const help = useHelp(thread)
  if (!help) return null
  return (
    <>
      {help.signals.length > 0 ? (
        <section className="sec">
          <h3>
            {say('likely.title')} <span className="tl">{say('likely.by-rule')}</span>
          </h3>
          {help.signals.map((one) => (
            <SignalLine key={`${one.kind}-${one.because}`} of={one} conversationId={thread.conversation.id} />
          ))}
        </section>
      ) : null}
      <InShort of={help.summary} conversationId={thread.conversation.id} model={help.model} />
    </>
  )
}

function SignalLine({ of, conversationId }: { of: Signal; conversationId: string }) {
  const { say } = useWords()
  const { may } = useSession()
  const { tell } = useNotices()
  return (
    <Stitch small className="signal">
      <div>
        <Chip tone={of.level === 'now' ? 'warn' : 'line'}>{say(`likely.${of.level}`)}</Chip> {of.because}
        {of.order && may('orders.read') ? (
          <>
            {' '}
            <Link href={`/orders/${of.order.id}`}>{say('likely.order')}</Link>
          </>
        ) : null}
      </div>
      <button
        type="button"
        className="btn q sm flush"
        title={of.reply}
        onClick={() => {
          offerWords(conversationId, of.reply)
          tell(say('done.prepared'))
        }}
      >
        {say('likely.prepare')}
      </button>
    </Stitch>
  )
}

function InShort(props: { of: MatterSummary; conversationId: string; model: boolean }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const prose = useAct(summariseMatter)
  const [text, setText] = useState('')
  const { of } = props
  if (of.asked.length < 2 && of.done.length === 0) return null
  const lines = [
    ['short.wants', of.wants],
    ['short.done', of.done.map(({ what, found }) => say('short.did', { what, n: found })).join(' · ')],
    ['short.slots', of.slots.map((one) => one.text).join(' · ')],
    ['short.open', of.open],
  ] as const
  return (
    <section className="sec">
      <h3>{say('short.title')}</h3>
      <Stitch small>
        {text ? <p className="small">{text}</p> : null}
        <dl className="short">
          {lines.map(([key, words]) =>
            words ? (
              <div key={key}>
                <dt className="tl">{say(key)}</dt>
                <dd className="small">{words}</dd>
              </div>
            ) : null,
          )}
          {of.moods.length > 1 ? (
            <div>
              <dt className="tl">{say('short.moods')}</dt>
              <dd>
                {of.moods.slice(-6).map((mood, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: moods have nothing but their place
                  <MoodThread key={i} mood={mood} word={say(`mood.${mood}`)} bare />
                ))}
              </dd>
            </div>
          ) : null}
        </dl>
        {props.model ? (
          <button
            type="button"
            className="btn q sm flush"
            disabled={prose.busy}
            onClick={() =>
              prose.start(
                { body: { conversation: props.conversationId } },
                { onError: fail, onSuccess: (made) => setText(made.text) },
              )
            }
          >
            {say('short.prose')}
          </button>
        ) : null}
      </Stitch>
    </section>
  )
}
