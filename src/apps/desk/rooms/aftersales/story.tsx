/** What happened, each entry by whom and when; the seal opens the proof that nobody changed it afterwards. */
import { useState } from 'react'
import { type CaseEventShape, type CaseShape, proveCase } from '../../../../rooms/aftersales/contract.ts'
import { Plank, Seal } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { Facts, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const MACHINES = new Set(['timer', 'system', 'gateway', 'assistant'])

export function Story({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const [all, setAll] = useState(false)
  const [proving, setProving] = useState(false)
  const shown = all ? one.events : one.events.slice(-9)
  const last = one.events.at(-1)
  return (
    <Section
      title={say('cases.story')}
      side={
        <>
          {say('cases.story.n', { n: one.events.length })}{' '}
          <button type="button" className="seal-button" onClick={() => setProving(true)}>
            {one.whole ? (
              <Seal title={say('cases.proof.open')} />
            ) : (
              <span className="bad-text">{say('cases.proof.broken')}</span>
            )}
          </button>
        </>
      }
    >
      {one.events.length > 9 ? (
        <button type="button" className="btn q sm flush" onClick={() => setAll(!all)}>
          {all ? say('cases.story.fold') : say('cases.story.all', { n: one.events.length })}
        </button>
      ) : null}
      <Plank
        pegs={shown.map((event) => ({
          key: String(event.seq),
          state: event === last && !one.final ? ('now' as const) : pegState(event),
          what: <Entry event={event} />,
          when: formats.full(event.at),
        }))}
      />
      {proving ? <Proof one={one} onClose={() => setProving(false)} /> : null}
    </Section>
  )
}

const BAD = /refus|fail|late|reject|broken|escalat/
const GOOD = /approve|confirmed|accepted|pass|settled|delivered|paid/
const pegState = ({ event }: CaseEventShape) =>
  BAD.test(event) ? ('bad' as const) : GOOD.test(event) ? ('good' as const) : ('past' as const)

function Entry({ event }: { event: CaseEventShape }) {
  const { say } = useWords()
  const words = typeof event.data.text === 'string' ? event.data.text : ''
  const machine = MACHINES.has(event.by.role)
  const by = machine
    ? say(`cases.role.${event.by.role}`)
    : event.by.name || say(`cases.role.${event.by.role}`)
  return (
    <span className={machine ? 'stitch small block' : ''}>
      {event.eventText}
      <span className="tl block">
        {by}
        {event.from === event.to ? '' : ` → ${event.toText}`}
      </span>
      {words ? <span className="small ink2 block pre">{words}</span> : null}
    </span>
  )
}

function Proof({ one, onClose }: { one: CaseShape; onClose: () => void }) {
  const { say } = useWords()
  const found = useRead(proveCase, { params: { id: one.id } })
  return (
    <Question title={say('cases.proof.title')} onClose={onClose}>
      <Reading of={found}>
        {(proof) => (
          <>
            <p className={proof.brokenAt === null && proof.rebuilt ? 'ok-text' : 'bad-text'}>
              {proof.brokenAt !== null
                ? say('cases.proof.at', { n: proof.brokenAt })
                : say(proof.rebuilt ? 'cases.proof.holds' : 'cases.proof.not-rebuilt', { n: proof.events })}
            </p>
            <p className="small ink2">{say('cases.proof.text')}</p>
            <Facts of={[[say('cases.proof.head'), <code key="head">{proof.head}</code>]]} />
          </>
        )}
      </Reading>
    </Question>
  )
}
