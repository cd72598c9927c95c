// Why it was decided so: reasons, articles, and what was looked at; a person looks again when one asks.
import type { CustomerCaseShape } from '../../../../rooms/aftersales/contract.ts'
import { useWords } from '../../words.ts'

export function Why({ matter }: { matter: CustomerCaseShape }) {
  const { say } = useWords()
  const considered = consideredIn(matter)
  if (matter.because.length + matter.articles.length + considered.length === 0) return null
  return (
    <section className="sheet sec">
      <details className="law" open={matter.because.length > 0}>
        <summary>{say('lawTitle')}</summary>
        {matter.because.map((text) => (
          <p key={text}>{text}</p>
        ))}
        <ul>
          {matter.articles.map((article) => (
            <li key={article}>{article}</li>
          ))}
        </ul>
      </details>
      {considered.length > 0 ? (
        <details className="law">
          <summary>{say('consideredTitle')}</summary>
          <p className="small ink2">{say('consideredWhy')}</p>
          <ul>
            {considered.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

/** Signals that slowed the money, where the shop tells them. */
function consideredIn(matter: CustomerCaseShape): readonly string[] {
  return 'considered' in matter && Array.isArray(matter.considered) ? matter.considered.map(String) : []
}
