/** One customer: what we know and from where, what we promised, what was merged; export and forgetting. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import { listConversations } from '../../../../rooms/conversations/contract.ts'
import {
  aboutCustomer,
  type CustomerShape,
  exportCustomer,
  listMerges,
  readCustomer,
  undoMerge,
} from '../../../../rooms/customers/contract.ts'
import { ordersOfCustomer } from '../../../../rooms/orders/contract.ts'
import { addressOf, call } from '../../../../ui/client.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, Tenon } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { isPromised, pledgeState, promiseWhen } from '../orders/promise.ts'
import { OwnPerson } from '../routing/own-person.tsx'
import { Forget } from './forget.tsx'
import { IdentityList } from './identities.tsx'
import { MergeByHand } from './merge.tsx'
import { ProfileForm } from './profile.tsx'
import { TagList } from './tags.tsx'
import { WriteTo } from './write-to.tsx'

export function CustomerPage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readCustomer, { params: { id } })
  return <Reading of={found}>{(person) => <Whole person={person} key={person.id} />}</Reading>
}

function Whole({ person }: { person: CustomerShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  return (
    <Page
      above={<Link href="/customers">{say('rail.customers')}</Link>}
      title={person.name}
      below={
        <>
          {person.tier ? <Chip tone="line">{person.tier}</Chip> : null}
          <OwnPerson customerId={person.id} />
          {person.area ? <span>{person.area}</span> : null}
          <span className="ink3">{say('aside.since', { day: formats.day(person.since) })}</span>
          {person.seenAt ? (
            <span className="ink3">{say('customers.seen-on', { day: formats.day(person.seenAt) })}</span>
          ) : null}
        </>
      }
      acts={<Acts person={person} />}
    >
      <div className="cols wide-left">
        <div>
          {may('orders.read') ? <OrdersPart id={person.id} /> : null}
          {may('conversations.read') ? <Matters id={person.id} /> : null}
          <Everything id={person.id} />
        </div>
        <div>
          <Section title={say('customer.profile')}>
            <ProfileForm person={person} />
          </Section>
          <Section title={say('customer.identities')}>
            <IdentityList person={person} />
          </Section>
          <Section title={say('aside.tags')} side={say('tags.text')}>
            <TagList person={person} wide />
          </Section>
          <Merges id={person.id} />
        </div>
      </div>
    </Page>
  )
}

/** What every room holds about a person; each look is recorded, so it is taken on purpose and once. */
function Everything(props: { id: string }) {
  const { say } = useWords()
  const { formats } = useSession()
  const [asked, setAsked] = useState(false)
  const found = useQuery({
    queryKey: ['about', props.id],
    queryFn: ({ signal }) => call(aboutCustomer, { params: { id: props.id } }, { signal }),
    enabled: asked,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
  return (
    <Section title={say('customer.rooms')} side={say('customer.rooms.text')}>
      {asked ? (
        <Reading of={found} lines={3}>
          {(about) => (
            <div className="lines small">
              {about.rooms.flatMap((room) =>
                room.facts.map((fact) => (
                  <div key={`${room.room}-${fact.label}-${fact.value}-${fact.at}`}>
                    <span className="ink3 nowrap">{fact.label}</span>
                    <span className="grow">{fact.value}</span>
                    {fact.at ? <span className="tl nowrap">{formats.day(fact.at)}</span> : null}
                  </div>
                )),
              )}
            </div>
          )}
        </Reading>
      ) : (
        <button type="button" className="btn sm" onClick={() => setAsked(true)}>
          <Icon name="eye" size="s" /> {say('customer.rooms.look')}
        </button>
      )}
    </Section>
  )
}

function Acts({ person }: { person: CustomerShape }) {
  const { say } = useWords()
  const { may } = useSession()
  const [, go] = useLocation()
  const [asked, setAsked] = useState<'merge' | 'forget' | null>(null)
  const row = { ...person, tags: person.tags.map((tag) => tag.text) }
  return (
    <>
      {may('customers.merge') ? (
        <button type="button" className="btn" onClick={() => setAsked('merge')}>
          <Icon name="merge" size="s" /> {say('merge.begin')}
        </button>
      ) : null}
      {may('customers.export') || may('customers.forget') ? (
        <Menu
          end
          button={(open, toggle) => (
            <button type="button" className="btn" aria-expanded={open} onClick={toggle}>
              {say('customer.rights')} <Icon name="down" size="s" />
            </button>
          )}
        >
          {(close) => (
            <>
              {may('customers.export') ? (
                <button
                  type="button"
                  onClick={() => {
                    close()
                    location.assign(addressOf(exportCustomer, { params: { id: person.id } }))
                  }}
                >
                  <Icon name="exports" size="s" /> {say('customer.export')}
                </button>
              ) : null}
              {may('customers.forget') ? (
                <button
                  type="button"
                  onClick={() => {
                    close()
                    setAsked('forget')
                  }}
                >
                  <Icon name="trash" size="s" /> {say('customer.forget')}
                </button>
              ) : null}
            </>
          )}
        </Menu>
      ) : null}
      {may('conversations.write') ? (
        <WriteTo customerId={person.id} name={person.name} onBegun={(id) => go(`/inbox/${id}?view=mine`)} />
      ) : null}
      {asked === 'merge' ? <MergeByHand one={row} onClose={() => setAsked(null)} /> : null}
      {asked === 'forget' ? (
        <Forget person={person} onClose={() => setAsked(null)} onDone={() => go('/customers')} />
      ) : null}
    </>
  )
}

function OrdersPart(props: { id: string }) {
  const { say } = useWords()
  const { formats } = useSession()
  const found = useRead(ordersOfCustomer, { params: { id: props.id } })
  return (
    <Section
      title={say('rail.orders')}
      side={
        found.data
          ? say('aside.orders', {
              n: found.data.summary.orders,
              sum: formats.money(found.data.summary.totalFen),
            })
          : null
      }
    >
      <Reading of={found} lines={2}>
        {(answer) =>
          answer.items.length === 0 ? (
            <p className="ink3">{say('customer.no-orders')}</p>
          ) : (
            <div className="lines">
              {answer.items.map((order) => (
                <div key={order.id}>
                  <Link href={`/orders/${order.id}`}>{order.number}</Link>
                  <span className="grow cut">{order.lineText}</span>
                  <Chip>{order.stateText}</Chip>
                  {isPromised(order) ? (
                    <Tenon state={pledgeState(order.risk)}>{promiseWhen(order, formats)}</Tenon>
                  ) : null}
                  <span className="num">{formats.money(order.totalFen)}</span>
                </div>
              ))}
            </div>
          )
        }
      </Reading>
    </Section>
  )
}

function Matters(props: { id: string }) {
  const { say } = useWords()
  const { formats } = useSession()
  const found = useRead(listConversations, { query: { view: 'customer', customer: props.id, limit: 50 } })
  return (
    <Section title={say('customer.matters')}>
      <Reading of={found} lines={2}>
        {(answer) =>
          answer.items.length === 0 ? (
            <p className="ink3">{say('customer.no-matters')}</p>
          ) : (
            <div className="lines">
              {answer.items.map((one) => (
                <div key={one.id}>
                  <span className="tl nowrap">{formats.day(one.changedAt)}</span>
                  <Link href={`/inbox/${one.id}?view=all`} className="grow cut">
                    {one.title}
                  </Link>
                  <Chip tone={one.state === 'solved' ? 'ok' : 'plain'}>{say(`state.${one.state}`)}</Chip>
                </div>
              ))}
            </div>
          )
        }
      </Reading>
    </Section>
  )
}

function Merges(props: { id: string }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { tell, fail } = useNotices()
  const found = useRead(listMerges, { query: { customer: props.id } }, { when: may('customers.merge') })
  const undo = useAct(undoMerge, ['orders', 'conversations'])
  const items = found.data?.items ?? []
  if (items.length === 0) return null
  return (
    <Section title={say('merge.history')}>
      <div className="lines small">
        {items.map((one) => (
          <div key={one.id}>
            <span className="grow">
              {say('merge.line', {
                keep: one.keep.name,
                other: one.absorbed.name,
                by: one.by,
                day: formats.day(one.at),
              })}
            </span>
            {one.undoneAt ? (
              <span className="tl">{say('merge.undone', { day: formats.day(one.undoneAt) })}</span>
            ) : (
              <button
                type="button"
                className="btn sm"
                disabled={undo.busy}
                onClick={() =>
                  undo.start(
                    { params: { id: one.id } },
                    { onError: fail, onSuccess: () => tell(say('merge.taken-back')) },
                  )
                }
              >
                {say('act.undo')}
              </button>
            )}
          </div>
        ))}
      </div>
    </Section>
  )
}
