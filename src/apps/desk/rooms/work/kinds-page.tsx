/** Settings: the kinds of work of this shop, who does each, within which open hours, and by which checklist. */
import { useState } from 'react'
import { readRouting } from '../../../../rooms/routing/contract.ts'
import { listKinds, saveKind, type WorkKindShape } from '../../../../rooms/work/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

const CODE = /^[a-z][a-z0-9-]{1,30}$/
const NEW: WorkKindShape = {
  code: '',
  name: { zh: '', en: '' },
  teamId: null,
  dueMinutes: 480,
  checklist: [],
  skills: [],
  active: true,
}

function useTeams() {
  const { may } = useSession()
  return useRead(readRouting, {}, { when: may('routing.read') }).data?.teams ?? []
}

export function WorkKindsPage() {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const [editing, edit] = useState<WorkKindShape | null>(null)
  const kinds = useRead(listKinds, {})
  const save = useAct(saveKind)
  const shapes = may('work.manage')
  const toggle = ({ code, ...body }: WorkKindShape) =>
    save.start({ params: { code }, body: { ...body, active: !body.active } }, { onError: fail })
  return (
    <Page
      title={say('settings.kinds')}
      below={say('settings.kinds.text')}
      acts={
        shapes ? (
          <button type="button" className="btn p" onClick={() => edit(NEW)}>
            {say('kinds.add')}
          </button>
        ) : null
      }
    >
      <Reading of={kinds}>
        {({ items }) => (
          <Section title={say('settings.kinds')}>
            {items.map((kind) => (
              <KindLine
                key={kind.code}
                kind={kind}
                shapes={shapes}
                onEdit={() => edit(kind)}
                onToggle={() => toggle(kind)}
              />
            ))}
          </Section>
        )}
      </Reading>
      {editing ? (
        <KindQuestion
          kind={editing}
          taken={kinds.data?.items.map((one) => one.code) ?? []}
          onClose={() => edit(null)}
        />
      ) : null}
    </Page>
  )
}

function KindLine(props: { kind: WorkKindShape; shapes: boolean; onEdit: () => void; onToggle: () => void }) {
  const { say } = useWords()
  const wording = useWording()
  const { formats } = useSession()
  const { kind } = props
  const team = useTeams().find((one) => one.id === kind.teamId)
  const told = [
    team ? wording(team.name) : say('work.any-team'),
    say('kinds.within', { n: formats.count(kind.dueMinutes / 60) }),
    ...kind.checklist.map((point) => wording(point)),
  ]
  return (
    <div className="line-2">
      <span className="grow">
        <b>{wording(kind.name)}</b> {kind.active ? null : <Chip tone="line">{say('kinds.off')}</Chip>}
        <span className="tl block">{told.join(' · ')}</span>
      </span>
      {props.shapes ? (
        <>
          <button type="button" className="btn q sm" onClick={props.onEdit}>
            {say('kinds.change')}
          </button>
          <button type="button" className="btn q sm" onClick={props.onToggle}>
            {say(kind.active ? 'kinds.switch-off' : 'kinds.switch-on')}
          </button>
        </>
      ) : null}
    </div>
  )
}

function KindQuestion(props: { kind: WorkKindShape; taken: readonly string[]; onClose: () => void }) {
  const { say } = useWords()
  const wording = useWording()
  const { fail } = useNotices()
  const [draft, setDraft] = useState(props.kind)
  const teams = useTeams()
  const save = useAct(saveKind)
  const change = (part: Partial<WorkKindShape>) => setDraft((now) => ({ ...now, ...part }))
  const isNew = props.kind.code === ''
  const ready =
    draft.name.zh.trim() !== '' && CODE.test(draft.code) && !(isNew && props.taken.includes(draft.code))
  const submit = () => {
    const { code, ...body } = draft
    const both = (words: { zh: string; en: string }) => ({
      zh: words.zh.trim(),
      en: words.en.trim() || words.zh.trim(),
    })
    const checklist = body.checklist
      .filter((point) => point.zh.trim() !== '')
      .map((point) => ({ ...both(point), required: point.required }))
    save.start(
      { params: { code }, body: { ...body, name: both(body.name), checklist } },
      { onError: fail, onSuccess: props.onClose },
    )
  }
  return (
    <Question
      title={say(isNew ? 'kinds.add' : 'kinds.change')}
      onClose={props.onClose}
      acts={
        <button type="button" className="btn p" disabled={!ready || save.busy} onClick={submit}>
          {say('act.save')}
        </button>
      }
    >
      <div className="form">
        <Line
          label={say('fields.zh')}
          value={draft.name.zh}
          onChange={(zh) => change({ name: { ...draft.name, zh } })}
        />
        <Line
          label={say('fields.en')}
          value={draft.name.en}
          onChange={(en) => change({ name: { ...draft.name, en } })}
        />
        {isNew ? (
          <Line label={say('kinds.code')} value={draft.code} onChange={(code) => change({ code })} />
        ) : null}
        <label className="field">
          <span>{say('kinds.team')}</span>
          <select
            className="in"
            value={draft.teamId ?? ''}
            onChange={(event) => change({ teamId: event.target.value || null })}
          >
            <option value="">{say('work.any-team')}</option>
            {teams.map((team) => (
              <option key={team.id} value={team.id}>
                {wording(team.name)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{say('kinds.hours')}</span>
          <input
            className="in"
            type="number"
            min={0.25}
            max={8760}
            step={0.25}
            value={draft.dueMinutes / 60}
            onChange={(event) =>
              change({ dueMinutes: Math.max(5, Math.round(Number(event.target.value) * 60)) })
            }
          />
        </label>
        <Points points={draft.checklist} onChange={(checklist) => change({ checklist })} />
      </div>
    </Question>
  )
}

function Line(props: { label: string; value: string; onChange: (text: string) => void }) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <input
        className="in"
        maxLength={200}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  )
}

type Point = WorkKindShape['checklist'][number]

function Points({ points, onChange }: { points: readonly Point[]; onChange: (points: Point[]) => void }) {
  const { say } = useWords()
  const set = (at: number, part: Partial<Point>) =>
    onChange(points.map((point, i) => (i === at ? { ...point, ...part } : point)))
  return (
    <fieldset className="form">
      <legend className="tl">{say('work.checklist')}</legend>
      {points.map((point, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the list
        <div className="row" key={i}>
          <input
            className="in grow"
            aria-label={say('fields.zh')}
            placeholder={say('fields.zh')}
            maxLength={200}
            value={point.zh}
            onChange={(event) => set(i, { zh: event.target.value })}
          />
          <input
            className="in grow"
            aria-label={say('fields.en')}
            placeholder={say('fields.en')}
            maxLength={200}
            value={point.en}
            onChange={(event) => set(i, { en: event.target.value })}
          />
          <label className="check nowrap">
            <input
              type="checkbox"
              checked={point.required}
              onChange={(event) => set(i, { required: event.target.checked })}
            />
            <span>{say('kinds.required')}</span>
          </label>
          <button
            type="button"
            className="btn q sm"
            onClick={() => onChange(points.filter((_, at) => at !== i))}
          >
            {say('kinds.take-away')}
          </button>
        </div>
      ))}
      {points.length < 30 ? (
        <button
          type="button"
          className="btn q sm"
          onClick={() => onChange([...points, { zh: '', en: '', required: true }])}
        >
          {say('kinds.add-point')}
        </button>
      ) : null}
    </fieldset>
  )
}
