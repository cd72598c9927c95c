/** What a rule would have done in the last days: figures, a bar for each day, and the matters themselves. Nothing was touched. */
import { Link } from 'wouter'
import type { DryRun } from '../../../../rooms/rules/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords, type WordKey } from '../../words.ts'

export function DryRunResult({ of }: { of: DryRun }) {
  const { say } = useWords()
  const { formats } = useSession()
  const most = Math.max(1, ...of.byDay.map((one) => one.touched))
  return (
    <Section
      title={say('dry.title', { n: of.touched, matters: of.matters })}
      side={say('dry.sample', {
        days: of.days,
        looked: formats.count(of.looked),
        since: of.since ? formats.day(of.since) : '—',
      })}
    >
      {of.touched === 0 ? (
        <p className="ink2">{say('dry.none')}</p>
      ) : (
        <>
          <div className="dry-days" role="img" aria-label={say('dry.days')}>
            {of.byDay.map((one) => (
              <span key={one.day} title={`${formats.calendarDay(one.day)} · ${one.touched}`}>
                <i style={{ height: `${Math.max(6, (one.touched / most) * 48)}px` }} />
              </span>
            ))}
          </div>
          <div className="lines small">
            {of.items.slice(0, 30).map((item) => (
              <div key={`${item.at}-${item.conversationId ?? item.orderId}-${item.event}`}>
                <span className="nowrap num ink2">{formats.full(item.at)}</span>
                <span className="grow">
                  {item.conversationId ? (
                    <Link href={`/inbox/${item.conversationId}`}>
                      {item.title || say('rules.log.matter')}
                    </Link>
                  ) : (
                    say('rules.log.order')
                  )}
                </span>
                {item.missing.length > 0 ? (
                  <Chip tone="warn">
                    {say('dry.missing', {
                      places: item.missing.map((one) => say(`rule.place.${one}` as WordKey)).join(', '),
                    })}
                  </Chip>
                ) : null}
              </div>
            ))}
          </div>
          {of.touched > 30 ? <p className="tl">{say('dry.more', { n: of.touched - 30 })}</p> : null}
        </>
      )}
    </Section>
  )
}
