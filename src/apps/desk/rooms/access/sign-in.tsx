/** Signing in: name and password, then a code where one is asked for; a one-time link sets the first password. */
import { type FormEvent, type ReactNode, useState } from 'react'
import {
  type MeShape,
  readShop,
  signIn,
  signInCode,
  signInEnrolment,
} from '../../../../rooms/access/contract.ts'
import { readOpening } from '../../../../rooms/setup/contract.ts'
import { call } from '../../../../ui/client.ts'
import { LitWindow } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { useTaste } from '../../taste.tsx'
import { useWords } from '../../words.ts'
import { OpenShop } from '../setup/open-shop.tsx'
import { PasswordLink } from './password-link.tsx'
import { RecoveryCodes, SecretForApp } from './second-factor.tsx'
import { CodeField, Refused, useTry } from './trying.tsx'

type Step =
  | { step: 'name' }
  | { step: 'code'; ticket: string }
  | { step: 'enrol'; ticket: string; secret: string; uri: string }
  | { step: 'codes'; me: MeShape; codes: readonly string[] }

/** A link for a first or new password: /desk/password/<token>. */
const linkToken = () => /\/password\/([\w.~-]+)$/.exec(location.pathname)?.[1] ?? null

export function SignIn(props: { onDone: (me: MeShape) => void }) {
  const [step, setStep] = useState<Step>({ step: 'name' })
  const [token, setToken] = useState(linkToken)
  const opening = useRead(readOpening, {})
  const [opened, setOpened] = useState(false)
  if (token)
    return (
      <Frame>
        <PasswordLink token={token} onDone={() => setToken(null)} />
      </Frame>
    )
  if (opening.isPending) return <Frame nameless>{null}</Frame>
  if (opening.data?.waits && !opened)
    return (
      <Frame nameless>
        <OpenShop onDone={props.onDone} onSignIn={() => setOpened(true)} />
      </Frame>
    )
  return (
    <Frame>
      {step.step === 'name' ? <NameStep onDone={props.onDone} onStep={setStep} /> : null}
      {step.step === 'code' ? (
        <CodeStep ticket={step.ticket} onDone={props.onDone} onBack={() => setStep({ step: 'name' })} />
      ) : null}
      {step.step === 'enrol' ? (
        <EnrolStep
          {...step}
          onDone={(me, codes) => setStep({ step: 'codes', me, codes })}
          onBack={() => setStep({ step: 'name' })}
        />
      ) : null}
      {step.step === 'codes' ? (
        <RecoveryCodes codes={step.codes} onDone={() => props.onDone(step.me)} />
      ) : null}
    </Frame>
  )
}

function Frame(props: { children: ReactNode; nameless?: boolean }) {
  const { say, language } = useWords()
  const { change } = useTaste()
  const shop = useRead(readShop, {}, { when: !props.nameless })
  return (
    <main className="enter daylight">
      <div>
        <div className="enter-card">
          <div className="row" style={{ gap: 12 }}>
            <LitWindow label={say('shell.name')} size={32} />
            <div>
              <h1>{shop.data?.name ?? say('shell.name')}</h1>
              <div className="tl">{say('enter.sub')}</div>
            </div>
            <button
              type="button"
              className="tl end"
              aria-label={say('shell.language')}
              onClick={() => change({ language: language === 'en' ? 'zh-CN' : 'en' })}
            >
              中 / EN
            </button>
          </div>
          {props.children}
        </div>
      </div>
    </main>
  )
}

function NameStep(props: { onDone: (me: MeShape) => void; onStep: (step: Step) => void }) {
  const { say } = useWords()
  const { busy, why, run } = useTry()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const body = { login: String(form.get('login')), password: String(form.get('password')) }
    void run(async () => {
      const answer = await call(signIn, { body })
      if (answer.step === 'done') props.onDone(answer.me)
      else props.onStep(answer)
    })
  }
  return (
    <form className="form" onSubmit={submit}>
      <label className="field">
        <span>{say('enter.login')}</span>
        {/* biome-ignore lint/a11y/noAutofocus: the page is opened to type here */}
        <input className="in" name="login" autoComplete="username" autoCapitalize="none" required autoFocus />
      </label>
      <label className="field">
        <span>{say('enter.password')}</span>
        <input className="in" name="password" type="password" autoComplete="current-password" required />
      </label>
      <Refused why={why} />
      <button type="submit" className="btn p w" disabled={busy}>
        {say('enter.go')}
      </button>
    </form>
  )
}

function CodeStep(props: { ticket: string; onDone: (me: MeShape) => void; onBack: () => void }) {
  const { say } = useWords()
  const { busy, why, run } = useTry()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code')).replace(/\s/g, '')
    void run(async () => props.onDone((await call(signInCode, { body: { ticket: props.ticket, code } })).me))
  }
  return (
    <form className="form" onSubmit={submit}>
      <CodeField label={say('enter.code')} />
      <Refused why={why} />
      <button type="submit" className="btn p w" disabled={busy}>
        {say('enter.go')}
      </button>
      <button type="button" className="btn q" onClick={props.onBack}>
        {say('enter.back')}
      </button>
    </form>
  )
}

function EnrolStep(props: {
  ticket: string
  secret: string
  uri: string
  onDone: (me: MeShape, codes: readonly string[]) => void
  onBack: () => void
}) {
  const { say } = useWords()
  const { busy, why, run } = useTry()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = String(new FormData(event.currentTarget).get('code')).replace(/\s/g, '')
    void run(async () => {
      const answer = await call(signInEnrolment, { body: { ticket: props.ticket, code } })
      props.onDone(answer.me, answer.recoveryCodes)
    })
  }
  return (
    <form className="form" onSubmit={submit}>
      <p className="small ink2">{say('enter.enrol')}</p>
      <SecretForApp secret={props.secret} uri={props.uri} />
      <CodeField label={say('enter.code')} />
      <Refused why={why} />
      <button type="submit" className="btn p w" disabled={busy}>
        {say('enter.go')}
      </button>
      <button type="button" className="btn q" onClick={props.onBack}>
        {say('enter.back')}
      </button>
    </form>
  )
}
