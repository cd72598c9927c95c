/** Setting the shop up: each step with what its check found just now, the next one first in sight. */
import { type ReactNode, useState } from 'react'
import { Link } from 'wouter'
import { putOffStep, readSetup, type Setup, type Step, takeUpStep } from '../../../../rooms/setup/contract.ts'
import { Chip, type ChipTone, Plank } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

/** Where each step is done. */
const PLACES: Readonly<Record<Step['name'], string>> = {
  shop: '/people?tab=shop',
  hours: '/hours',
  people: '/people',
  goods: '/imports?kind=catalogue',
  knowledge: '/knowledge',
  mail: '/mail',
  widget: '/setup',
  answer: '/inbox?view=all',
}
const TONES: Readonly<Record<Step['state'], ChipTone>> = {
  done: 'ok',
  todo: 'line',
  skipped: 'plain',
  trouble: 'bad',
}
const PEGS = { done: 'good', todo: 'next', skipped: 'past', trouble: 'bad' } as const

export function SetupPage() {
  const { say } = useWords()
  const found = useRead(readSetup, {}, { every: 15_000 })
  return (
    <Page title={say('setup.title')} below={say('setup.text')}>
      <Reading of={found} lines={8}>
        {(setup) => (
          <Section
            title={
              setup.next ? say('setup.next', { step: say(`setup.step.${setup.next}`) }) : say('setup.done')
            }
            side={say('setup.count', {
              done: setup.steps.filter((step) => step.state === 'done').length,
              all: setup.steps.length,
            })}
          >
            <Plank
              pegs={setup.steps.map((step) => ({
                key: step.name,
                state: step.name === setup.next && step.state === 'todo' ? 'now' : PEGS[step.state],
                what: <StepLine step={step} setup={setup} />,
              }))}
            />
          </Section>
        )}
      </Reading>
    </Page>
  )
}

function StepLine({ step, setup }: { step: Step; setup: Setup }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const putOff = useAct(putOffStep)
  const takeUp = useAct(takeUpStep)
  const given = { params: { step: step.name } }
  return (
    <div className="setup-step" data-step={step.name} data-state={step.state}>
      <div className="row wrap">
        <b className="grow">{say(`setup.step.${step.name}`)}</b>
        <Chip tone={TONES[step.state]}>{say(`setup.state.${step.state}`)}</Chip>
      </div>
      <p className="small ink2">
        <Found step={step} />
      </p>
      {step.name === 'widget' ? <Snippet text={setup.snippet} /> : null}
      <div className="row wrap">
        {step.name === 'widget' ? null : (
          <Link href={PLACES[step.name]} className={`btn sm${setup.next === step.name ? ' p' : ''}`}>
            {say(`setup.go.${step.name}`)}
          </Link>
        )}
        {step.name === 'answer' || step.name === 'widget' ? (
          <a className="btn sm" href="/shop-demo" target="_blank" rel="noreferrer">
            {say('setup.try')}
          </a>
        ) : null}
        {step.state === 'todo' && step.mayWait ? (
          <button
            type="button"
            className="btn sm q"
            disabled={putOff.busy}
            onClick={() => putOff.start(given, { onError: fail })}
          >
            {say('setup.later')}
          </button>
        ) : null}
        {step.state === 'skipped' ? (
          <button
            type="button"
            className="btn sm q"
            disabled={takeUp.busy}
            onClick={() => takeUp.start(given, { onError: fail })}
          >
            {say('setup.take-up')}
          </button>
        ) : null}
      </div>
    </div>
  )
}

/** What the check saw, in a sentence. */
function Found({ step }: { step: Step }): ReactNode {
  const { say } = useWords()
  const { formats } = useSession()
  const { facts } = step
  if (step.state === 'done') {
    const at = typeof facts.at === 'string' && facts.at ? formats.full(facts.at) : ''
    return say(`setup.found.${step.name}`, { ...facts, at })
  }
  if (step.state === 'trouble') return say('setup.trouble', { why: String(facts.trouble ?? '') })
  if (step.name === 'mail' && Number(facts.boxes) > 0) return say('setup.mail-idle', facts)
  return say(`setup.why.${step.name}`)
}

function Snippet({ text }: { text: string }) {
  const { say } = useWords()
  const [copied, setCopied] = useState(false)
  return (
    <div className="row wrap">
      <code className="snippet grow">{text}</code>
      <button
        type="button"
        className="btn sm"
        onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {say(copied ? 'setup.copied' : 'setup.copy')}
      </button>
    </div>
  )
}
