/** To whom a matter is given: who is at the desk and how full his hands are; a full colleague takes it only when told so. */
import { useState } from 'react'
import { listColleagues } from '../../../../rooms/access/contract.ts'
import { assignConversation, type ConversationRow } from '../../../../rooms/conversations/contract.ts'
import { type AtDesk, readDesk } from '../../../../rooms/routing/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Avatar } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Colleagues({ row, close }: { row: ConversationRow; close: () => void }) {
  const { say } = useWords()
  const { me, may } = useSession()
  const { tell, fail } = useNotices()
  const [typed, setTyped] = useState('')
  const all = useRead(listColleagues, {})
  const present = useRead(readDesk, {}, { when: may('routing.read') })
  const assign = useAct(assignConversation, ['routing'])
  const at = new Map((present.data?.items ?? []).map((one) => [one.id, one]))
  const give = (staffId: string | null, name: string, pinned: boolean) => {
    close()
    assign.start(
      { params: { id: row.id }, body: { staffId, ...(pinned ? { pinned } : {}) } },
      {
        onError: fail,
        onSuccess: () => tell(staffId ? say('done.assigned', { name }) : say('done.unassigned')),
      },
    )
  }
  const order = (id: string) => {
    const here = at.get(id)
    return here ? (here.status === 'online' ? here.load / here.capacity : 50) : 99
  }
  const found = (all.data?.items ?? [])
    .filter((one) => one.active && one.name.includes(typed.trim()) && one.id !== row.assignee?.id)
    .sort((a, b) => order(a.id) - order(b.id))
  const pins = (id: string) => id !== me.id && isFull(at.get(id))
  return (
    <>
      <input
        className="in"
        aria-label={say('assign.find')}
        placeholder={say('assign.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          const first = found[0]
          if (event.key === 'Enter' && first) give(first.id, first.name, pins(first.id))
        }}
      />
      {row.assignee ? (
        <button type="button" onClick={() => give(null, '', false)}>
          <Icon name="inbox" size="s" /> {say('assign.nobody')}
        </button>
      ) : null}
      {found.map((one) => {
        const here = at.get(one.id)
        const pinned = pins(one.id)
        return (
          <button type="button" key={one.id} onClick={() => give(one.id, one.name, pinned)}>
            <Avatar name={one.name} />
            <span className="grow">
              {one.name}
              {pinned ? <span className="tl"> · {say('assign.anyway')}</span> : null}
            </span>
            <span className="tl">
              {here ? (
                <>
                  {here.status === 'away' ? `${say('status.away')} · ` : ''}
                  {say(pinned ? 'assign.full' : 'assign.load', { load: here.load, capacity: here.capacity })}
                </>
              ) : (
                say('assign.absent')
              )}
            </span>
          </button>
        )
      })}
    </>
  )
}

const isFull = (here: AtDesk | undefined): boolean => here !== undefined && here.load >= here.capacity
