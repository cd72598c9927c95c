/** What was agreed with carriers, technicians and suppliers: until when a claim is taken, and the most that is paid. */
import type { FormEvent } from 'react'
import { changeTerms, readTerms, type TermsShape } from '../../../../rooms/aftersales/recourse/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const CAPS = ['carrierCapFen', 'technicianCapFen', 'supplierCapFen'] as const

export function PartnerTerms() {
  const { say } = useWords()
  const found = useRead(readTerms, {})
  return (
    <Section title={say('cases.terms')} side={say('cases.terms.text')}>
      <Reading of={found} lines={2}>
        {(terms) => <Form terms={terms} key={JSON.stringify(terms)} />}
      </Reading>
    </Section>
  )
}

function Form({ terms }: { terms: TermsShape }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail, tell } = useNotices()
  const change = useAct(changeTerms)
  const writes = may('aftersales.manage')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const cap = (name: string) => {
      const typed = String(form.get(name) ?? '').trim()
      return typed === '' ? null : Math.round(Number(typed) * 100)
    }
    change.start(
      {
        body: {
          carrierHours: Number(form.get('carrierHours')),
          carrierCapFen: cap('carrierCapFen'),
          technicianCapFen: cap('technicianCapFen'),
          supplierCapFen: cap('supplierCapFen'),
        },
      },
      { onError: fail, onSuccess: () => tell(say('cases.limits.saved')) },
    )
  }
  return (
    <form className="form" onSubmit={submit}>
      <div className="form-grid">
        <label className="field">
          <span>{say('cases.term.carrierHours')}</span>
          <input
            className="in"
            name="carrierHours"
            type="number"
            min={1}
            max={2400}
            required
            readOnly={!writes}
            defaultValue={terms.carrierHours}
          />
        </label>
        {CAPS.map((name) => (
          <label className="field" key={name}>
            <span>{say(`cases.term.${name}`)}</span>
            <input
              className="in"
              name={name}
              type="number"
              min={0}
              step="0.01"
              readOnly={!writes}
              placeholder={say('cases.term.none')}
              defaultValue={terms[name] === null ? '' : terms[name] / 100}
            />
          </label>
        ))}
      </div>
      {writes ? (
        <button type="submit" className="btn start" disabled={change.busy}>
          {say('act.save')}
        </button>
      ) : null}
    </form>
  )
}
