/** One conversation in the list: mood first, who and what in the middle, time last. */
import { memo } from 'react'
import { Link } from 'wouter'
import type { ConversationRow } from '../../../../rooms/conversations/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { Icon, type IconName } from '../../../../ui/icon.tsx'
import { Chip, Daylight, MoodThread } from '../../../../ui/marks.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { left } from './due.ts'

const CHANNEL: Record<string, IconName> = {
  web: 'web',
  wechat: 'chats',
  mail: 'mail',
  email: 'mail',
  phone: 'phone',
  sms: 'message',
}
export const channelIcon = (kind: string): IconName => CHANNEL[kind] ?? 'message'

const NAMED = ['web', 'wechat', 'mail', 'phone', 'sms'] as const

export function useChannelWord() {
  const { say } = useWords()
  return (kind: string) => say(`channel.${NAMED.find((one) => one === kind) ?? 'other'}`)
}

interface Props {
  row: ConversationRow
  now: number
  on: boolean
  onOpen: (id: string) => void
}

export const Row = memo(function Row({ row, now, on, onOpen }: Props) {
  const { say } = useWords()
  const channelWord = useChannelWord()
  const share = left(row, now)
  const mood = say(`mood.${row.mood}`)
  return (
    <Link
      href={`/inbox/${row.id}${location.search}`}
      className={`it${on ? ' on' : ''}`}
      aria-current={on ? 'true' : undefined}
      onClick={(event) => {
        event.preventDefault()
        onOpen(row.id)
      }}
    >
      <MoodThread mood={row.mood} word={mood} bare />
      <div className="who">
        <span className="cut">{row.customer.name}</span>
        {row.customer.tier ? <Chip tone="line">{row.customer.tier}</Chip> : null}
        <span className="ch" title={channelWord(row.channel.kind)}>
          <Icon name={channelIcon(row.channel.kind)} size="s" />
        </span>
        {row.unread > 0 ? (
          <span className="unread" role="img" aria-label={say('row.unread', { n: row.unread })} />
        ) : null}
      </div>
      <Due row={row} now={now} share={share} />
      <p className="last cut">{preview(row)}</p>
      <div className="meta">
        <span className="nowrap">{mood}</span>
        <Side row={row} now={now} />
      </div>
      {share !== null ? (
        <Daylight left={share} />
      ) : row.state === 'waiting' ? (
        <Daylight left={0.4} state="pause" />
      ) : null}
    </Link>
  )
})

/** Who waits is heard: his own last words, not what the house answered meanwhile. */
const preview = (row: ConversationRow) => (row.waitingSince && row.heard) || row.last.text || row.title

/** One more thing that an agent must know before opening: who holds it, which order, which tag. */
function Side({ row, now }: Pick<Props, 'row' | 'now'>) {
  const { say } = useWords()
  const { formats, me } = useSession()
  const wait = row.waitingSince ? now - Date.parse(row.waitingSince) : 0
  return (
    <>
      {row.waitingSince && wait >= 60_000 ? (
        <span className="nowrap">{say('row.waited', { span: formats.span(wait) })}</span>
      ) : null}
      {row.holder === 'assistant' && row.state === 'open' ? (
        <Chip tone="line">{say('row.assistant')}</Chip>
      ) : null}
      {row.assignee && row.assignee.id !== me.id ? <span className="cut">{row.assignee.name}</span> : null}
      {row.tags[0] ? (
        <Chip>{row.tags[0]}</Chip>
      ) : row.order ? (
        <span className="cut">{row.order.number}</span>
      ) : null}
    </>
  )
}

function Due({ row, now, share }: Pick<Props, 'row' | 'now'> & { share: number | null }) {
  const { say } = useWords()
  const { formats } = useSession()
  if (share === null) {
    const word = row.snoozedUntil
      ? formats.short(row.snoozedUntil, new Date(now))
      : row.state === 'waiting'
        ? say('row.waits')
        : formats.short(row.last.at, new Date(now))
    return <span className="due calm">{word}</span>
  }
  const { tone, words } = dueWords(row.due?.at ?? '', now, formats)
  return (
    <span className={`due ${tone}`}>
      {tone === 'late'
        ? say('row.late', { span: words })
        : tone === 'soon'
          ? say('row.left', { span: words })
          : words}
    </span>
  )
}

function dueWords(at: string, now: number, formats: Formats) {
  const span = Date.parse(at) - now
  if (span <= 0) return { tone: 'late', words: formats.span(span) }
  if (span < 30 * 60_000) return { tone: 'soon', words: formats.span(span) }
  return { tone: '', words: formats.short(at, new Date(now)) }
}
