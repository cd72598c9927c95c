/** Coaching notes, newest first: about which matter, by whom, and whether they were read. */
import { Link } from 'wouter'
import type { CoachingNote } from '../../../../rooms/wall/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Notes(props: { notes: readonly CoachingNote[]; onRead?: (note: CoachingNote) => void }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { notes, onRead } = props
  if (notes.length === 0) return <p className="small ink2">{say('wall.notes.none')}</p>
  return (
    <ul className="lines">
      {notes.map((note) => (
        <li key={note.id} className="coaching">
          <span className="grow">
            <span className="block">{note.text}</span>
            <span className="tl">
              {note.author.name} · {formats.full(note.at)} ·{' '}
              <Link href={`/inbox/${note.conversationId}`}>{note.title}</Link>
            </span>
          </span>
          {note.readAt ? (
            <Chip tone="ok">{say('wall.read')}</Chip>
          ) : onRead ? (
            <button type="button" className="btn sm" onClick={() => onRead(note)}>
              {say('wall.mark-read')}
            </button>
          ) : (
            <Chip tone="line">{say('wall.unread')}</Chip>
          )}
        </li>
      ))}
    </ul>
  )
}
