/** Settings: the shop's own fields of a matter, their words and choices; retired ones keep what was filled in. */
import { useState } from 'react'
import { addField, changeField, type Field, listFields } from '../../../../rooms/conversations/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useFieldLabel } from './beside.tsx'

const KINDS = ['text', 'number', 'date', 'choice'] as const

export function FieldsPage() {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const [editing, edit] = useState<Field | 'new' | null>(null)
  const fields = useRead(listFields, {})
  const change = useAct(changeField)
  const shapes = may('conversations.assign')
  const retire = (field: Field) => {
    const { id, kind: _, ...rest } = field
    change.start({ params: { field: id }, body: { ...rest, retired: !field.retired } }, { onError: fail })
  }
  const add = shapes ? (
    <button type="button" className="btn p" onClick={() => edit('new')}>
      {say('fields.add')}
    </button>
  ) : null
  return (
    <Page title={say('settings.fields')} below={say('settings.fields.text')} acts={add}>
      <Reading of={fields}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('fields.none')}>{say('fields.none.text')}</Empty>
          ) : (
            <Section title={say('fields.title')}>
              {items.map((field) => (
                <FieldLine
                  key={field.id}
                  field={field}
                  shapes={shapes}
                  onEdit={() => edit(field)}
                  onRetire={() => retire(field)}
                />
              ))}
            </Section>
          )
        }
      </Reading>
      {editing ? (
        <FieldQuestion field={editing === 'new' ? null : editing} onClose={() => edit(null)} />
      ) : null}
    </Page>
  )
}

function FieldLine(props: { field: Field; shapes: boolean; onEdit: () => void; onRetire: () => void }) {
  const { say } = useWords()
  const label = useFieldLabel()
  const { field } = props
  return (
    <div className="line-2">
      <span className="grow">
        <b>{label(field)}</b> <span className="tl">{say(`fields.kind.${field.kind}`)}</span>{' '}
        {field.retired ? <Chip tone="line">{say('fields.retired')}</Chip> : null}
        {field.choices.length > 0 ? <span className="tl block">{field.choices.join(' · ')}</span> : null}
      </span>
      {props.shapes ? (
        <>
          <button type="button" className="btn q sm" onClick={props.onEdit}>
            {say('fields.change')}
          </button>
          <button type="button" className="btn q sm" onClick={props.onRetire}>
            {say(field.retired ? 'fields.bring-back' : 'fields.retire')}
          </button>
        </>
      ) : null}
    </div>
  )
}

function FieldQuestion(props: { field: Field | null; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const { field } = props
  const [zh, setZh] = useState(field?.label.zh ?? '')
  const [en, setEn] = useState(field?.label.en ?? '')
  const [kind, setKind] = useState<Field['kind']>(field?.kind ?? 'text')
  const [choices, setChoices] = useState((field?.choices ?? []).join('\n'))
  const add = useAct(addField)
  const change = useAct(changeField)
  const save = () => {
    const words = { label: { zh: zh.trim(), en: en.trim() }, choices: linesOf(choices) }
    const after = { onError: fail, onSuccess: props.onClose }
    if (!field) add.start({ body: { ...words, kind } }, after)
    else {
      const { place, retired } = field
      change.start({ params: { field: field.id }, body: { ...words, place, retired } }, after)
    }
  }
  return (
    <Question
      title={say(field ? 'fields.change' : 'fields.add')}
      onClose={props.onClose}
      acts={
        <button
          type="button"
          className="btn p"
          disabled={!zh.trim() || add.busy || change.busy}
          onClick={save}
        >
          {say('act.save')}
        </button>
      }
    >
      <div className="form-2">
        <label>
          <span className="tl">{say('fields.zh')}</span>
          <input className="in" maxLength={40} value={zh} onChange={(event) => setZh(event.target.value)} />
        </label>
        <label>
          <span className="tl">{say('fields.en')}</span>
          <input className="in" maxLength={40} value={en} onChange={(event) => setEn(event.target.value)} />
        </label>
      </div>
      <label className="form-1">
        <span className="tl">{say('fields.kind')}</span>
        <select
          className="in"
          disabled={field !== null}
          value={kind}
          onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? 'text')}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`fields.kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {kind === 'choice' ? (
        <label className="form-1">
          <span className="tl">{say('fields.choices')}</span>
          <textarea
            className="in"
            rows={5}
            value={choices}
            onChange={(event) => setChoices(event.target.value)}
          />
        </label>
      ) : null}
    </Question>
  )
}

const linesOf = (text: string) => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
]
