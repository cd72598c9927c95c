/** One import: what each column was taken for, a dry run with every error in its place, the run, and the way back. */
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import {
  discardImport,
  type ImportColumn,
  type ImportKindShape,
  type ImportOutcome,
  type ImportView,
  listKinds,
  mapImport,
  readImport,
  runImport,
  tryImport,
  undoImport,
} from '../../../../rooms/imports/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { keyOf, useAct, useRead } from '../../ask.ts'
import { Confirm } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { Outcome } from './outcome.tsx'

const TOUCHES = ['catalogue', 'orders', 'customers', 'knowledge']

export function ImportPage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readImport, { params: { import: id } })
  const kinds = useRead(listKinds, {})
  return (
    <Reading of={found}>
      {(view) => <Whole view={view} kind={kinds.data?.items.find((one) => one.kind === view.kind)} />}
    </Reading>
  )
}

interface Props {
  view: ImportView
  kind: ImportKindShape | undefined
}

function Whole({ view, kind }: Props) {
  const { say } = useWords()
  const { formats } = useSession()
  const wording = useWording()
  const [outcome, setOutcome] = useState<ImportOutcome | null>(null)
  const missing = view.missing.map(
    (name) => wording(kind?.fields.find((field) => field.name === name)?.title) || name,
  )
  return (
    <Page
      above={<Link href="/imports">{say('imports.title')}</Link>}
      title={view.name}
      below={
        <>
          <Chip tone={view.state === 'imported' ? 'ok' : view.state === 'undone' ? 'line' : 'act'}>
            {say(`import.${view.state}`)}
          </Chip>
          <span>{wording(kind?.title)}</span>
          {view.counts ? (
            <span>{say('imports.counts-line', view.counts)}</span>
          ) : (
            <span>{say('imports.rows', { n: formats.count(view.rows), count: view.rows })}</span>
          )}
          {view.heading ? (
            <span className="ink3">
              {say(
                view.heading.from === view.heading.to ? 'imports.heading-one' : 'imports.heading',
                view.heading,
              )}
            </span>
          ) : null}
          <span className="ink3">
            {view.uploadedBy.name} · {formats.full(view.uploadedAt)}
          </span>
        </>
      }
      acts={<Acts view={view} onOutcome={setOutcome} blocked={missing.length > 0} />}
    >
      {missing.length > 0 ? (
        <p className="bad-text" role="alert">
          {say('imports.missing', { fields: missing.join('、') })}
        </p>
      ) : null}
      {outcome ? <Outcome of={outcome} kind={kind} /> : null}
      {view.columns.length > 0 ? (
        <Section
          title={say('imports.columns')}
          side={
            view.sheets.length > 1 ? (
              <SheetPick view={view} onChanged={() => setOutcome(null)} />
            ) : (
              say('imports.columns.text')
            )
          }
        >
          <Columns view={view} kind={kind} onChanged={() => setOutcome(null)} />
        </Section>
      ) : null}
      {view.skipped.length > 0 ? (
        <Section
          title={say('imports.skipped', { n: view.skipped.length })}
          side={say('imports.skipped.text')}
        >
          <div className="lines small">
            {view.skipped.slice(0, 40).map((one) => (
              <div key={one.row}>
                <span className="ink3 nowrap">{say('imports.row', { n: one.row })}</span>
                <span className="grow cut">{one.text}</span>
                <span className="ink2">{one.reason}</span>
              </div>
            ))}
          </div>
        </Section>
      ) : null}
    </Page>
  )
}

function useMapping(view: ImportView, onChanged: () => void) {
  const queries = useQueryClient()
  const { fail } = useNotices()
  const map = useAct(mapImport)
  const change = (body: { sheet?: number; columns?: Record<string, number | null> }) =>
    map.start(
      { params: { import: view.id }, body },
      {
        onError: fail,
        onSuccess: (now) => {
          queries.setQueryData(keyOf(readImport, { params: { import: view.id } }), now)
          onChanged()
        },
      },
    )
  return { change, busy: map.busy }
}

function SheetPick(props: { view: ImportView; onChanged: () => void }) {
  const { say } = useWords()
  const { change, busy } = useMapping(props.view, props.onChanged)
  return (
    <select
      className="in"
      style={{ width: 'auto', height: 28 }}
      aria-label={say('imports.sheet')}
      disabled={busy || props.view.state !== 'read'}
      value={props.view.sheet}
      onChange={(event) => change({ sheet: Number(event.target.value) })}
    >
      {props.view.sheets.map((name, index) => (
        <option key={name} value={index}>
          {name}
        </option>
      ))}
    </select>
  )
}

