// What is under way: what happens next and by when, one row for each case.
import { Link } from 'wouter'
import type { CustomerCaseShape } from '../../../../rooms/aftersales/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip } from '../../../../ui/marks.tsx'
import { useWords } from '../../words.ts'
import { withLink } from './answers.ts'

export function Running(props: {
  cases: readonly CustomerCaseShape[]
  link?: string | undefined
  format: Formats
}) {
  const { say } = useWords()
  const { cases, link, format } = props
  const open = cases.filter((one) => !one.final)
  const shown = open.length > 0 ? open : cases.slice(0, 1)
  if (shown.length === 0) return null
  return (
    <section className="sheet sec">
      <header>
        <h2>{say(open.length > 0 ? 'caseRunning' : 'caseEnded')}</h2>
      </header>
      <ul className="cases">
        {shown.map((one) => (
          <li key={one.id}>
            <Link href={withLink(`/c/cases/${one.id}`, link)} className="tap">
              <span className="grow">
                <b className="line">{one.next.text}</b>
                <span className="small ink3">
                  {one.kindText} · {one.part?.name ?? one.productName}
                </span>
              </span>
              {one.final ? <Chip tone="line">{one.stateText}</Chip> : null}
              {one.next.at ? <span className="tl nowrap">{format.short(one.next.at)}</span> : null}
              <Icon name="next" size="s" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
