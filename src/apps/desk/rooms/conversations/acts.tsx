/** What an agent does with a matter besides writing: take, give, tag, solve, open again. */
import { useState } from 'react'
import {
  type ConversationRow,
  reopenConversation,
  solveConversation,
  tagConversation,
  takeOverConversation,
  untagConversation,
  wakeConversation,
} from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, Kbd } from '../../../../ui/marks.tsx'
import { useAct } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { useKeys } from '../../keys.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Colleagues } from './assign.tsx'
import { MoreMenu } from './more.tsx'
import { SnoozeMenu } from './snooze.tsx'
import { MoveQuestion } from './teams.tsx'

export function MatterActs({ row, onOpen }: { row: ConversationRow; onOpen: (id: string) => void }) {
  const { say } = useWords()
  const { me, may } = useSession()
  const { tell, fail } = useNotices()
  const take = useAct(takeOverConversation)
  const solve = useAct(solveConversation)
  const reopen = useAct(reopenConversation)
  const [assignAsked, askAssign] = useState(0)
  const [tagAsked, askTag] = useState(0)
  const [moving, setMoving] = useState(false)
  const [snoozeAsked, askSnooze] = useState(0)
  const wake = useAct(wakeConversation)
  const given = { params: { id: row.id } }
  const solved = row.state === 'solved'
  const mine = row.assignee?.id === me.id
  const writes = may('conversations.write')
  const moves = !solved && !row.mergedInto && may('routing.read')

  const takeIt = () => take.start(given, { onError: fail, onSuccess: () => tell(say('done.taken')) })
  const openAgain = () => reopen.start(given, { onError: fail, onSuccess: () => tell(say('done.reopened')) })
  const solveIt = () =>
    solve.start(given, {
      onError: fail,
      onSuccess: () => tell(say('done.solved'), { label: say('act.undo'), run: openAgain }),
    })
  useKeys(
    {
      e: () => (solved ? openAgain() : solveIt()),
      m: () => !mine && takeIt(),
      a: () => askAssign((n) => n + 1),
      g: () => setMoving(moves),
      l: () => askTag((n) => n + 1),
      s: () => (row.snoozedUntil ? wake.start(given, { onError: fail }) : askSnooze((n) => n + 1)),
    },
    writes,
  )
  if (!writes || row.mergedInto) return null
  return (
    <>
      {!mine && !solved ? (
        <button type="button" className="btn sm" disabled={take.busy} onClick={takeIt}>
          {say('act.take')} <Kbd>M</Kbd>
        </button>
      ) : null}
      {solved ? null : <SnoozeMenu row={row} asked={snoozeAsked} />}
      <TagMenu row={row} asked={tagAsked} />
      <AssignMenu row={row} asked={assignAsked} />
      {solved ? (
        <button type="button" className="btn sm" disabled={reopen.busy} onClick={openAgain}>
          {say('act.reopen')} <Kbd>E</Kbd>
        </button>
      ) : (
        <button type="button" className="btn sm" disabled={solve.busy} onClick={solveIt}>
          {say('act.solve')} <Kbd>E</Kbd>
        </button>
      )}
      <MoreMenu row={row} onOpen={onOpen} onMove={moves ? () => setMoving(true) : undefined} />
      {moving ? <MoveQuestion row={row} onClose={() => setMoving(false)} /> : null}
    </>
  )
}

/** A rehearsal is answered and closed like a matter; nothing else of it can be given, laid aside or merged. */
export function RehearsalActs({ row }: { row: ConversationRow }) {
  const { say } = useWords()
  const { me, may } = useSession()
  const { tell, fail } = useNotices()
  const solve = useAct(solveConversation, ['advisors'])
  const writes = may('conversations.write') && row.assignee?.id === me.id && row.state !== 'solved'
  const solveIt = () =>
    solve.start({ params: { id: row.id } }, { onError: fail, onSuccess: () => tell(say('rehearsal.closed')) })
  useKeys({ e: solveIt }, writes)
  if (!writes) return null
  return (
    <button type="button" className="btn sm" disabled={solve.busy} onClick={solveIt}>
      {say('act.solve')} <Kbd>E</Kbd>
    </button>
  )
}

function AssignMenu({ row, asked }: { row: ConversationRow; asked: number }) {
  const { say } = useWords()
  return (
    <Menu
      end
      openBy={asked}
      button={(open, toggle) => (
        <button type="button" className="btn sm" aria-expanded={open} onClick={toggle}>
          {say('act.assign')} <Kbd>A</Kbd>
        </button>
      )}
    >
      {(close) => <Colleagues row={row} close={close} />}
    </Menu>
  )
}

function TagMenu({ row, asked }: { row: ConversationRow; asked: number }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const [typed, setTyped] = useState('')
  const put = useAct(tagConversation)
  const add = (close: () => void) => {
    const tag = typed.trim()
    if (!tag) return
    put.start({ params: { id: row.id, tag } }, { onError: fail })
    setTyped('')
    close()
  }
  return (
    <Menu
      end
      openBy={asked}
      button={(open, toggle) => (
        <button
          type="button"
          className="ic"
          aria-expanded={open}
          aria-label={say('act.tag')}
          onClick={toggle}
        >
          <Icon name="tag" />
        </button>
      )}
    >
      {(close) => (
        <>
          <input
            className="in"
            aria-label={say('tag.new')}
            placeholder={say('tag.new')}
            maxLength={40}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) add(close)
            }}
          />
          <button type="button" disabled={typed.trim() === ''} onClick={() => add(close)}>
            <Icon name="plus" size="s" /> {say('tag.put')}
          </button>
        </>
      )}
    </Menu>
  )
}

export function TagChips({ row }: { row: ConversationRow }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const take = useAct(untagConversation)
  if (row.tags.length === 0) return null
  return (
    <div className="th-tags">
      {row.tags.map((tag) => (
        <Chip key={tag}>
          {tag}
          {may('conversations.write') ? (
            <button
              type="button"
              aria-label={say('tag.off', { tag })}
              onClick={() => take.start({ params: { id: row.id, tag } }, { onError: fail })}
            >
              <Icon name="close" size="s" />
            </button>
          ) : null}
        </Chip>
      ))}
    </div>
  )
}
