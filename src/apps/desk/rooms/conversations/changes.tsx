/** What the house and colleagues did between two words, in one line; several are folded. */
import { useState } from 'react'
import { useSession } from '../../session.tsx'
import { useWords, type WordKey } from '../../words.ts'
import type { Change } from './story.ts'
import { useTeamWord } from './teams.tsx'

const BECAUSE: Record<string, WordKey> = {
  begun: 'change.begun',
  reopened: 'change.reopened',
  'handed-over': 'change.handed-over',
  'taken-over': 'change.taken-over',
  'given-back': 'change.given-back',
  'asked-for-person': 'change.asked-for-person',
  answered: 'change.taken-over',
  assigned: 'change.given',
  'handed-on': 'change.in-line',
  returned: 'change.returned',
}

const WOKEN: Record<string, WordKey> = {
  time: 'change.woken',
  customer: 'change.woken-by-customer',
  person: 'change.woken-by-person',
}

function useSentence() {
  const { say } = useWords()
  const { formats } = useSession()
  const given = (event: Extract<Change, { kind: 'assignment' }>, who: string) => {
    if (!event.assignee) return say('change.unassigned', { who })
    if (event.assignee.id === event.author.id) return say('change.taken-over', { who })
    return say('change.assigned', { who, to: event.assignee.name })
  }
  const teamWord = useTeamWord()
  const moved = ({ team, was }: Extract<Change, { kind: 'team' }>, who: string) => {
    const from = was ? teamWord(was) : ''
    if (!team) return say('change.moved-away', { who, from })
    const to = teamWord(team)
    return was && was.id !== team.id
      ? say('change.moved', { who, from, to })
      : say('change.moved-to', { who, to })
  }
  const craft = (event: Extract<Change, { kind: 'snooze' | 'link' | 'field' }>, who: string) => {
    if (event.kind === 'link') return say(`change.${event.what}`, { who, seq: event.otherSeq ?? 0 })
    if (event.kind === 'snooze')
      return event.until
        ? say('change.snoozed', { who, time: formats.full(event.until) })
        : say(WOKEN[event.because] ?? 'change.woken', { who })
    if (event.value === null) return say('change.field-empty', { who, field: event.label })
    return say('change.field', { who, field: event.label, value: event.value })
  }
  return (event: Change): string => {
    const who =
      event.author.kind === 'assistant' ? say('author.assistant') : event.author.name || say('author.system')
    switch (event.kind) {
      case 'state':
        return say(`change.${event.state}`, { who })
      case 'assignment':
        return given(event, who)
      case 'team':
        return moved(event, who)
      case 'tag':
        return say(event.put ? 'change.tagged' : 'change.untagged', { who, tag: event.tag })
      case 'holder':
        return say(BECAUSE[event.because] ?? 'change.begun', { who })
      default:
        return craft(event, who)
    }
  }
}

export function Changes(props: { events: readonly Change[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  const sentence = useSentence()
  const [open, setOpen] = useState(false)
  const { events } = props
  const last = events.at(-1)
  if (!last) return null
  if (events.length > 1 && !open)
    return (
      <div className="sys">
        <span>{`${sentence(last)} · ${formats.time(last.at)}`}</span>
        <button type="button" onClick={() => setOpen(true)}>
          {say('change.more', { n: events.length - 1 })}
        </button>
      </div>
    )
  return (
    <div className="sys-list">
      {events.map((event) => (
        <div className="sys" key={event.seq}>{`${sentence(event)} · ${formats.time(event.at)}`}</div>
      ))}
    </div>
  )
}
