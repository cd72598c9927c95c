/** What the assistant did in a period: answered, asked back, handed over and why, what it did not know. */
import { useMemo } from 'react'
import { Link } from 'wouter'
import { type AssistantFigures, readAssistantFigures } from '../../../../rooms/assistant/contract.ts'
import { Empty } from '../../../../ui/states.tsx'
import { useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Facts, Reading, Section, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useWant } from './want.ts'

const PERIODS = ['1', '7', '30'] as const
const DAY_MS = 86_400_000
/** Under so many cases a share says nothing. */
const FEW = 30

export function Did() {
  const { say } = useWords()
  const { get, set } = useFilters()
  const days = PERIODS.find((one) => one === get('days')) ?? '7'
  // Whole minutes: the same question within a minute is answered from what is known.
  const from = useMemo(() => {
    const now = Math.floor(Date.now() / 60_000) * 60_000
    return new Date(now - Number(days) * DAY_MS).toISOString()
  }, [days])
  const found = useRead(readAssistantFigures, { query: { from } }, { keep: true })
  return (
    <>
      <Views
        label={say('assistant.period')}
        now={days}
        onChoose={(key) => set({ days: key === '7' ? undefined : key })}
        of={PERIODS.map((key) => ({ key, label: say(`assistant.days.${key}`) }))}
      />
      <Reading of={found}>
        {(figures) =>
          figures.turns === 0 ? (
            <Empty title={say('assistant.none')}>{say('assistant.none.text')}</Empty>
          ) : (
            <Figures of={figures} />
          )
        }
      </Reading>
    </>
  )
}

function Figures({ of }: { of: AssistantFigures }) {
  const { say } = useWords()
  const { formats } = useSession()
  const share = (part: number, whole: number) =>
    whole < FEW
      ? say('assistant.of', { part, whole })
      : `${formats.percent(part / whole)} · ${say('assistant.of', { part, whole })}`
  const seconds = (ms: number | null) =>
    ms === null ? say('assistant.unmeasured') : say('assistant.seconds', { n: (ms / 1000).toFixed(1) })
  const ended = of.answered + of.asked + of.handedOver
  return (
    <>
      <Section
        title={say('assistant.did')}
        side={say('assistant.sample', { turns: of.turns, n: of.conversations })}
      >
        <Facts
          of={[
            [say('assistant.answered'), share(of.answered, ended)],
            [say('assistant.asked'), share(of.asked, ended)],
            [say('assistant.handed'), share(of.handedOver, ended)],
            [say('assistant.unknown'), share(of.unknown, ended)],
            [say('assistant.handed-matters'), share(of.conversationsHandedOver, of.conversations)],
            [say('assistant.alone'), share(of.conversationsAlone, of.conversations)],
            [say('assistant.median'), seconds(of.answerMsP50)],
            [say('assistant.slow'), seconds(of.answerMsP95)],
          ]}
        />
      </Section>
      <div className="cols">
        <div>
          <Section title={say('assistant.reasons')}>
            <Bars
              none={say('assistant.no-reasons')}
              of={of.reasons.map(({ reason, count }) => ({
                key: reason,
                label: say(`reason.${reason}`),
                count,
              }))}
            />
          </Section>
        </div>
        <div>
          <Section
            title={say('assistant.intents')}
            side={<Link href="/knowledge?tab=gaps">{say('assistant.to-gaps')}</Link>}
          >
            <Intents of={of.intents} />
          </Section>
        </div>
      </div>
    </>
  )
}

interface Bar {
  readonly key: string
  readonly label: string
  readonly count: number
}

/** Lengths from zero on one ruler, each with its figure beside it. */
function Bars(props: { of: readonly Bar[]; none: string }) {
  const most = Math.max(1, ...props.of.map((one) => one.count))
  if (props.of.length === 0) return <p className="ink3">{props.none}</p>
  return (
    <ul className="bars">
      {props.of.map((one) => (
        <li key={one.key}>
          <span>{one.label}</span>
          <span className="bar" aria-hidden>
            <i style={{ width: `${(one.count / most) * 100}%` }} />
          </span>
          <span className="num">{one.count}</span>
        </li>
      ))}
    </ul>
  )
}

function Intents({ of }: { of: AssistantFigures['intents'] }) {
  const { say } = useWords()
  const want = useWant()
  return (
    <table className="grid">
      <thead>
        <tr>
          <th>{say('assistant.intent')}</th>
          <th className="right">{say('assistant.times')}</th>
          <th className="right">{say('assistant.known')}</th>
        </tr>
      </thead>
      <tbody>
        {of.slice(0, 12).map((one) => (
          <tr key={one.intent}>
            <td>{want(one.intent)}</td>
            <td className="right num">{one.count}</td>
            <td className="right num">{one.known}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
