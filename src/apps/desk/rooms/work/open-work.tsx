/** Opening a work order, from the list or from a conversation; a free person of the team gets it at once. */
import { type FormEvent, useState } from 'react'
import { listKinds, openWork, type WorkOrderShape } from '../../../../rooms/work/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

/** @property about what it is for: a conversation, its customer, its order */
export function OpenWork(props: {
  about?: { conversationId?: string; customerId?: string; orderId?: string }
  title?: string
  onClose: () => void
  onOpened?: (work: WorkOrderShape) => void
}) {
  const { say } = useWords()
  const wording = useWording()
  const { tell, fail } = useNotices()
  const kinds = useRead(listKinds, {}).data?.items.filter((kind) => kind.active) ?? []
  const [chosen, setChosen] = useState('')
  const open = useAct(openWork, ['conversations', 'customers'])
  const kind = kinds.find((one) => one.code === chosen) ?? kinds[0]
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!kind) return
    const form = new FormData(event.currentTarget)
    const due = String(form.get('due') ?? '')
    const note = String(form.get('note') ?? '').trim()
    open.start(
      {
        body: {
          ...props.about,
          kind: kind.code,
          title: String(form.get('title')),
          ...(due ? { due: new Date(due).toISOString() } : {}),
          ...(note ? { note } : {}),
        },
      },
      {
        onError: fail,
        onSuccess: (work) => {
          props.onClose()
          tell(
            work.assignee
              ? say('work.opened-for', { number: work.number, name: work.assignee.name })
              : say('work.opened', { number: work.number }),
          )
          props.onOpened?.(work)
        },
      },
    )
  }
  return (
    <Question
      title={say('work.open')}
      onClose={props.onClose}
      acts={
        <button type="submit" form="open-work" className="btn p" disabled={open.busy || !kind}>
          {say('work.open')}
        </button>
      }
    >
      <form id="open-work" className="form" onSubmit={submit}>
        <label className="field">
          <span>{say('work.kind')}</span>
          <select className="in" value={kind?.code ?? ''} onChange={(event) => setChosen(event.target.value)}>
            {kinds.map((one) => (
              <option key={one.code} value={one.code}>
                {wording(one.name)}
              </option>
            ))}
          </select>
          {kind && kind.checklist.length > 0 ? (
            <span className="hint">{kind.checklist.map((point) => wording(point)).join(' · ')}</span>
          ) : null}
        </label>
        <label className="field">
          <span>{say('work.title')}</span>
          <input className="in" name="title" required maxLength={200} defaultValue={props.title ?? ''} />
        </label>
        <label className="field">
          <span>{say('work.due-own')}</span>
          <input className="in" type="datetime-local" name="due" />
        </label>
        <label className="field">
          <span>{say('work.note')}</span>
          <textarea className="in" name="note" maxLength={2000} />
        </label>
      </form>
    </Question>
  )
}
