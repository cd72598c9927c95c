/** Above the place to write: what another device kept, what a colleague offers, and handing one's own draft on. */
import { useState } from 'react'
import { listColleagues } from '../../../../rooms/access/contract.ts'
import { type KeptDraft, offerDraft, takeDraft } from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Avatar } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const cut = (draft: KeptDraft) => (draft.reply || draft.note).slice(0, 60)

export function Elsewhere(props: {
  draft: KeptDraft | null
  onAdopt: (draft: KeptDraft) => void
  onInsist: () => void
}) {
  const { say } = useWords()
  const { draft } = props
  if (!draft) return null
  return (
    <div className="collide" role="status">
      <Icon name="swap" size="s" />
      <span className="grow cut">{say('draft.elsewhere', { text: cut(draft) })}</span>
      <button type="button" className="btn q sm" onClick={() => props.onAdopt(draft)}>
        {say('draft.adopt')}
      </button>
      <button type="button" className="btn q sm" onClick={props.onInsist}>
        {say('draft.insist')}
      </button>
    </div>
  )
}

export function Offered(props: {
  conversationId: string
  of: readonly KeptDraft[]
  onTaken: (draft: KeptDraft) => void
}) {
  const { say } = useWords()
  const { fail } = useNotices()
  const take = useAct(takeDraft)
  return props.of.map((draft) => (
    <div className="collide" role="status" key={draft.staff.id}>
      <Icon name="note" size="s" />
      <span className="grow cut">{say('draft.offered', { name: draft.staff.name, text: cut(draft) })}</span>
      <button
        type="button"
        className="btn q sm"
        disabled={take.busy}
        onClick={() =>
          take.start(
            {
              params: { id: props.conversationId, staff: draft.staff.id },
              body: { version: draft.version },
            },
            { onError: fail, onSuccess: props.onTaken },
          )
        }
      >
        {say('draft.take')}
      </button>
    </div>
  ))
}

export function OfferMenu(props: { conversationId: string; to: string | null }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const offer = useAct(offerDraft)
  return (
    <Menu
      button={(open, toggle) => (
        <button
          type="button"
          className="ic"
          aria-expanded={open}
          aria-label={say('draft.offer')}
          title={say('draft.offer')}
          onClick={toggle}
        >
          <Icon name="swap" />
        </button>
      )}
    >
      {(close) => (
        <PickColleague
          none={props.to ? say('draft.unoffer') : undefined}
          onPick={(staffId, name) => {
            close()
            offer.start(
              { params: { id: props.conversationId }, body: { staffId } },
              {
                onError: fail,
                onSuccess: () => tell(staffId ? say('done.offered', { name }) : say('done.unoffered')),
              },
            )
          }}
        />
      )}
    </Menu>
  )
}

function PickColleague(props: {
  none?: string | undefined
  onPick: (id: string | null, name: string) => void
}) {
  const { say } = useWords()
  const { me } = useSession()
  const [typed, setTyped] = useState('')
  const all = useRead(listColleagues, {})
  const found = (all.data?.items ?? []).filter(
    (one) => one.active && one.id !== me.id && one.name.includes(typed.trim()),
  )
  return (
    <>
      <input
        className="in"
        aria-label={say('assign.find')}
        placeholder={say('assign.find')}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {props.none ? (
        <button type="button" onClick={() => props.onPick(null, '')}>
          <Icon name="close" size="s" /> {props.none}
        </button>
      ) : null}
      {found.map((one) => (
        <button type="button" key={one.id} onClick={() => props.onPick(one.id, one.name)}>
          <Avatar name={one.name} /> <span className="grow">{one.name}</span>
        </button>
      ))}
    </>
  )
}