function Columns({ view, kind, onChanged }: Props & { onChanged: () => void }) {
  const { say } = useWords()
  const { may } = useSession()
  const { change, busy } = useMapping(view, onChanged)
  const open = view.state === 'read' && may('imports.run')
  return (
    <div style={{ overflowX: 'auto' }}>
      <table className="grid">
        <thead>
          <tr>
            <th>{say('imports.column')}</th>
            <th>{say('imports.samples')}</th>
            <th>{say('imports.field')}</th>
            <th>{say('imports.sure')}</th>
          </tr>
        </thead>
        <tbody>
          {view.columns.map((column) => (
            <tr key={column.index}>
              <td>
                <span className="ink3">{column.letter}</span> <b>{column.title}</b>
              </td>
              <td className="ink2 small">{column.samples.slice(0, 3).join(' · ')}</td>
              <td>
                <FieldPick
                  column={column}
                  kind={kind}
                  disabled={!open || busy}
                  onChoose={(field) =>
                    change({
                      columns: {
                        ...(column.field ? { [column.field]: null } : {}),
                        ...(field ? { [field]: column.index } : {}),
                      },
                    })
                  }
                />
              </td>
              <td>
                <Sureness column={column} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FieldPick(props: {
  column: ImportColumn
  kind: ImportKindShape | undefined
  disabled: boolean
  onChoose: (field: string) => void
}) {
  const { say } = useWords()
  const wording = useWording()
  return (
    <select
      className="in"
      style={{ minWidth: 160 }}
      aria-label={say('imports.field-of', { column: props.column.title || props.column.letter })}
      disabled={props.disabled}
      value={props.column.field ?? ''}
      onChange={(event) => props.onChoose(event.target.value)}
    >
      <option value="">{say('imports.leave-out')}</option>
      {(props.kind?.fields ?? []).map((field) => (
        <option key={field.name} value={field.name}>
          {wording(field.title)}
        </option>
      ))}
    </select>
  )
}

/** How sure the machine is, in words and figure; a person's choice is simply his. */
function Sureness({ column }: { column: ImportColumn }) {
  const { say } = useWords()
  const { formats } = useSession()
  if (column.corrected) return <Chip tone="act">{say('imports.corrected')}</Chip>
  if (!column.proposed) return <span className="ink3">{say('imports.unknown')}</span>
  const sure = { sure: formats.percent(column.confidence) }
  if (column.confidence >= 0.9) return <Chip tone="ok">{say('imports.sure-is', sure)}</Chip>
  return <Chip tone="warn">{say('imports.sure-look', sure)}</Chip>
}

function Acts({
  view,
  onOutcome,
  blocked,
}: {
  view: ImportView
  onOutcome: (outcome: ImportOutcome) => void
  blocked: boolean
}) {
  const { say } = useWords()
  const { may, formats } = useSession()
  const { tell, fail } = useNotices()
  const [, go] = useLocation()
  const [asked, setAsked] = useState(false)
  const attempt = useAct(tryImport)
  const run = useAct(runImport, TOUCHES)
  const undo = useAct(undoImport, TOUCHES)
  const discard = useAct(discardImport)
  const given = { params: { import: view.id } }
  if (!may('imports.run')) return null
  if (view.state === 'imported')
    return view.undoableUntil ? (
      <>
        <span className="tl">{say('imports.undo-until', { until: formats.full(view.undoableUntil) })}</span>
        <button type="button" className="btn" onClick={() => setAsked(true)}>
          {say('imports.undo')}
        </button>
        {asked ? (
          <Confirm
            title={say('imports.undo')}
            act={say('imports.undo')}
            danger
            busy={undo.busy}
            onClose={() => setAsked(false)}
            onDo={() =>
              undo.start(given, {
                onError: fail,
                onSuccess: (done) => {
                  setAsked(false)
                  tell(say('imports.undone', { removed: done.removed, restored: done.restored }))
                },
              })
            }
          >
            {say('imports.undo.text')}
          </Confirm>
        ) : null}
      </>
    ) : null
  if (view.state === 'undone') return null
  return (
    <>
      <button
        type="button"
        className="btn q"
        disabled={discard.busy}
        onClick={() => discard.start(given, { onError: fail, onSuccess: () => go('/imports') })}
      >
        {say('imports.discard')}
      </button>
      <button
        type="button"
        className="btn"
        disabled={attempt.busy || blocked}
        onClick={() => attempt.start(given, { onError: fail, onSuccess: onOutcome })}
      >
        {say(attempt.busy ? 'imports.trying' : 'imports.try')}
      </button>
      <button
        type="button"
        className="btn p"
        disabled={run.busy || blocked}
        onClick={() =>
          run.start(given, {
            onError: fail,
            onSuccess: (done) => {
              onOutcome(done)
              if (done.written) tell(say('imports.done', { created: done.created, updated: done.updated }))
            },
          })
        }
      >
        {say(run.busy ? 'imports.running' : 'imports.run')}
      </button>
    </>
  )
}
