/** What a case grew out of and what grew out of it. */
import { Link } from 'wouter'
import { type CaseRowShape, type CaseShape, readCase } from '../../../../rooms/aftersales/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Section } from '../../page.tsx'
import { useWords } from '../../words.ts'
import { stateTone } from './standing.tsx'

export function Related({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const parent = useRead(
    readCase,
    { params: { id: one.parentId ?? '' } },
    { when: one.parentId !== null },
  ).data
  if (!parent && one.children.length === 0) return null
  return (
    <Section title={say('cases.related')}>
      <ul className="lines">
        {parent ? <CaseLine one={parent} before={say('cases.related.parent')} /> : null}
        {one.children.map((child) => (
          <CaseLine key={child.id} one={child} before={say('cases.related.child')} />
        ))}
      </ul>
    </Section>
  )
}

export function CaseLine({ one, before }: { one: CaseRowShape; before?: string }) {
  return (
    <li>
      {before ? <span className="tl nowrap">{before}</span> : null}
      <Link href={`/cases/${one.id}`} className="grow cut">
        {one.number} {one.kindText} · {one.productName}
      </Link>
      <Chip tone={stateTone(one)}>{one.stateText}</Chip>
    </li>
  )
}
