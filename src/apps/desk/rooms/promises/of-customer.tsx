/** What people promised this customer, beside the days of the orders: open ones first, broken ones of late below. */
import { Link } from 'wouter'
import { listPromises, type PromiseRowShape, standingOf } from '../../../../rooms/promises/contract.ts'
import { Pledge } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { dueText, markOf } from './standing.ts'

const MOST = 5
/** How long a broken promise is still worth knowing when one answers. */
const REMEMBERED = 60 * 86_400_000

export function usePromisesOf(customerId: string): readonly PromiseRowShape[] {
  const { may } = useSession()
  const query = { customer: customerId, view: 'all' as const, limit: 30 }
  const found = useRead(listPromises, { query }, { when: may('promises.read') })
  const items = (found.data?.items ?? []).filter((one) => one.source !== 'order' && matters(one))
  return [...items].sort(byPressing).slice(0, MOST)
}

const matters = (one: PromiseRowShape): boolean =>
  one.endedAt === null ||
  ((one.state === 'broken' || one.state === 'amended') && Date.now() - Date.parse(one.due) < REMEMBERED)

const byPressing = (a: PromiseRowShape, b: PromiseRowShape): number =>
  Number(a.endedAt !== null) - Number(b.endedAt !== null) || a.due.localeCompare(b.due)

export function PromisesOf(props: { of: readonly PromiseRowShape[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  return props.of.map((one) => (
    <Pledge
      key={one.id}
      state={markOf(one.state)}
      what={
        <Link href={`/promises/${one.id}`} className="plain">
          <span style={{ color: 'var(--ink)' }}>{one.what}</span>
        </Link>
      }
      when={dueText(one.due, formats)}
    >
      {[
        one.by.kind === 'staff' ? one.by.name : say(`promise.by.${one.by.kind}`),
        say(`promise.state.${standingOf(one)}`),
        one.amends && one.amends.state !== 'declined'
          ? formats.money(one.amends.cashFen + one.amends.couponFen)
          : '',
      ]
        .filter(Boolean)
        .join(' · ')}
    </Pledge>
  ))
}
