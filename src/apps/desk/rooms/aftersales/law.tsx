/** Upon what it rests: the reasons with their articles, the packs, the mark by which the decision can be run again. */
import { useState } from 'react'
import { Link } from 'wouter'
import type { Answer } from '../../../../kernel/contract.ts'
import type { CaseShape } from '../../../../rooms/aftersales/contract.ts'
import { readDecision, readReview } from '../../../../rooms/aftersales/review/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, Seal } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ArticleList } from './article-list.tsx'

type Explained = Answer<typeof readDecision>

export function Law({ one, articles }: { one: CaseShape; articles: readonly string[] }) {
  const { say } = useWords()
  const { may } = useSession()
  const mark = one.decision?.fingerprint ?? ''
  // Worked out again from its facts and packs; until then, and where it cannot be, the words in the case stand.
  const kept = useRead(readDecision, { params: { id: one.id } }, { when: mark !== '' }).data
  const more = articles.filter((article) => !one.decision?.articles.includes(article))
  return (
    <Section
      title={say('cases.law')}
      side={
        mark && may('policies.read') ? (
          <Link href={`/policies/decisions/${mark}`}>{say('cases.law.try')}</Link>
        ) : null
      }
    >
      {one.decision === null && more.length === 0 ? <p className="ink3">{say('cases.law.none')}</p> : null}
      <ul className="case-law">
        <Reasons one={one} kept={kept} />
        {more.length > 0 ? <Reason text={say('cases.law.also')} articles={more} /> : null}
      </ul>
      {one.decision ? <Mark decision={one.decision} kept={kept} /> : null}
    </Section>
  )
}

const MOST = 6

/** In words, each with the articles it rests on; a code is never shown in their place. */
function Reasons({ one, kept }: { one: CaseShape; kept: Explained | undefined }) {
  const { say } = useWords()
  const [all, setAll] = useState(false)
  const review = useRead(readReview, { params: { id: one.id } }, { when: one.decision !== null }).data
  const option = kept?.options.find((each) => each.remedy === one.remedy)
  const plain = (option?.because ?? []).map((text) => ({ text, articles: [] as string[] }))
  const reasons = review?.reasons ?? plain
  const rests = review ? [] : (option?.articles ?? one.decision?.articles ?? [])
  return (
    <>
      {(all ? reasons : reasons.slice(0, MOST)).map((reason) => (
        <Reason key={reason.text} text={reason.text} articles={reason.articles} />
      ))}
      {rests.length > 0 ? <Reason text={say('cases.law.rests')} articles={rests} /> : null}
      {reasons.length > MOST ? (
        <li>
          <button type="button" className="btn q sm flush" onClick={() => setAll(!all)}>
            {all ? say('cases.articles.fewer') : say('cases.articles.all', { n: reasons.length })}
          </button>
        </li>
      ) : null}
    </>
  )
}

function Mark(props: { decision: NonNullable<CaseShape['decision']>; kept: Explained | undefined }) {
  const { say } = useWords()
  const { decision, kept } = props
  const packs = (kept?.packs ?? []).map((pack) => `${pack.id} ${pack.version}`)
  return (
    <p className="tl row wrap" style={{ gap: 8, marginTop: 8 }}>
      {packs.length > 0 ? <span>{packs.join(' · ')}</span> : null}
      <span>
        {say('cases.law.mark')} <code>{decision.fingerprint.slice(0, 12)}</code>{' '}
        {kept?.same ? <Seal title={say('cases.law.same')} /> : null}
      </span>
      {decision.humanReview ? <Chip tone="act">{say('cases.law.person')}</Chip> : null}
      {kept?.options.some((option) => option.needsCounsel) ? (
        <Chip tone="warn">{say('cases.law.counsel')}</Chip>
      ) : null}
    </p>
  )
}

function Reason(props: { text: string; articles: readonly string[] }) {
  return (
    <li>
      <Icon name="check" size="s" />
      <span>
        {props.text} <ArticleList of={props.articles} />
      </span>
    </li>
  )
}
