// Who is not known here yet proves an order by its number and the last digits of the phone.
import { type FormEvent, useState } from 'react'
import type { lookUpOrder } from '../../../../rooms/orders/contract.ts'
import { ask, becomeVisitor, Unanswered } from '../../ask.ts'
import { AskUs } from '../../states.tsx'
import { useWords } from '../../words.ts'

export function ProvenIdentity(props: { again: () => void }) {
  const { say, language } = useWords()
  const [busy, setBusy] = useState(false)
  const [told, setTold] = useState('')
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const body = { number: String(form.get('number') ?? ''), phoneLast4: String(form.get('phone') ?? '') }
    setBusy(true)
    setTold('')
    try {
      await becomeVisitor(language)
      await ask<typeof lookUpOrder>('/api/visitor/orders/lookup', {
        method: 'POST',
        body,
        language,
        own: true,
      })
      props.again()
    } catch (fault) {
      const sentence = fault instanceof Unanswered ? fault.message : ''
      setTold(sentence || say('netWhy'))
    }
    setBusy(false)
  }
  return (
    <main>
      <section className="sheet sec">
        <header>
          <h2>{say('proveTitle')}</h2>
        </header>
        <p className="small ink2">{say('proveWhy')}</p>
        <form className="prove" onSubmit={submit}>
          <label className="field">
            <span>{say('proveNumber')}</span>
            <input name="number" required maxLength={40} autoComplete="off" />
          </label>
          <label className="field">
            <span>{say('provePhone')}</span>
            <input
              name="phone"
              required
              inputMode="numeric"
              pattern="\d{4}"
              maxLength={4}
              autoComplete="off"
            />
          </label>
          <p className="small" role="alert">
            {told}
          </p>
          <button type="submit" className="btn lg p w" disabled={busy}>
            {say('proveSend')}
          </button>
        </form>
      </section>
      <section className="sec">
        <AskUs wide />
      </section>
    </main>
  )
}
