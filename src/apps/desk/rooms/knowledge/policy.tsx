/** One rule of the shop: its words and values in both languages, and the articles that rest on it. */
import { Link } from 'wouter'
import { readPolicy } from '../../../../rooms/knowledge/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Facts, Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function PolicyReader(props: { policyKey: string }) {
  const { say, language } = useWords()
  const { formats } = useSession()
  const found = useRead(readPolicy, { params: { key: props.policyKey } })
  const wording = (both: { zh: string; en: string }) => (language === 'en' && both.en ? both.en : both.zh)
  return (
    <Reading of={found}>
      {({ policy, articles }) => (
        <div className="form">
          <div className="small ink2">
            {say('article.version', { n: policy.version })} · {policy.by.name} · {formats.day(policy.at)}
            {policy.law ? ` · ${policy.law}` : ''}
          </div>
          <p>{wording(policy.text)}</p>
          <Facts
            of={policy.values.map((value) => [
              wording(value.label),
              value.unit === 'fen' && typeof value.value === 'number'
                ? formats.money(value.value)
                : value.unit === 'text'
                  ? String(value.value)
                  : say(`unit.${value.unit}`, { n: value.value }),
            ])}
          />
          <h3>{say('policy.articles')}</h3>
          {articles.map((one) => (
            <div key={one.id} className="row">
              <Link href={`/knowledge/${one.id}`}>{one.title}</Link>
              {one.stale ? <Chip tone="warn">{say('article.stale')}</Chip> : null}
            </div>
          ))}
        </div>
      )}
    </Reading>
  )
}
