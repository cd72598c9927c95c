// Why it was decided so: reasons and articles; what was looked at, read when one asks; a person looks again when one wants.
import { useState } from 'react'
import type { CustomerCaseShape } from '../../../../rooms/aftersales/contract.ts'
import type { consideredForMe } from '../../../../rooms/aftersales/signals/contract.ts'
import { ask } from '../../ask.ts'
import { useAsked } from '../../asked.ts'
import { useWords } from '../../words.ts'

export function Why({ matter }: { matter: CustomerCaseShape }) {
  const { say } = useWords()
  const { because, articles } = matter
  return (
    <section className="sheet sec">
      {because.length + articles.length > 0 ? (
        <details className="law" open={because.length > 0}>
          <summary>{say('lawTitle')}</summary>
          {because.map((text) => (
            <p key={text}>{text}</p>
          ))}
          <ul>
            {articles.map((article) => (
              <li key={article}>{article}</li>
            ))}
          </ul>
        </details>
      ) : null}
      <Considered matter={matter} />
    </section>
  )
}

/** The right to an explanation: everything that was looked at, and what it did. */
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
      {matter.considered.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {told?.lines.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {told?.articles.map((article) => (
        <p key={article}>{article}</p>
      ))}
      {told?.mayAskPerson ? <p className="b">{told.personText}</p> : null}
      {asked.is === 'trouble' ? <p>{asked.sentence || say('netWhy')}</p> : null}
    </details>
  )
}
