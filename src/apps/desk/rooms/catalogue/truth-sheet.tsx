/** The truth sheet: every fact with where it comes from, and honestly what nobody knows yet. */

import { Link } from 'wouter'
import { readProduct, type TruthSheet } from '../../../../rooms/catalogue/contract.ts'
import { Seal } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function ProductSheet(props: { id: string }) {
  const { say } = useWords()
  const found = useRead(readProduct, { params: { product: props.id } })
  return (
    <Reading of={found}>
      {(answer) => (
        <>
          <div className="row small" style={{ marginBottom: 8 }}>
            <Score value={answer.sheet.score} />
            <Link href={`/catalogue/${answer.product.id}`}>{say('act.open')}</Link>
          </div>
          <SheetView sheet={answer.sheet} />
        </>
      )}
    </Reading>
  )
}

export function Score(props: { value: number }) {
  const { say } = useWords()
  return (
    <span className="bar-cell">
      <span className={`score${props.value >= 100 ? ' full' : ''}`} aria-hidden>
        <i style={{ width: `${props.value}%` }} />
      </span>
      <span className="num nowrap">{say('catalogue.score', { n: props.value })}</span>
    </span>
  )
}

const PROVEN = new Set(['measured', 'lab', 'certificate'])

export function SheetView(props: { sheet: TruthSheet }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <div className="form">
      {props.sheet.sections.map((section) => (
        <section key={section.key}>
          <h3>{section.title}</h3>
          <dl className="sheet-lines">
            {section.lines.map((line) => (
              <div key={line.id} style={{ display: 'contents' }}>
                <dt>{line.label}</dt>
                <dd>
                  {line.text}{' '}
                  {PROVEN.has(line.source) ? <Seal title={line.sourceText} glyph={say('seal')} /> : null}
                </dd>
                <span className="from">
                  {line.sourceText}
                  {line.measuredOn ? ` · ${formats.calendarDay(line.measuredOn)}` : ''}
                </span>
              </div>
            ))}
          </dl>
          {section.gaps.map((gap) => (
            <div className="gap-line" key={gap}>
              {gap}
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
