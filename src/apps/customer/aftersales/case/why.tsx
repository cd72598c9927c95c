// Why it was decided so, in words: what was looked at, what each thing did, the articles; a person looks again when one wants.
import { useState } from 'react'
import type { CustomerCaseShape } from '../../../../rooms/aftersales/contract.ts'
import type { consideredForMe } from '../../../../rooms/aftersales/signals/contract.ts'
import { ask } from '../../ask.ts'
import { useAsked } from '../../asked.ts'
import { useWords } from '../../words.ts'

/** A rule's own name tells a customer nothing. */
const isName = (text: string): boolean => /^[\w.-]+@[\w.-]+:/.test(text)

export function Why({ matter }: { matter: CustomerCaseShape }) {
  const { say } = useWords()
  const said = [...matter.because, ...matter.considered].filter((text) => !isName(text))
  return (
    <section className="sheet sec">
      {said.length > 0 ? (
        <details className="law" open={matter.actions.some(({ event }) => event === 'dispute')}>
          <summary>{say('lawTitle')}</summary>
          {[...new Set(said)].map((text) => (
            <p key={text}>{text}</p>
          ))}
        </details>
      ) : null}
      <Considered matter={matter} />
    </section>
  )
}

/** The right to an explanation: read when one asks. */
function Considered({ matter }: { matter: CustomerCaseShape }) {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  const [asked] = useAsked(`considered ${matter.id} ${matter.version} ${open}`, async (language, signal) =>
    open
      ? ask<typeof consideredForMe>(`/api/visitor/cases/${matter.id}/considered`, {
          ...{ language, signal, own: true },
        })
      : null,
  )
  const told = asked.is === 'there' ? asked.value : null
  return (
    <details className="law" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('consideredTitle')}</summary>
      {told?.lines.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <ul>
        {told?.articles.map((article) => (
          <li key={article}>{article}</li>
        ))}
      </ul>
      {told?.mayAskPerson ? <p className="b">{told.personText}</p> : null}
      {asked.is === 'trouble' ? <p>{asked.sentence || say('netWhy')}</p> : null}
    </details>
  )
}
