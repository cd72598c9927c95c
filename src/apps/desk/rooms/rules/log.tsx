/** What rules did, newest first: done, refused with the reason, stopped by the guard. */
import { Link } from 'wouter'
import { listRuns } from '../../../../rooms/rules/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty, Failed, Loading } from '../../../../ui/states.tsx'
import { usePages } from '../../ask.ts'
import { useStateWords } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords, type WordKey } from '../../words.ts'

export function RuleLog(props: { rule?: string }) {
  const { say, has } = useWords()
  const { formats } = useSession()
  const words = useStateWords()
  const pages = usePages(
    listRuns,
    (cursor) => ({
      query: { limit: 50, ...(props.rule ? { rule: props.rule } : {}), ...(cursor ? { cursor } : {}) },
    }),
    (answer) => answer,
  )
  if (pages.first === undefined && pages.error)
    return <Failed fault={pages.error} words={words} retry={() => void pages.refetch()} />
  if (pages.first === undefined) return <Loading label={say('state.loading')} lines={6} />
  if (pages.items.length === 0)
    return <Empty title={say('rules.log.none')}>{say('rules.log.none.text')}</Empty>
  const eventWord = (name: string) => {
    const key = name.startsWith('rules.due.') ? `rule.kind.${name.slice(10)}` : `rule.event.${name}`
    return has(key) ? say(key as WordKey) : name
  }
  return (
    <section className="card section">
      <table className="grid">
        <thead>
          <tr>
            <th>{say('rules.log.when')}</th>
            <th>{say('settings.rules')}</th>
            <th>{say('rules.log.because')}</th>
            <th>{say('rules.log.did')}</th>
            <th>{say('rules.log.where')}</th>
          </tr>
        </thead>
        <tbody>
          {pages.items.map((run) => (
            <tr key={run.id}>
              <td className="nowrap num">{formats.full(run.at)}</td>
              <td>
                <Link href={`/rules/${run.rule.id}`}>{run.rule.name || run.rule.id}</Link>{' '}
                <span className="tl">{say('article.version', { n: run.rule.version })}</span>
              </td>
              <td className="ink2">{eventWord(run.event)}</td>
              <td>
                <Chip tone={run.outcome === 'done' ? 'ok' : run.outcome === 'stopped' ? 'warn' : 'bad'}>
                  {say(`rules.outcome.${run.outcome}`)}
                </Chip>{' '}
                <span className="small ink2">
                  {run.reason || run.deeds.map((deed) => say(`rule.deed.${deed}` as WordKey)).join(' · ')}
                </span>
              </td>
              <td className="nowrap">
                {run.conversationId ? (
                  <Link href={`/inbox/${run.conversationId}`}>{say('rules.log.matter')}</Link>
                ) : run.orderId ? (
                  <Link href={`/orders/${run.orderId}`}>{say('rules.log.order')}</Link>
                ) : (
                  '—'
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {pages.hasNextPage ? (
        <div className="more">
          <button
            type="button"
            className="btn sm"
            disabled={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {say('act.more')}
          </button>
        </div>
      ) : null}
    </section>
  )
}
