/** What looks unusual: for a person to judge, never a ground for a no by itself; it may slow money and nothing else. */
import { type CaseShape, caseSignals } from '../../../../rooms/aftersales/contract.ts'
import { Chip, Stitch } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Signals({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const found = useRead(caseSignals, { params: { id: one.id } }, { when: may('aftersales.judge') }).data
  if (!found || found.signals.length === 0) return null
  return (
    <Section
      title={say('cases.signals')}
      side={found.slowsMoney ? <Chip tone="warn">{say('cases.signals.slows')}</Chip> : null}
    >
      <Stitch>
        <ul className="lines">
          {found.signals.map((signal) => (
            <li key={signal.name}>
              <span className="grow">{signal.text}</span>
              <span className="tl nowrap">
                {say('cases.signals.weight', { share: formats.percent(signal.weight) })} ·{' '}
                {formats.day(signal.at)}
              </span>
            </li>
          ))}
        </ul>
      </Stitch>
      <p className="tl">{say('cases.signals.rule')}</p>
    </Section>
  )
}
