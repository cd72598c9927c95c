/** Lays a matter aside: quick picks in opening hours, or a day and time of one's own. */
import { useState } from 'react'
import {
  type ConversationRow,
  listSnoozePicks,
  snoozeConversation,
  wakeConversation,
} from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Kbd } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

/** The picks as menu lines; `onPick` is handed the instant. */
export function SnoozePicks(props: { conversationId: string; onPick: (until: string) => void }) {
  const { say } = useWords()
  const { formats } = useSession()
  const [own, setOwn] = useState('')
  const picks = useRead(listSnoozePicks, { params: { id: props.conversationId } })
  const until = own ? new Date(own) : null
  const fits = until !== null && !Number.isNaN(until.getTime()) && until.getTime() > Date.now()
  return (
    <>
      {(picks.data?.items ?? []).map((pick) => (
        <button type="button" key={pick.key} onClick={() => props.onPick(pick.at)}>
          <span className="grow">{say(`snooze.${pick.key}`)}</span>
          <span className="tl">{formats.full(pick.at)}</span>
        </button>
      ))}
      <div className="menu-form">
        <input
          className="in"
          type="datetime-local"
          aria-label={say('snooze.own')}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
        />
        <button type="button" disabled={!fits} onClick={() => fits && props.onPick(until.toISOString())}>
          <Icon name="clock" size="s" /> {say('snooze.own')}
        </button>
      </div>
    </>
  )
}

export function SnoozeMenu({ row, asked }: { row: ConversationRow; asked: number }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { tell, fail } = useNotices()
  const snooze = useAct(snoozeConversation)
  const wake = useAct(wakeConversation)
  const given = { params: { id: row.id } }
  const back = () => wake.start(given, { onError: fail, onSuccess: () => tell(say('done.woken')) })
  const lay = (until: string) =>
    snooze.start(
      { ...given, body: { until } },
      {
        onError: fail,
        onSuccess: () =>
          tell(say('done.snoozed', { time: formats.full(until) }), { label: say('act.undo'), run: back }),
      },
    )
  if (row.snoozedUntil)
    return (
      <button type="button" className="btn sm" disabled={wake.busy} onClick={back}>
        {say('act.wake')} <Kbd>S</Kbd>
      </button>
    )
  return (
    <Menu
      end
      openBy={asked}
      button={(open, toggle) => (
        <button type="button" className="btn sm" aria-expanded={open} onClick={toggle}>
          {say('act.snooze')} <Kbd>S</Kbd>
        </button>
      )}
    >
      {(close) => (
        <SnoozePicks
          conversationId={row.id}
          onPick={(until) => {
            close()
            lay(until)
          }}
        />
      )}
    </Menu>
  )
}
