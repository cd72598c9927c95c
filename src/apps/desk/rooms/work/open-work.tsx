/** Opening a work order, from the list or from a conversation; a free person of the team gets it at once. */
import { type FormEvent, useRef, useState } from 'react'
import { listColleagues } from '../../../../rooms/access/contract.ts'
import { readRouting } from '../../../../rooms/routing/contract.ts'
import {
  attachToWork,
  listKinds,
  listWork,
  openWork,
  type WorkOrderShape,
} from '../../../../rooms/work/contract.ts'
import { addressOf } from '../../../../ui/client.ts'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { useUpload } from './upload.ts'

/** So many open orders can be waited for; the newest of more are found on the page of an order. */
const MOST = 100

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
  const opened = useRef('')
  const upload = useUpload(
    (file) => addressOf(attachToWork, { params: { id: opened.current }, query: { name: file.name } }),
    'work',
  )
  /** What was written is kept even when a file does not get through. */
  const attach = async (work: WorkOrderShape, files: readonly File[]) => {
    opened.current = work.id
    for (const file of files) await upload.send(file)
  }
  const kind = kinds.find((one) => one.code === chosen) ?? kinds[0]
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (!kind) return
    const form = new FormData(event.currentTarget)
    const due = String(form.get('due') ?? '')
    const note = String(form.get('note') ?? '').trim()
    const [team, assigneeId, after] = ['team', 'assignee', 'after'].map((name) =>
      String(form.get(name) ?? ''),
    )
    const files = form.getAll('files').filter((one) => one instanceof File && one.size > 0)
    open.start(
      {
        body: {
          ...props.about,
          kind: kind.code,
          title: String(form.get('title')),
          ...(due ? { due: new Date(due).toISOString() } : {}),
          ...(note ? { note } : {}),
          ...(team ? { team } : {}),
          ...(assigneeId ? { assigneeId } : {}),
          ...(after ? { after: [after] } : {}),
        },
      },
      {
        onError: fail,
        onSuccess: (work) => {
          attach(
            work,
            files.filter((one) => one instanceof File),
          ).catch(fail)
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
        <Whose />
        <label className="field">
          <span>{say('work.due-own')}</span>
          <input className="in" type="datetime-local" name="due" />
        </label>
        <label className="field">
          <span>{say('work.note')}</span>
          <textarea className="in" name="note" maxLength={2000} />
        </label>
        <label className="field">
          <span>{say('work.files')}</span>
          <input type="file" name="files" multiple />
        </label>
      </form>
    </Question>
  )
}

/** Who does it and what must be done before; all may be left to the kind and the router. */
function Whose() {
  const { say } = useWords()
  const { may } = useSession()
  const wording = useWording()
  const teams = useRead(readRouting, {}, { when: may('routing.read') }).data?.teams ?? []
  const people = useRead(listColleagues, {}).data?.items.filter((one) => one.active) ?? []
  const standing = useRead(listWork, { query: { view: 'open', limit: MOST } }).data?.items ?? []
  return (
    <>
      {teams.length > 0 ? (
        <label className="field">
          <span>{say('kinds.team')}</span>
          <select className="in" name="team">
            <option value="">{say('work.by-kind')}</option>
            {teams.map((team) => (
              <option key={team.id} value={team.id}>
                {wording(team.name)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label className="field">
        <span>{say('work.assignee')}</span>
        <select className="in" name="assignee">
          <option value="">{say('work.by-router')}</option>
          {people.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      {standing.length > 0 ? (
        <label className="field">
          <span>{say('work.after-other')}</span>
          <select className="in" name="after">
            <option value="">{say('work.after-none')}</option>
            {standing.map((one) => (
              <option key={one.id} value={one.id}>
                {one.number} {one.title}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  )
}
