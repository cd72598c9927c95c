/** What stands beside the customer's thread: the shop's own fields, linked matters, and what was asked outside. */
import { useId, useState } from 'react'
import { Link } from 'wouter'
import {
  type ConversationRow,
  type Field,
  fillField,
  type LinkedMatter,
  listFields,
  listLinks,
  unmergeConversation,
  unrelateConversations,
} from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { MatterClocks } from '../standards/matter-clocks.tsx'
import { SurveyLine } from '../surveys/survey-line.tsx'
import { Asides } from './asides.tsx'
import { Likely } from './likely.tsx'
import { useMatter } from './matter.ts'

export function Beside({ conversationId }: { conversationId: string }) {
  const thread = useMatter(conversationId).data
  if (!thread) return null
  const row = thread.conversation
  return (
    <>
      <section className="sec clocks">
        <MatterClocks kind="conversation" id={row.id} />
      </section>
      <Likely thread={thread} />
      <SurveyLine conversationId={row.id} />
      <Asides conversationId={row.id} />
      <Links row={row} />
      <Fields row={row} />
    </>
  )
}

function Links({ row }: { row: ConversationRow }) {
  const { say } = useWords()
  const links = useRead(listLinks, { params: { id: row.id } })
  const items = links.data?.items ?? []
  if (items.length === 0) return null
  return (
    <section className="sec">
      <h3>{say('links.title')}</h3>
      {items.map((link) => (
        <LinkLine key={`${link.kind}-${link.conversation.id}`} link={link} row={row} />
      ))}
    </section>
  )
}

function LinkLine({ link, row }: { link: LinkedMatter; row: ConversationRow }) {
  const { say } = useWords()
  const { may, formats } = useSession()
  const { tell, fail } = useNotices()
  const part = useAct(unrelateConversations)
  const unmerge = useAct(unmergeConversation)
  const { conversation: other, kind } = link
  const off = () => {
    if (kind === 'related') part.start({ params: { id: row.id, other: other.id } }, { onError: fail })
    else
      unmerge.start(
        { params: { id: kind === 'merged-from' ? other.id : row.id } },
        { onError: fail, onSuccess: () => tell(say('done.unmerged')) },
      )
  }
  const parts = kind === 'related' || kind === 'merged-from' || kind === 'merged-into'
  return (
    <div className="line-2">
      <div className="grow">
        <Link href={`/inbox/${other.id}${location.search}`} className="cut">
          {other.title}
        </Link>
        <div className="tl cut">
          {say(`links.${kind}`)}
          {other.customer.id === row.customer.id ? '' : ` · ${other.customer.name}`} ·{' '}
          {formats.short(link.at)}
        </div>
      </div>
      {parts && may('conversations.write') ? (
        <button
          type="button"
          className="ic"
          aria-label={say(kind === 'related' ? 'links.part' : 'links.unmerge', { title: other.title })}
          title={say(kind === 'related' ? 'links.part' : 'links.unmerge', { title: other.title })}
          onClick={off}
        >
          <Icon name={kind === 'related' ? 'close' : 'undo'} size="s" />
        </button>
      ) : null}
    </div>
  )
}

function Fields({ row }: { row: ConversationRow }) {
  const { say } = useWords()
  const fields = useRead(listFields, {})
  const used = (fields.data?.items ?? []).filter(
    (field) => !field.retired || row.fields[field.id] !== undefined,
  )
  if (used.length === 0) return null
  return (
    <section className="sec">
      <h3>{say('fields.title')}</h3>
      {used.map((field) => (
        <FieldLine key={`${row.id}-${field.id}-${row.fields[field.id] ?? ''}`} field={field} row={row} />
      ))}
    </section>
  )
}

export function useFieldLabel() {
  const { language } = useWords()
  return (field: Pick<Field, 'label'>) =>
    language === 'en' && field.label.en ? field.label.en : field.label.zh
}

function FieldLine({ field, row }: { field: Field; row: ConversationRow }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const label = useFieldLabel()(field)
  const id = useId()
  const now = String(row.fields[field.id] ?? '')
  const [typed, setTyped] = useState(now)
  const fill = useAct(fillField)
  const writes = may('conversations.write') && !field.retired
  const save = (value: string) => {
    if (value === now) return
    fill.start(
      { params: { id: row.id, field: field.id }, body: { value: value === '' ? null : value } },
      {
        onError: (fault) => {
          setTyped(now)
          fail(fault)
        },
      },
    )
  }
  return (
    <div className="field-line">
      <label className="tl cut" htmlFor={id}>
        {label}
      </label>
      {field.kind === 'choice' ? (
        <select
          id={id}
          className="in"
          disabled={!writes}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            save(event.target.value)
          }}
        >
          <option value="">{say('fields.empty')}</option>
          {field.choices.map((choice) => (
            <option key={choice}>{choice}</option>
          ))}
        </select>
      ) : (
        <input
          id={id}
          className="in"
          type={field.kind === 'date' ? 'date' : 'text'}
          inputMode={field.kind === 'number' ? 'decimal' : undefined}
          placeholder={say('fields.empty')}
          maxLength={400}
          disabled={!writes}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => save(typed.trim())}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) save(typed.trim())
          }}
        />
      )}
    </div>
  )
}
