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
import { TimeField } from '../calendars/time-field.tsx'
import { useWhen } from '../calendars/when.ts'

/** The instant at which a day's clock shows these minutes in the shop's zone; right but in the hour that a clock is moved. */
function instantIn(zone: string, day: string, minutes: number): Date {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutes * 60_000
  const shown = new Date(wall).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')
  return new Date(2 * wall - Date.parse(`${shown}Z`))
}

/** The picks as menu lines; `onPick` is handed the instant. */
export function SnoozePicks(props: { conversationId: string; onPick: (until: string) => void }) {
  const { say } = useWords()
  const { formats, me } = useSession()
  const [day, setDay] = useState('')
  const [minutes, setMinutes] = useState<number | null>(9 * 60)
  const picks = useRead(listSnoozePicks, { params: { id: props.conversationId } })
  const until = day && minutes !== null ? instantIn(me.shop.zone, day, minutes) : null
  const fits = until !== null && until.getTime() > Date.now()
  return (
    <>
      {(picks.data?.items ?? []).map((pick) => (
        <button type="button" key={pick.key} onClick={() => props.onPick(pick.at)}>
          <span className="grow">{say(`snooze.${pick.key}`)}</span>
          <span className="tl">{formats.full(pick.at)}</span>
        </button>
      ))}
      <div className="menu-form">
        <span className="tl">{say('snooze.own')}</span>
        <div className="row">
          <input
            className="in"
            type="date"
            aria-label={say('snooze.day')}
            value={day}
            onChange={(event) => setDay(event.target.value)}
          />
          <TimeField label={say('snooze.time')} value={minutes} onChange={setMinutes} />
        </div>
        <button
          type="button"
          className="btn p sm"
          disabled={!fits}
          onClick={() => fits && props.onPick(until.toISOString())}
        >
          <Icon name="clock" size="s" /> {say('snooze.lay')}
        </button>
      </div>
    </>
  )
}

export function SnoozeMenu({ row, asked }: { row: ConversationRow; asked: number }) {
  const { say } = useWords()
  const when = useWhen()
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
          tell(say('done.snoozed', { time: when(until) }), { label: say('act.undo'), run: back }),
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
