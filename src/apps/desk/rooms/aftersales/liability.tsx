/** Who bears it: towards the customer at once, in the end perhaps somebody else; the two never wait for each other. */
import { useState } from 'react'
import { Link } from 'wouter'
import type { CaseShape, CaseStandingShape } from '../../../../rooms/aftersales/contract.ts'
import { Chip, Stitch } from '../../../../ui/marks.tsx'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { HappenedDialog } from './happened.tsx'
import { partyName } from './money.tsx'
import { Due } from './standing.tsx'

export function Liability({ one, standing }: { one: CaseShape; standing: CaseStandingShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const [stating, setStating] = useState(false)
  const all = standing.bears.reduce((sum, each) => sum + Math.max(0, each.fen ?? 0), 0)
  const differs = may('aftersales.judge') ? (
    <>
      <button type="button" className="btn sm" style={{ marginTop: 8 }} onClick={() => setStating(true)}>
        {say(standing.happened ? 'cases.liability.differs' : 'cases.liability.state')}
      </button>
      {stating ? <HappenedDialog one={one} standing={standing} onClose={() => setStating(false)} /> : null}
    </>
  ) : null
  if (!standing.happened && standing.bears.length === 0)
    return (
      <Section title={say('cases.liability')}>
        <p className="ink3">{say('cases.liability.none')}</p>
        {differs}
      </Section>
    )
  return (
    <Section title={say('cases.liability')} side={say('cases.liability.machine')}>
      <Stitch>
        <p className="small">
          <b>{standing.happenedText}</b>
        </p>
        <dl className="case-sides">
          <dt>{say('cases.liability.customer')}</dt>
          <dd>{standing.customer.because}</dd>
          <dt>{say('cases.liability.final')}</dt>
          <dd>
            <b>{partyName(say, standing.final.party)}</b> · {standing.final.because}
          </dd>
        </dl>
        <ul className="case-bears">
          {standing.bears.map((each) => (
            <li key={each.party}>
              <span>{partyName(say, each.party)}</span>
              <span className="meter">
                <i
                  style={{ width: `${all > 0 ? Math.round((Math.max(0, each.fen ?? 0) / all) * 100) : 0}%` }}
                />
              </span>
              {each.fen === null ? null : <b className="num">{formats.money(each.fen)}</b>}
            </li>
          ))}
        </ul>
      </Stitch>
      <p className="row wrap" style={{ gap: 6 }}>
        {standing.flipped ? <Chip tone="warn">{say('cases.liability.flipped')}</Chip> : null}
        {standing.needsCounsel ? <Chip tone="warn">{say('cases.law.counsel')}</Chip> : null}
      </p>
      {differs}
    </Section>
  )
}

/** What we claim back from others for this case: its own clock, never the customer's. */
export function Recourse({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  if (one.claims.length === 0) return null
  return (
    <Section title={say('cases.recourse')} side={say('cases.recourse.text')}>
      <ul className="lines">
        {one.claims.map((claim) => (
          <li key={claim.id}>
            <span className="grow">
              <Link href={`/cases/claims/${claim.id}`}>{claim.number}</Link> {claim.kindText}
              <span className="row wrap" style={{ gap: 6 }}>
                <Chip tone={claim.final ? 'line' : 'warn'}>{claim.stateText}</Chip>
                <Due one={claim} />
              </span>
            </span>
            {claim.amountFen && may('payouts.read') ? (
              <b className="num">{formats.money(claim.amountFen)}</b>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
