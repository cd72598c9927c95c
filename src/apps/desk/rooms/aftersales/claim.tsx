/** One claim with its papers, as one hands it to a carrier or a supplier: on the page and on paper. */
import { Link, useParams } from 'wouter'
import {
  type CaseShape,
  type ClaimShape,
  caseStanding,
  readCase,
  readClaim,
} from '../../../../rooms/aftersales/contract.ts'
import { claimFile } from '../../../../rooms/aftersales/recourse/contract.ts'
import { listEvidence } from '../../../../rooms/evidence/contract.ts'
import { addressOf } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Facts, Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import './aftersales.css'
import { ArticleList } from './article-list.tsx'
import { reasonOf } from './columns.tsx'
import { partyName } from './money.tsx'
import { Next, PrimaryMove, useMoves } from './next.tsx'
import { Proofs } from './proofs.tsx'
import { Related } from './related.tsx'
import { StateChips } from './standing.tsx'
import { Steps } from './steps.tsx'
import { Story } from './story.tsx'

export function ClaimPage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readCase, { params: { id } })
  const claim = useRead(readClaim, { params: { id } }).data
  return <Reading of={found}>{(one) => <Whole one={one} claim={claim} key={one.id} />}</Reading>
}

function Whole({ one, claim }: { one: CaseShape; claim: ClaimShape | undefined }) {
  const { say } = useWords()
  const { may } = useSession()
  const standing = useRead(caseStanding, { params: { id: one.parentId ?? one.id } }).data
  const moves = useMoves(one)
  const writes = may('aftersales.write') || may('aftersales.judge')
  return (
    <Page
      above={
        <>
          <Link href="/cases">{say('cases.title')}</Link> /{' '}
          <Link href="/cases?view=claims">{say('cases.claims')}</Link>
        </>
      }
      title={`${one.kindText} · ${one.productName}`}
      below={
        <>
          <span className="num">{one.number}</span>
          <StateChips one={one} />
          {claim && claim.missing > 0 ? (
            <Chip tone="warn">{say('cases.claims.missing', { n: claim.missing })}</Chip>
          ) : null}
        </>
      }
      acts={
        <>
          <a
            className="btn no-print"
            href={addressOf(claimFile, { params: { id: one.id } })}
            target="_blank"
            rel="noreferrer"
          >
            {say('cases.claim.file')}
          </a>
          <button type="button" className="btn no-print" onClick={() => print()}>
            {say('cases.claim.print')}
          </button>
          <PrimaryMove moves={moves} />
        </>
      }
    >
      <Steps one={one} />
      <div className="cols wide-left">
        <div>
          <Letter
            one={one}
            claim={claim}
            articles={standing?.articles ?? []}
            happened={standing?.happenedText ?? ''}
            because={standing?.final.because ?? ''}
          />
          <Proofs one={one} standing={standing} writes={writes && !one.final} />
        </div>
        <div className="no-print">
          <Next one={one} moves={moves} />
          <Related one={one} />
          <Story one={one} />
        </div>
      </div>
      {moves.dialog}
    </Page>
  )
}

/** What is claimed, from whom, for what, upon which papers: the sheet that goes out. */
function Letter(props: {
  one: CaseShape
  claim: ClaimShape | undefined
  articles: readonly string[]
  happened: string
  because: string
}) {
  const { say } = useWords()
  const { formats, me, may } = useSession()
  const { one, claim } = props
  const about = one.parentId ?? one.id
  const evidence =
    useRead(listEvidence, { query: { case: about } }, { when: may('evidence.read') }).data?.items ?? []
  return (
    <Section title={say('cases.claim.letter')} side={say('cases.claim.side')} id="claim-letter">
      <Facts
        of={[
          [say('cases.claim.from'), me.shop.name],
          [
            say('cases.claims.against'),
            claim ? [partyName(say, claim.against), claim.againstName].filter(Boolean).join(' · ') : '–',
          ],
          [say('cases.order'), one.orderNumber],
          [
            say('cases.what'),
            [one.productName, one.part?.name, `× ${one.quantity}`].filter(Boolean).join(' '),
          ],
          [
            say('cases.claim.sum'),
            <b key="sum">{one.amountFen ? formats.money(one.amountFen) : say('cases.claim.sum-open')}</b>,
          ],
          [say('cases.claims.file-before'), claim?.fileBefore ? formats.full(claim.fileBefore) : '–'],
          [
            say('cases.claim.filed'),
            claim?.filedAt ? formats.full(claim.filedAt) : say('cases.claim.not-filed'),
          ],
        ]}
      />
      <h3 className="case-letter-head">{say('cases.claim.happened')}</h3>
      <p>
        {[props.happened, reasonOf(one).words].filter(Boolean).join('：') ||
          say(`cases.reason.${one.reason}`)}
      </p>
      {props.because ? <p className="ink2">{props.because}</p> : null}
      {props.articles.length > 0 ? (
        <p className="row wrap" style={{ gap: 6 }}>
          <ArticleList of={props.articles} />
        </p>
      ) : null}
      <h3 className="case-letter-head">{say('cases.claim.papers')}</h3>
      <ul className="lines">
        {(claim?.papers ?? []).map((paper) => (
          <li key={paper.proof}>
            <Icon name={paper.present ? 'check' : 'clock'} size="s" />
            <span className="grow">{paper.name}</span>
            <Chip tone={paper.present ? 'ok' : 'warn'}>
              {say(paper.present ? 'cases.claim.there' : 'cases.proofs.lacks')}
            </Chip>
          </li>
        ))}
        {evidence.map((each) => (
          <li key={each.id}>
            <Icon name="attach" size="s" />
            <span className="grow">
              {each.proofText ?? each.name}
              <span className="tl block case-hash">
                {formats.full(each.takenAt ?? each.at)} · sha256 {each.sha256}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {(claim?.papers.length ?? 0) + evidence.length === 0 ? (
        <p className="ink3">{say('cases.claim.no-papers')}</p>
      ) : null}
      <p className="tl print-only">
        {say('cases.claim.signature', { name: me.name, day: formats.day(new Date()) })}
      </p>
    </Section>
  )
}
