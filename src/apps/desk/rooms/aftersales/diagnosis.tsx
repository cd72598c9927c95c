/** What the machine thinks is broken, how sure it is and of what it reminds it; where it is not sure it says so and a technician is asked. */

import { Link } from 'wouter'
import type { CaseShape } from '../../../../rooms/aftersales/contract.ts'
import {
  askTechnician,
  type DiagnosisShape,
  listDiagnoses,
  type VerdictShape,
} from '../../../../rooms/diagnosis/contract.ts'
import { Chip, Stitch } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function DiagnosisOf({ one }: { one: CaseShape }) {
  const { may } = useSession()
  const found = useRead(listDiagnoses, { query: { case: one.id } }, { when: may('evidence.read') }).data
  const [newest] = found?.items ?? []
  return newest ? <Found one={newest} writes={may('aftersales.write')} /> : null
}

function Found({ one, writes }: { one: DiagnosisShape; writes: boolean }) {
  const { say } = useWords()
  const { verdict, confirmed } = one
  return (
    <Section title={say('cases.diagnosis')} side={verdict ? say('cases.diagnosis.machine') : null}>
      {verdict ? (
        <Judged verdict={verdict} />
      ) : (
        <p className="ink3">{one.question?.text ?? say('cases.diagnosis.none')}</p>
      )}
      {confirmed ? (
        <Chip tone="ok">{say('cases.diagnosis.confirmed', { what: confirmed.findingText })}</Chip>
      ) : null}
      <Technician one={one} writes={writes} />
    </Section>
  )
}

function Judged({ verdict }: { verdict: VerdictShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const lines = [
    verdict.partText ? say('cases.diagnosis.part', { part: verdict.partText }) : '',
    verdict.remedyText ?? '',
  ].filter(Boolean)
  return (
    <Stitch>
      <p>
        <b>{verdict.abstains ? say('cases.diagnosis.abstains') : verdict.whatText}</b>{' '}
        {verdict.abstains ? null : (
          <Chip tone="line">{say('cases.diagnosis.sure', { share: formats.percent(verdict.p) })}</Chip>
        )}
      </p>
      {lines.map((line) => (
        <p key={line} className="small">
          {line}
        </p>
      ))}
      {verdict.safety ? <p className="small bad-text">{verdict.safety}</p> : null}
      <ul className="case-because">
        {verdict.because.map((each) => (
          <li key={each} className="small ink2">
            {each}
          </li>
        ))}
        {verdict.nearest.slice(0, 3).map((each) => (
          <li key={`${each.finding} ${each.caseId} ${each.likeness}`} className="small ink2">
            {say('cases.diagnosis.like', { what: each.findingText, share: formats.percent(each.likeness) })}
            {each.caseId ? <Link href={`/cases/${each.caseId}`}> {say('act.open')}</Link> : null}
          </li>
        ))}
      </ul>
    </Stitch>
  )
}

/** The nearest certified technician has one hour; until then the page says who and by when. */
function Technician({ one, writes }: { one: DiagnosisShape; writes: boolean }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { fail } = useNotices()
  const ask = useAct(askTechnician, ['diagnosis', 'aftersales', 'work'])
  const { technician } = one
  if (technician)
    return (
      <p className={`small ${technician.late ? 'bad-text' : 'ink2'}`}>
        {technician.answer ??
          say('cases.diagnosis.asked', {
            who: technician.technician?.name ?? say('cases.diagnosis.next-free'),
            time: formats.full(technician.due),
          })}
      </p>
    )
  if (!writes || one.confirmed || !one.verdict) return null
  return (
    <button
      type="button"
      className="btn sm"
      style={{ marginTop: 8 }}
      disabled={ask.busy}
      onClick={() => ask.start({ params: { id: one.id }, body: { note: '' } }, { onError: fail })}
    >
      {say('cases.diagnosis.ask')}
    </button>
  )
}
