/** One case: left what happened, in the middle what proves, costs and rests on what, right what comes next and who bears it. */
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import {
  type CaseShape,
  caseStanding,
  linkConversation,
  readCase,
} from '../../../../rooms/aftersales/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, Pledge } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { useKeys } from '../../keys.ts'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import './aftersales.css'
import { PauseDialog, Resume } from './clock.tsx'
import { reasonOf, whatOf } from './columns.tsx'
import { DiagnosisOf } from './diagnosis.tsx'
import { GoodsOf } from './goods.tsx'
import { AssignDialog } from './hand.tsx'
import { LadderOf } from './ladder.tsx'
import { Law } from './law.tsx'
import { Liability, Recourse } from './liability.tsx'
import { Money } from './money.tsx'
import { Next, PrimaryMove, useMoves } from './next.tsx'
import { NoteLine } from './notes.tsx'
import { Proofs } from './proofs.tsx'
import { Related } from './related.tsx'
import { ReviewOf } from './review.tsx'
import { Signals } from './signals.tsx'
import { StateChips, useDueText } from './standing.tsx'
import { Steps } from './steps.tsx'
import { Story } from './story.tsx'

export function CasePage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readCase, { params: { id } })
  return <Reading of={found}>{(one) => <Whole one={one} key={one.id} />}</Reading>
}

function Whole({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { may } = useSession()
  const standing = useRead(caseStanding, { params: { id: one.id } }).data
  const moves = useMoves(one)
  const writes = may('aftersales.write') || may('aftersales.judge') || may('aftersales.goods')
  return (
    <Page
      above={
        <>
          <Link href="/cases">{say('cases.title')}</Link> / {one.kindText} /{' '}
          <Link href={`/orders/${one.orderId}`}>{say('cases.of-order', { number: one.orderNumber })}</Link>
        </>
      }
      title={`${whatOf(one)} · ${reasonOf(one).reason || say(`cases.reason.${one.reason}`)}`}
      below={<Below one={one} />}
      acts={<Acts one={one} moves={moves} writes={writes} />}
    >
      <Steps one={one} />
      <div className="case-page">
        <div>
          <Promised one={one} />
          <Story one={one} />
          {writes ? <NoteSection one={one} /> : null}
        </div>
        <div>
          <Proofs one={one} standing={standing} writes={writes && !one.final} />
          <DiagnosisOf one={one} />
          <GoodsOf one={one} />
          <LadderOf one={one} />
          <Money one={one} standing={standing} />
          <ReviewOf one={one} />
          <Law one={one} articles={standing?.articles ?? []} />
        </div>
        <div>
          <Next one={one} moves={moves} />
          {standing ? <Liability one={one} standing={standing} /> : null}
          <Recourse one={one} />
          <Signals one={one} />
          <Related one={one} />
        </div>
      </div>
      {moves.dialog}
    </Page>
  )
}

function Below({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { may } = useSession()
  const recourse = one.claims.some((claim) => !claim.final)
  const { words } = reasonOf(one)
  return (
    <>
      <span className="num">{one.number}</span>
      {one.customerId && may('customers.read') ? (
        <Link href={`/customers/${one.customerId}`}>{one.customerName}</Link>
      ) : (
        one.customerName
      )}
      <StateChips one={one} />
      {one.claims.length > 0 ? (
        <Chip tone={recourse ? 'warn' : 'ok'}>
          {say(recourse ? 'cases.recourse.open' : 'cases.recourse.done')}
        </Chip>
      ) : null}
      <span className="ink3">
        {one.assigneeName ? say('cases.with', { name: one.assigneeName }) : say('cases.nobody')}
      </span>
      {words ? <span className="ink2 cut case-words">{say('cases.quoted', { words: words })}</span> : null}
    </>
  )
}

/** What the customer was told happens next: the same sentence that stands on his page. */
function Promised({ one }: { one: CaseShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const dueText = useDueText()
  if (one.final) return null
  return (
    <Section title={say('cases.promised')} side={say('cases.promised.side')}>
      <Pledge
        state={one.next.at && Date.parse(one.next.at) < Date.now() && !one.pause ? 'broken' : 'open'}
        what={one.next.text}
        when={one.next.at ? formats.full(one.next.at) : dueText(one)}
      />
    </Section>
  )
}

function NoteSection({ one }: { one: CaseShape }) {
  const { say } = useWords()
  return (
    <Section title={say('cases.note.title')} side={say('cases.note.side')}>
      <NoteLine one={one} />
    </Section>
  )
}

/** A line of the menu: it closes the menu first. */
const choose = (close: () => void, run: () => void) => () => {
  close()
  run()
}

function Acts(props: { one: CaseShape; moves: ReturnType<typeof useMoves>; writes: boolean }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const [, go] = useLocation()
  const [open, setOpen] = useState<'pause' | 'assign' | null>(null)
  const { one } = props
  const talk = useAct(linkConversation, ['conversations'])
  const mayTalk = may('conversations.write') && one.customerId !== null
  const askCustomer = () =>
    talk.start(
      { params: { id: one.id }, body: {} },
      { onError: fail, onSuccess: ({ conversationId }) => go(`/inbox/${conversationId}?view=all`) },
    )
  const addEvidence = () => document.getElementById('add-evidence')?.click()
  const mayPause = props.writes && !one.final && !one.pause && one.mayPause.length > 0
  useKeys(
    {
      r: () => mayTalk && askCustomer(),
      e: addEvidence,
      a: () => setOpen('assign'),
      p: () => mayPause && setOpen('pause'),
    },
    props.writes && open === null,
  )
  return (
    <>
      {props.writes ? (
        <Menu
          end
          button={(shown, toggle) => (
            <button type="button" className="btn" aria-expanded={shown} onClick={toggle}>
              {say('order.more')} <Icon name="down" size="s" />
            </button>
          )}
        >
          {(close) => (
            <>
              <button type="button" onClick={choose(close, () => setOpen('assign'))}>
                {say('cases.assign')} <kbd>A</kbd>
              </button>
              {mayPause ? (
                <button type="button" onClick={choose(close, () => setOpen('pause'))}>
                  {say('cases.pause')} <kbd>P</kbd>
                </button>
              ) : null}
              {one.final ? null : (
                <button type="button" onClick={choose(close, addEvidence)}>
                  {say('cases.proofs.add')} <kbd>E</kbd>
                </button>
              )}
            </>
          )}
        </Menu>
      ) : null}
      {one.pause && props.writes ? <Resume one={one} /> : null}
      {mayTalk ? (
        <button type="button" className="btn" disabled={talk.busy} onClick={askCustomer}>
          {say('cases.ask')} <kbd>R</kbd>
        </button>
      ) : null}
      <PrimaryMove moves={props.moves} />
      {open === 'pause' ? <PauseDialog one={one} onClose={() => setOpen(null)} /> : null}
      {open === 'assign' ? <AssignDialog one={one} onClose={() => setOpen(null)} /> : null}
    </>
  )
}
