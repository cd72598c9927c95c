/** An empty house: the first shop is opened here with its owner, who is signed in at once. */
import type { FormEvent } from 'react'
import { type MeShape, signIn } from '../../../../rooms/access/contract.ts'
import { openShop } from '../../../../rooms/setup/contract.ts'
import { call } from '../../../../ui/client.ts'
import { useWords } from '../../words.ts'
import { Refused, useTry } from '../access/trying.tsx'

interface Opened {
  /** Signed in: the set-up begins. */
  onDone: (me: MeShape) => void
  /** The shop asks for a second factor: the usual sign-in goes on. */
  onSignIn: () => void
}

export function OpenShop({ onDone, onSignIn }: Opened) {
  const { say, language } = useWords()
  const { busy, why, run } = useTry()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name)).trim()
    const owner = { name: text('owner'), login: text('login'), password: String(form.get('password')) }
    void run(async () => {
      const zone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'Asia/Shanghai'
      await call(openShop, {
        body: { code: text('code'), shop: { name: text('shop'), zone, language }, owner },
      })
      const step = await call(signIn, { body: { login: owner.login, password: owner.password } })
      history.replaceState(null, '', '/desk/setup')
      if (step.step === 'done') onDone(step.me)
      else onSignIn()
    })
  }
  return (
    <form className="form" onSubmit={submit}>
      <p>{say('opening.text')}</p>
      <label className="field">
        <span>{say('opening.code')}</span>
        <input
          className="in num"
          name="code"
          required
          autoComplete="off"
          autoCapitalize="characters"
          placeholder="XXXX-XXXX"
          maxLength={20}
          // biome-ignore lint/a11y/noAutofocus: the first thing that is asked for
          autoFocus
        />
        <span className="hint">{say('opening.code.hint')}</span>
      </label>
      <label className="field">
        <span>{say('shop.name')}</span>
        <input className="in" name="shop" required maxLength={60} autoComplete="organization" />
      </label>
      <label className="field">
        <span>{say('opening.owner')}</span>
        <input className="in" name="owner" required maxLength={40} autoComplete="name" />
      </label>
      <label className="field">
        <span>{say('enter.login')}</span>
        <input className="in" name="login" required minLength={3} maxLength={120} autoComplete="username" />
        <span className="hint">{say('opening.login.hint')}</span>
      </label>
      <label className="field">
        <span>{say('enter.password')}</span>
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
        {say('opening.go')}
      </button>
    </form>
  )
}
