/** Beside a rehearsal: what the shop's records say of the made-up customer, as they would of a real one. */
import { Link } from 'wouter'
import { readRehearsal } from '../../../../rooms/advisors/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Reading } from '../../page.tsx'
import { useWords, type WordKey } from '../../words.ts'
import { useSaid } from './words.ts'

export function RehearsalAside({ id }: { id: string }) {
  const { say } = useWords()
  const said = useSaid()
  const found = useRead(readRehearsal, { params: { id } })
  return (
    <Reading of={found}>
      {(run) => (
        <>
          <section className="sec">
            <h3>{said(run.customer)}</h3>
            <p className="small ink2">{say('rehearsal.records')}</p>
            {run.file.order ? (
              <div className="line-2">
                <div className="grow">
                  <b>{run.file.order.number}</b>
                  <div className="tl">{said(run.file.order.product)}</div>
                </div>
                <Chip tone="line">{say(`order.${run.file.order.state}` as WordKey)}</Chip>
              </div>
            ) : null}
            <dl className="rehearsal-file">
              {run.file.lines.map((line) => (
                <div key={line.label.zh}>
                  <dt>{said(line.label)}</dt>
                  <dd>{said(line.value)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section className="sec">
            <h3>{say('rehearsal.how')}</h3>
            <p className="small ink2">{say('rehearsal.how.text')}</p>
            <p className="small">
              <Link href="/knowledge?tab=policies">{say('rehearsal.look-up')}</Link>
            </p>
          </section>
        </>
      )}
    </Reading>
  )
}
