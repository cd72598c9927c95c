/** A kept decision, run again on the packs and facts it was made of, and tried once more by the promises of today. */
import { Link, useParams } from 'wouter'
import { explainKept } from '../../../../rooms/policies/contract.ts'
import { Chip, Seal } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Answer } from './answer.tsx'
import { TryIt } from './try-it.tsx'

export function DecisionPage() {
  const { fingerprint = '' } = useParams<{ fingerprint: string }>()
  const { say } = useWords()
  const { formats, may } = useSession()
  const found = useRead(explainKept, { params: { fingerprint } })
  return (
    <Reading of={found}>
      {(kept) => (
        <Page
          above={<Link href="/policies?tab=decisions">{say('policies.tab.decisions')}</Link>}
          title={`${say(`kept.kind.${kept.about.kind}`)} ${kept.about.number ?? say('kept.unnumbered')}`}
          below={
            <>
              <span>{formats.full(kept.at)}</span>
              {kept.about.kind === 'case' && may('aftersales.read') ? (
                <Link href={`/cases/${kept.about.id}`}>{say('kept.open')}</Link>
              ) : null}
              {kept.same ? <Seal title={say('kept.same')} /> : <Chip tone="bad">{say('kept.differs')}</Chip>}
              <span>{say(kept.same ? 'kept.same' : 'kept.differs')}</span>
              {kept.changedSince.length > 0 ? (
                <Chip tone="warn">{say('kept.changed', { packs: kept.changedSince.join(' ') })}</Chip>
              ) : null}
            </>
          }
        >
          <div className="cols">
            <div>
              <Section title={say('kept.then')}>
                <Answer decision={kept.decision} />
              </Section>
            </div>
            <div>
              <TryIt terms={null} first={kept.facts} />
            </div>
          </div>
        </Page>
      )}
    </Reading>
  )
}
