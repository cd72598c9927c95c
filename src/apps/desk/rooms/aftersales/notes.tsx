/** A word to colleagues, kept in the story of the case; the customer does not see it. */
import type { FormEvent } from 'react'
import { type CaseShape, noteCase } from '../../../../rooms/aftersales/contract.ts'
import { useAct } from '../../ask.ts'
import { useWords } from '../../words.ts'
import { useGoneOn, useKeyed } from './keyed.ts'

export function NoteLine({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const note = useAct(noteCase)
  const keyed = useKeyed()
  const goneOn = useGoneOn()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = event.currentTarget
    const text = String(new FormData(form).get('text')).trim()
    if (!text) return
    note.start(
      { params: { id: one.id }, body: { text, key: keyed.of(text) } },
      {
        onError: goneOn,
        onSuccess: () => {
          keyed.done()
          form.reset()
        },
      },
    )
  }
  return (
    <form className="row" style={{ marginTop: 10 }} onSubmit={submit}>
      <input
        className="in"
        name="text"
        required
        maxLength={2000}
        aria-label={say('cases.note')}
        placeholder={say('cases.note')}
      />
      <button type="submit" className="btn nowrap" disabled={note.busy}>
        {say('act.note')}
      </button>
    </form>
  )
}
