/** My own things: language, light and density, password, second factor, where I am signed in. */
import { useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { changeMe, changePassword, signOut } from '../../../../rooms/access/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Page, Section } from '../../page.tsx'
import { ME, useSession } from '../../session.tsx'
import { useTaste } from '../../taste.tsx'
import { useWords } from '../../words.ts'
import { MyGoals } from '../wall/mine.tsx'
import { SecondFactor } from './my-second-factor.tsx'
import { Sessions } from './my-sessions.tsx'

export function MyAccount() {
  const { say } = useWords()
  const { me } = useSession()
  const { fail } = useNotices()
  const queries = useQueryClient()
  const leave = useAct(signOut)
  return (
    <Page
      title={me.name}
      below={me.login}
      acts={
        <button
          type="button"
          className="btn"
          disabled={leave.busy}
          onClick={() =>
            leave.start(
              {},
              {
                onError: fail,
                onSuccess: () => {
                  queries.setQueryData(ME, null)
                  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== ME[0] })
                },
              },
            )
          }
        >
          <Icon name="leave" size="s" /> {say('me.leave')}
        </button>
      }
    >
      <div className="cols">
        <div>
          <MyGoals />
          <Taste />
          <Name />
        </div>
        <div>
          <Password />
          <SecondFactor />
          <Sessions />
        </div>
      </div>
    </Page>
  )
}

function Choice<Value extends string>(props: {
  label: string
  now: Value
  of: readonly (readonly [Value, string])[]
  onChoose: (value: Value) => void
}) {
  return (
    <fieldset className="field" style={{ border: 0, padding: 0, margin: 0 }}>
      <span>{props.label}</span>
      <div className="row wrap">
        {props.of.map(([value, label]) => (
          <label key={value} className={`btn${value === props.now ? ' soft' : ''}`}>
            <input
              type="radio"
              className="sr"
              name={props.label}
              checked={value === props.now}
              onChange={() => props.onChoose(value)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Taste() {
  const { say } = useWords()
  const { taste, change } = useTaste()
  const tell = useAct(changeMe)
  return (
    <Section title={say('me.taste')} side={say('me.taste.text')}>
      <div className="form">
        <Choice
          label={say('profile.language')}
          now={taste.language}
          of={[
            ['zh-CN', '中文'],
            ['en', 'English'],
          ]}
          onChoose={(language) => {
            change({ language })
            tell.start({ body: { language } })
          }}
        />
        <Choice
          label={say('me.theme')}
          now={taste.theme}
          of={[
            ['auto', say('me.theme.auto')],
            ['light', say('me.theme.light')],
            ['dark', say('me.theme.dark')],
          ]}
          onChoose={(theme) => change({ theme })}
        />
        <Choice
          label={say('me.density')}
          now={taste.density}
          of={[
            ['roomy', say('me.density.roomy')],
            ['compact', say('me.density.compact')],
          ]}
          onChoose={(density) => change({ density })}
        />
      </div>
    </Section>
  )
}

function Name() {
  const { say } = useWords()
  const { me } = useSession()
  const { tell, fail } = useNotices()
  const queries = useQueryClient()
  const change = useAct(changeMe)
  return (
    <Section title={say('me.name')}>
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          const name = String(new FormData(event.currentTarget).get('name'))
          change.start(
            { body: { name } },
            {
              onError: fail,
              onSuccess: (now) => {
                queries.setQueryData(ME, now)
                tell(say('done.saved'))
              },
            },
          )
        }}
      >
        <input
          className="in"
          name="name"
          required
          maxLength={40}
          defaultValue={me.name}
          aria-label={say('people.name')}
        />
        <button type="submit" className="btn" disabled={change.busy}>
          {say('act.save')}
        </button>
      </form>
    </Section>
  )
}

function Password() {
  const { say } = useWords()
  const { me } = useSession()
  const { tell, fail } = useNotices()
  const change = useAct(changePassword)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const said = new FormData(form)
    change.start(
      { body: { current: String(said.get('current')), next: String(said.get('next')) } },
      {
        onError: fail,
        onSuccess: () => {
          form.reset()
          tell(say('me.password-done'))
        },
      },
    )
  }
  return (
    <Section title={say('enter.password')} side={say('me.password.text')}>
      <form className="form" onSubmit={submit}>
        <input type="hidden" autoComplete="username" value={me.login} readOnly />
        <label className="field">
          <span>{say('me.password-now')}</span>
          <input className="in" name="current" type="password" autoComplete="current-password" required />
        </label>
        <label className="field">
          <span>{say('password.new')}</span>
          <input
            className="in"
            name="next"
            type="password"
            autoComplete="new-password"
            required
            minLength={12}
          />
          <span className="hint">{say('password.rule')}</span>
        </label>
        <button type="submit" className="btn" style={{ alignSelf: 'flex-start' }} disabled={change.busy}>
          {say('me.password-change')}
        </button>
      </form>
    </Section>
  )
}
