/** My second factor: switched on by password, secret and code; off by password. */
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import {
  beginSecondFactor,
  confirmSecondFactor,
  dropSecondFactor,
} from '../../../../rooms/access/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Section } from '../../page.tsx'
import { ME, useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { RecoveryCodes, SecretForApp } from './second-factor.tsx'
import { CodeField } from './trying.tsx'

type Climb =
  | { step: 'password' | 'drop' }
  | { step: 'code'; secret: string; uri: string }
  | { step: 'codes'; codes: readonly string[] }

export function SecondFactor() {
  const { say } = useWords()
  const { me } = useSession()
  const [climb, setClimb] = useState<Climb | null>(null)
  return (
    <Section
      title={say('me.factor')}
      side={
        me.secondFactor ? (
          <Chip tone="ok">{say('people.factor-on')}</Chip>
        ) : (
          <Chip tone="line">{say('people.factor-off')}</Chip>
        )
      }
    >
      <p className="small ink2">{say('me.factor.text')}</p>
      <button
        type="button"
        className="btn"
        style={{ marginTop: 8 }}
        onClick={() => setClimb({ step: me.secondFactor ? 'drop' : 'password' })}
      >
        {say(me.secondFactor ? 'me.factor-off' : 'me.factor-on')}
      </button>
      {climb ? <FactorQuestion climb={climb} onClimb={setClimb} /> : null}
    </Section>
  )
}

function FactorQuestion(props: { climb: Climb; onClimb: (climb: Climb | null) => void }) {
  const { say } = useWords()
  const { me } = useSession()
  const { tell, fail } = useNotices()
  const queries = useQueryClient()
  const begin = useAct(beginSecondFactor)
  const confirm = useAct(confirmSecondFactor)
  const drop = useAct(dropSecondFactor)
  const { climb, onClimb } = props
  const now = (secondFactor: boolean) => queries.setQueryData(ME, { ...me, secondFactor })
  const close = () => onClimb(null)
  if (climb.step === 'codes')
    return (
      <Question title={say('me.factor')} onClose={close}>
        <RecoveryCodes codes={climb.codes} onDone={close} />
      </Question>
    )
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    if (climb.step === 'code') {
      const code = String(form.get('code')).replace(/\s/g, '')
      confirm.start(
        { body: { code } },
        {
          onError: fail,
          onSuccess: (answer) => {
            now(true)
            onClimb({ step: 'codes', codes: answer.recoveryCodes })
          },
        },
      )
      return
    }
    const body = { password: String(form.get('password')) }
    if (climb.step === 'password')
      begin.start({ body }, { onError: fail, onSuccess: (answer) => onClimb({ step: 'code', ...answer }) })
    else
      drop.start(
        { body },
        {
          onError: fail,
          onSuccess: () => {
            now(false)
            tell(say('me.factor-gone'))
            close()
          },
        },
      )
  }
  return (
    <Question
      title={say('me.factor')}
      onClose={close}
      acts={
        <button
          type="submit"
          form="factor"
          className="btn p"
          disabled={begin.busy || confirm.busy || drop.busy}
        >
          {say(climb.step === 'drop' ? 'me.factor-off' : 'act.next')}
        </button>
      }
    >
      <form id="factor" className="form" onSubmit={submit} key={climb.step}>
        {climb.step === 'code' ? (
          <>
            <SecretForApp secret={climb.secret} uri={climb.uri} />
            <CodeField label={say('enter.code')} />
          </>
        ) : (
          <label className="field">
            <span>{say('me.password-now')}</span>
            <input className="in" name="password" type="password" autoComplete="current-password" required />
          </label>
        )}
      </form>
    </Question>
  )
}
