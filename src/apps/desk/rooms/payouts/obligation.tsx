/** One payment: where it stands and who may move it, its legs with their numbers, who bears it, and its story. */
import type { ReactNode } from 'react'
import { Link, useParams } from 'wouter'
import { type ObligationShape, readObligation } from '../../../../rooms/payouts/contract.ts'
import { Chip, Plank } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { Facts, Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useApprovers } from './four-eyes.ts'
import { Legs } from './legs.tsx'
import { ObligationActs } from './obligation-acts.tsx'
import { Asker } from './queue.tsx'
import { toneOf } from './tone.ts'

export function ObligationPage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readObligation, { params: { id } })
  return <Reading of={found}>{(obligation) => <Whole of={obligation} />}</Reading>
}

function Whole({ of }: { of: ObligationShape }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  return (
    <Page
      above={<Link href="/payouts">{say('rail.payouts')}</Link>}
      title={`${of.kindText} ${formats.money(of.fen)}`}
      below={
        <>
          <Chip tone={toneOf(of.state)}>{of.stateText}</Chip>
          {of.customer ? (
            may('customers.read') ? (
              <Link href={`/customers/${of.customer.id}`}>{of.customer.name}</Link>
            ) : (
              of.customer.name
            )
          ) : (
            <span>{say(`party.${of.to}`)}</span>
          )}
          {of.order ? <Link href={`/orders/${of.order.id}`}>{of.order.number}</Link> : null}
          {of.caseId && may('aftersales.read') ? (
            <Link href={`/cases/${of.caseId}`}>{say('payouts.case')}</Link>
          ) : null}
        </>
      }
      acts={<ObligationActs of={of} />}
    >
      <div className="cols wide-left">
        <div>
          {of.state === 'awaiting-approval' ? <FourEyes of={of} /> : null}
          <Section title={say('payouts.legs')} side={say('payouts.legs.text')}>
            <Legs of={of} />
          </Section>
          <Section title={say('promise.story')}>
            <Plank
              pegs={of.story.map((one) => ({
                key: `${one.at} ${one.word} ${one.text}`,
                state: 'past',
                what: (
                  <>
                    {one.word}
                    {one.text ? `: ${one.text}` : null}{' '}
                    <span className="tl">{[one.by, one.facts].filter(Boolean).join(' · ')}</span>
                  </>
                ),
                when: formats.full(one.at),
              }))}
            />
          </Section>
        </div>
        <div>
          <Section title={say('payouts.about')}>
            <Facts
              of={[
                [say('payouts.sum'), formats.money(of.fen)],
                [say('payouts.money'), formats.money(of.moneyFen)],
                [say('payouts.to'), say(`party.${of.to}`)],
                [say('payouts.asked-by'), <Asker key="by" of={of} />],
                [say('payouts.asked-at'), formats.full(of.madeAt)],
                [
                  say('payouts.approved-by'),
                  of.approvedBy
                    ? `${of.approvedBy.name}${of.approvedAt ? ` · ${formats.full(of.approvedAt)}` : ''}`
                    : '—',
                ],
                [say('payouts.reason'), of.reasonText],
                ...of.earlier.map((each): [string, ReactNode] => [
                  say('hold-cause.compensated-before'),
                  <Link key={each.id} href={`/payouts/${each.id}`}>
                    {each.kindText} {formats.money(each.fen)} · {each.reasonText} · {each.stateText}
                  </Link>,
                ]),
                [say('payouts.key'), <code key="key">{of.key}</code>],
              ]}
            />
          </Section>
          <Section title={say('payouts.bears')} side={say('payouts.bears.text')}>
            <ul className="lines">
              {of.bears.map((one) => (
                <li key={one.party}>
                  <span className="grow">{say(`party.${one.party}`)}</span>
                  <span className="num">{formats.money(one.fen)}</span>
                </li>
              ))}
            </ul>
          </Section>
        </div>
      </div>
    </Page>
  )
}

/** Who asked, why it waits, and who may say yes. */
function FourEyes({ of }: { of: ObligationShape }) {
  const { say } = useWords()
  const { me } = useSession()
  const names = useApprovers(of.madeBy.id)
  const mine = of.madeBy.id === me.id
  return (
    <Section title={say('payouts.four-eyes')}>
      <p>
        {say('payouts.four-eyes.asked', {
          name: of.madeBy.kind === 'system' ? say('payouts.by-house') : of.madeBy.name,
        })}
        {of.holds.length > 0 ? `: ${of.holds.map((hold) => say(`hold-cause.${hold}`)).join(' · ')}` : null}
      </p>
      <p className="small ink2">
        {mine ? say('payouts.four-eyes.mine') : null}{' '}
        {names.length > 0
          ? say('payouts.four-eyes.may', { names: names.join(' · ') })
          : say('payouts.four-eyes.nobody')}
      </p>
    </Section>
  )
}
