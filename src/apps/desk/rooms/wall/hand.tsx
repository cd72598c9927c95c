/** A supervisor's hand on a matter: take it over, pin it to somebody, whisper to whoever has it, write a coaching note. */
import { type FormEvent, useState } from 'react'
import {
  assignConversation,
  type ConversationRow,
  takeOverConversation,
} from '../../../../rooms/conversations/contract.ts'
import { type WallPerson, whisperToHolder, writeCoaching } from '../../../../rooms/wall/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Avatar } from '../../../../ui/marks.tsx'
import { useAct } from '../../ask.ts'
import { Menu, Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const ALSO = ['routing', 'wall'] as const

export function MatterHand({ row, people }: { row: ConversationRow; people: readonly WallPerson[] }) {
  const { say } = useWords()
  const { me, may } = useSession()
  const { tell, fail } = useNotices()
  const take = useAct(takeOverConversation, ALSO)
  const assign = useAct(assignConversation, ALSO)
  const [writing, setWriting] = useState<'whisper' | 'coach' | null>(null)
  if (!may('conversations.assign') || row.state === 'solved') {
    return may('wall.coach') && row.assignee ? (
      <>
        <button type="button" className="btn q sm" onClick={() => setWriting('coach')}>
          {say('wall.coach')}
        </button>
        {writing ? <Writing row={row} kind="coach" onClose={() => setWriting(null)} /> : null}
      </>
    ) : null
  }
  const pin = (to: WallPerson) =>
    assign.start(
      { params: { id: row.id }, body: { staffId: to.id, pinned: true } },
      { onError: fail, onSuccess: () => tell(say('wall.pinned', { name: to.name })) },
    )
  const others = people.filter((one) => one.id !== row.assignee?.id && one.id !== me.id)
  return (
    <span className="row nowrap">
      {row.assignee ? (
        <button type="button" className="btn q sm" onClick={() => setWriting('whisper')}>
          {say('wall.whisper')}
        </button>
      ) : null}
      <Menu
        end
        button={(open, toggle) => (
          <button
            type="button"
            className="ic"
            aria-expanded={open}
            aria-label={say('wall.acts', { name: row.customer.name })}
            onClick={toggle}
          >
            <Icon name="more" />
          </button>
        )}
      >
        {(close) => (
          <>
            {row.assignee?.id === me.id ? null : (
              <button
                type="button"
                onClick={() => {
                  close()
                  take.start(
                    { params: { id: row.id } },
                    { onError: fail, onSuccess: () => tell(say('done.taken')) },
                  )
                }}
              >
                <Icon name="swap" size="s" /> {say('wall.take')}
              </button>
            )}
            {row.assignee && may('wall.coach') ? (
              <button
                type="button"
                onClick={() => {
                  close()
                  setWriting('coach')
                }}
              >
                <Icon name="note" size="s" /> {say('wall.coach')}
              </button>
            ) : null}
            {others.map((one) => (
              <button
                type="button"
                key={one.id}
                onClick={() => {
                  close()
                  pin(one)
                }}
              >
                <Avatar name={one.name} />
                <span className="grow">{say('wall.pin', { name: one.name })}</span>
                <span className="tl">
                  {one.load} / {one.capacity}
                </span>
              </button>
            ))}
          </>
        )}
      </Menu>
      {writing ? <Writing row={row} kind={writing} onClose={() => setWriting(null)} /> : null}
    </span>
  )
}

function Writing(props: { row: ConversationRow; kind: 'whisper' | 'coach'; onClose: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const whisper = useAct(whisperToHolder, ['conversations'])
  const coach = useAct(writeCoaching)
  const { row, kind } = props
  const name = row.assignee?.name ?? ''
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('text'))
    const then = {
      onError: fail,
      onSuccess: () => {
        tell(say(`wall.${kind}.done`, { name }))
        props.onClose()
      },
    }
    if (kind === 'whisper') whisper.start({ body: { conversationId: row.id, text } }, then)
    else coach.start({ body: { staffId: row.assignee?.id ?? '', conversationId: row.id, text } }, then)
  }
  return (
    <Question
      title={say(`wall.${kind}.to`, { name })}
      onClose={props.onClose}
      acts={
        <button type="submit" form="hand" className="btn p" disabled={whisper.busy || coach.busy}>
          {say(`wall.${kind}.act`, { name })}
        </button>
      }
    >
      <form id="hand" className="form" onSubmit={submit}>
        <p className="small ink2">{say(`wall.${kind}.text`, { name })}</p>
        <textarea
          className="in"
          name="text"
          required
          maxLength={2000}
          aria-label={say(`wall.${kind}.to`, { name })}
        />
      </form>
    </Question>
  )
}
