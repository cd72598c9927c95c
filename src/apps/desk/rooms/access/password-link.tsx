/** The first or a new password, set by a one-time link. */
import type { FormEvent } from 'react'
import { readPasswordLink, usePasswordLink } from '../../../../rooms/access/contract.ts'
import { call } from '../../../../ui/client.ts'
import { useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading } from '../../page.tsx'
import { useWords } from '../../words.ts'
import { Refused, useTry } from './trying.tsx'

// The endpoint's name begins like a hook's but is data.
const spendPasswordLink = usePasswordLink

export function PasswordLink(props: { token: string; onDone: () => void }) {
  const { say } = useWords()
  const { tell } = useNotices()
  const { busy, why, run } = useTry()
  const link = useRead(readPasswordLink, { params: { token: props.token } })
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const password = String(new FormData(event.currentTarget).get('password'))
    void run(async () => {
      await call(spendPasswordLink, { params: { token: props.token }, body: { password } })
      history.replaceState(null, '', '/desk')
      tell(say('password.set'))
      props.onDone()
    })
  }
  return (
    <Reading of={link} lines={2}>
      {(found) => (
        <form className="form" onSubmit={submit}>
          <p>
            {say(found.purpose === 'invite' ? 'password.welcome' : 'password.renew', { name: found.name })}
          </p>
          <p className="tl">{found.login}</p>
          <input type="hidden" autoComplete="username" value={found.login} readOnly />
          <label className="field">
            <span>{say('password.new')}</span>
            <input
              className="in"
              name="password"
              type="password"
              autoComplete="new-password"
              minLength={12}
              required
            />
            <span className="hint">{say('password.rule')}</span>
          </label>
          <Refused why={why} />
          <button type="submit" className="btn p w" disabled={busy}>
            {say('password.save')}
          </button>
        </form>
      )}
    </Reading>
  )
}
