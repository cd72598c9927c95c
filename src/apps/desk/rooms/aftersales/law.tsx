/** Upon what it rests: the reasons with their articles, the packs, the mark by which the decision can be run again. */
import { Link } from 'wouter'
import type { Answer } from '../../../../kernel/contract.ts'
import type { CaseShape } from '../../../../rooms/aftersales/contract.ts'
import { explainKept } from '../../../../rooms/policies/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, Seal } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

type Explained = Answer<typeof explainKept>

export function Law({ one, articles }: { one: CaseShape; articles: readonly string[] }) {
  const { say } = useWords()
  const { may } = useSession()
  const mark = one.decision?.fingerprint ?? ''
  const kept = useKept(mark)
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

/** The decision as it was kept, run again; whoever may not read policies has the words in the case. */
function useKept(mark: string): Explained | undefined {
  const { may } = useSession()
  const when = mark !== '' && may('policies.read')
  return useRead(explainKept, { params: { fingerprint: mark } }, { when }).data
}

function Reasons({ one, kept }: { one: CaseShape; kept: Explained | undefined }) {
  const { say } = useWords()
  const { decision } = one
  const option = kept?.decision.options.find((each) => each.remedy === one.remedy)
  if (option)
    return option.reasons.map((reason) => (
      <Reason key={`${reason.pack} ${reason.rule}`} say={reason} articles={reason.articles} />
    ))
  if (!decision) return null
  return (
    <>
      {decision.reasons.map((reason) => (
        <Reason key={reason} text={reason} articles={[]} />
      ))}
      <Reason text={say('cases.law.rests')} articles={decision.articles} />
    </>
  )
}

function Mark(props: { decision: NonNullable<CaseShape['decision']>; kept: Explained | undefined }) {
  const { say } = useWords()
  const { decision, kept } = props
  const packs = (kept?.decision.packs ?? []).map((pack) => `${pack.id} ${pack.version}`)
  return (
    <p className="tl row wrap" style={{ gap: 8, marginTop: 8 }}>
      {packs.length > 0 ? <span>{packs.join(' · ')}</span> : null}
      <span>
        {say('cases.law.mark')} <code>{decision.fingerprint.slice(0, 12)}</code>{' '}
        {kept?.same ? <Seal title={say('cases.law.same')} /> : null}
      </span>
      {decision.humanReview ? <Chip tone="act">{say('cases.law.person')}</Chip> : null}
      {kept?.decision.needsCounsel ? <Chip tone="warn">{say('cases.law.counsel')}</Chip> : null}
    </p>
  )
}

function Reason(props: { text?: string; say?: { zh: string; en: string }; articles: readonly string[] }) {
  const wording = useWording()
  return (
    <li>
      <Icon name="check" size="s" />
      <span>
        {props.text ?? wording(props.say)}{' '}
        {props.articles.map((article) => (
          <Chip key={article} tone="line">
            {article}
          </Chip>
        ))}
      </span>
    </li>
  )
}
