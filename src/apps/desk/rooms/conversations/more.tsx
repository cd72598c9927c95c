/** Seldom acts of a matter behind one button: give back, hand to a team, merge, relate; each opens its own question. */
import { useState } from 'react'
import {
  type ConversationRow,
  giveBackConversation,
  listConversations,
  mergeConversation,
  relateConversations,
  searchConversations,
  unmergeConversation,
} from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Menu, Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { OpenWork } from '../work/open-work.tsx'

type Asking = 'merge' | 'relate' | 'work' | null

export function MoreMenu(props: {
  row: ConversationRow
  onOpen: (id: string) => void
  onMove: (() => void) | undefined
}) {
  const { row, onOpen, onMove } = props
  const { say } = useWords()
  const { me, may } = useSession()
  const { tell, fail } = useNotices()
  const [asking, ask] = useState<Asking>(null)
  const giveBack = useAct(giveBackConversation)
  const mine = row.assignee?.id === me.id && row.state !== 'solved'
  return (
    <>
      <Menu
        end
        button={(open, toggle) => (
          <button
            type="button"
            className="ic"
            aria-expanded={open}
            aria-label={say('act.others')}
            onClick={toggle}
          >
            <Icon name="more" />
          </button>
        )}
      >
        {(close) => {
          const choose = (run: () => void) => () => {
            close()
            run()
          }
          return (
            <>
              {mine ? (
                <button
                  type="button"
                  onClick={choose(() =>
                    giveBack.start(
                      { params: { id: row.id } },
                      { onError: fail, onSuccess: () => tell(say('done.given-back')) },
                    ),
                  )}
                >
                  <Icon name="undo" size="s" /> {say('act.give-back')}
                </button>
              ) : null}
              {onMove ? (
                <button type="button" onClick={choose(onMove)}>
                  <Icon name="people" size="s" /> <span className="grow">{say('act.move')}</span>
                  <span className="tl">G</span>
                </button>
              ) : null}
              {row.mergedInto ? null : (
                <button type="button" onClick={choose(() => ask('merge'))}>
                  <Icon name="merge" size="s" /> {say('act.merge')}
                </button>
              )}
              {may('work.write') ? (
                <button type="button" onClick={choose(() => ask('work'))}>
                  <Icon name="plus" size="s" /> {say('work.open')}
                </button>
              ) : null}
              <button type="button" onClick={choose(() => ask('relate'))}>
                <Icon name="link" size="s" /> {say('act.relate')}
              </button>
            </>
          )
        }}
      </Menu>
      {asking === 'merge' ? <MergeQuestion row={row} onClose={() => ask(null)} onOpen={onOpen} /> : null}
      {asking === 'work' ? (
        <OpenWork
          about={{
            conversationId: row.id,
            customerId: row.customer.id,
            ...(row.order && { orderId: row.order.id }),
          }}
          title={row.title}
          onClose={() => ask(null)}
        />
      ) : null}
      {asking === 'relate' ? <RelateQuestion row={row} onClose={() => ask(null)} /> : null}
    </>
  )
}

interface Asked {
  row: ConversationRow
  onClose: () => void
}

function MergeQuestion({ row, onClose, onOpen }: Asked & { onOpen: (id: string) => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const merge = useAct(mergeConversation)
  const unmerge = useAct(unmergeConversation)
  const theirs = useRead(listConversations, { query: { view: 'customer', customer: row.customer.id } })
  const others = (theirs.data?.items ?? []).filter((one) => one.id !== row.id && !one.mergedInto)
  const into = (other: ConversationRow) =>
    merge.start(
      { params: { id: row.id }, body: { into: other.id } },
      {
        onError: fail,
        onSuccess: () => {
          tell(say('done.merged'), {
            label: say('act.undo'),
            run: () => unmerge.start({ params: { id: row.id } }, { onError: fail }),
          })
          onClose()
          onOpen(other.id)
        },
      },
    )
  return (
    <Question title={say('merge.title', { name: row.customer.name })} onClose={onClose}>
      <p className="small ink2">{say('merge.text')}</p>
      <MatterLines
        of={others}
        empty={say('merge.none', { name: row.customer.name })}
        pending={theirs.isPending}
        onChoose={into}
      />
    </Question>
  )
}

function RelateQuestion({ row, onClose }: Asked) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const [typed, setTyped] = useState('')
  const words = useRested(typed.trim())
  const relate = useAct(relateConversations)
  const theirs = useRead(listConversations, { query: { view: 'customer', customer: row.customer.id } })
  const found = useRead(
    searchConversations,
    { query: { q: words, limit: 20 } },
    { when: words !== '', keep: true },
  )
  const hits = [...new Map((found.data?.items ?? []).map((one) => [one.conversationId, one])).values()]
  const choices: { id: string; title: string; customer: { name: string } }[] = words
    ? hits.map((one) => ({ id: one.conversationId, title: one.title, customer: one.customer }))
    : (theirs.data?.items ?? [])
  const others = choices.filter((one) => one.id !== row.id)
  return (
    <Question title={say('relate.title')} onClose={onClose}>
      <p className="small ink2">{say('relate.text')}</p>
      <input
        className="in"
        aria-label={say('relate.find')}
        placeholder={say('relate.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      <MatterLines
        of={others}
        empty={say('relate.none')}
        pending={words ? found.isPending : theirs.isPending}
        onChoose={(other) =>
          relate.start(
            { params: { id: row.id, other: other.id } },
            {
              onError: fail,
              onSuccess: () => {
                tell(say('done.related'))
                onClose()
              },
            },
          )
        }
      />
    </Question>
  )
}

function MatterLines<Matter extends { id: string; title: string; customer: { name: string } }>(props: {
  of: readonly Matter[]
  empty: string
  pending: boolean
  onChoose: (one: Matter) => void
}) {
  const { say } = useWords()
  if (props.of.length === 0) return <p className="tl">{props.pending ? say('state.loading') : props.empty}</p>
  return (
    <div className="choices">
      {props.of.map((one) => (
        <button type="button" key={one.id} onClick={() => props.onChoose(one)}>
          <b className="cut">{one.title}</b>
          <span className="tl cut">{one.customer.name}</span>
        </button>
      ))}
    </div>
  )
}
