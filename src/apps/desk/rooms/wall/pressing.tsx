/** What nobody has yet, or who is angry: taken over, pinned to somebody or whispered about from here. */
import { Link } from 'wouter'
import type { ConversationRow } from '../../../../rooms/conversations/contract.ts'
import type { WallPerson } from '../../../../rooms/wall/contract.ts'
import { Chip, MoodThread } from '../../../../ui/marks.tsx'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { MatterHand } from './hand.tsx'

export function Pressing({
  rows,
  people,
}: {
  rows: readonly ConversationRow[]
  people: readonly WallPerson[]
}) {
  const { say } = useWords()
  return (
    <Section title={say('wall.pressing')} side={rows.length > 0 ? say('wall.pressing.text') : null}>
      {rows.length === 0 ? <p className="small ink2">{say('wall.pressing.none')}</p> : null}
      <div className="lines">
        {rows.map((row) => (
          <MatterLine key={row.id} row={row} people={people} />
        ))}
      </div>
    </Section>
  )
}

export function MatterLine({ row, people }: { row: ConversationRow; people: readonly WallPerson[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  const waited = row.waitingSince ? formats.span(Date.now() - Date.parse(row.waitingSince)) : null
  return (
    <div className="matter-line">
      <MoodThread mood={row.mood} word={say(`mood.${row.mood}`)} bare />
      <span className="grow cut">
        <Link href={`/inbox/${row.id}`}>
          <b>{row.customer.name}</b>
        </Link>{' '}
        {row.customer.tier ? <Chip tone="act">{row.customer.tier}</Chip> : null}{' '}
        <span className="small ink2">{row.heard || row.title}</span>
      </span>
      <span className="small ink2 nowrap">
        {row.assignee ? row.assignee.name : say('wall.nobody')}
        {waited ? ` · ${say('wall.waited', { span: waited })}` : ''}
      </span>
      <MatterHand row={row} people={people} />
    </div>
  )
}
