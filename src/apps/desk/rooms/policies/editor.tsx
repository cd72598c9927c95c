/** Promises being written: fields and clauses on the left, read against the law with every change, a case tried beside them. */
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import {
  type CheckShape,
  checkTerms,
  dropDraft,
  publishDraft,
  type ShopTerms,
  saveDraft,
  ShopTerms as Terms,
  type VersionRow,
  type VersionShape,
} from '../../../../rooms/policies/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Confirm, Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Section } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { ClausesForm } from './clauses-form.tsx'
import { Cost } from './cost.tsx'
import { Differences } from './differences.tsx'
import { TermsForm } from './terms-form.tsx'
import { TryIt } from './try-it.tsx'

interface Overview {
  readonly inForce: VersionShape | null
  readonly draft: VersionShape | null
  readonly versions: readonly VersionRow[]
}

/** Without a draft the promises in force stand here, to be read; whoever may write begins a draft from them. */
export function Editor({ of }: { of: Overview }) {
  const { may } = useSession()
  const [begun, setBegun] = useState(false)
  const writes = may('policies.write')
  const shown = of.draft ?? of.inForce
  const writing = writes && (of.draft !== null || begun || shown === null)
  const key = `${of.draft?.id ?? 'none'} ${of.draft?.revision ?? 0} ${of.inForce?.id ?? ''}`
  return (
    <Whole
      key={key}
      of={of}
      shown={shown}
      writing={writing}
      onBegin={writes && !writing ? () => setBegun(true) : null}
    />
  )
}

function Whole(props: {
  of: Overview
  shown: VersionShape | null
  writing: boolean
  onBegin: (() => void) | null
}) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const { of, shown, writing } = props
  const [terms, setTerms] = useState<ShopTerms>(() => shown?.terms ?? Terms.parse({}))
  const [clauses, setClauses] = useState(() => shown?.clauses ?? [])
  const [note, setNote] = useState(of.draft?.note ?? '')
  const save = useAct(saveDraft)
  const body = useRested(JSON.stringify({ terms, clauses }), 300)
  const check = useRead(checkTerms, { body: JSON.parse(body) }, { keep: true }).data
  const saved = JSON.stringify({ terms: of.draft?.terms, clauses: of.draft?.clauses, note: of.draft?.note })
  const dirty = saved !== JSON.stringify({ terms, clauses, note })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.start(
      { body: { revision: of.draft?.revision ?? 0, terms, clauses, note } },
      { onError: fail, onSuccess: () => tell(say('policies.saved')) },
    )
  }
  return (
    <div className="cols">
      <div>
        <Standing of={of} check={check} dirty={dirty} writing={writing} onBegin={props.onBegin} />
        <form className="form" onSubmit={submit}>
          <Section title={say('policies.terms')} side={say('policies.terms.text')}>
            <TermsForm terms={terms} check={check} locked={!writing} onChange={setTerms} />
          </Section>
          <Section title={say('policies.clauses')} side={say('policies.clauses.text')}>
            <ClausesForm clauses={clauses} check={check} locked={!writing} onChange={setClauses} />
          </Section>
          {writing ? (
            <Section title={say('policies.save')}>
              <label className="field">
                <span>{say('policies.note')}</span>
                <input
                  className="in"
                  maxLength={300}
                  value={note}
                  onChange={(event) => setNote(event.target.value)}
                />
              </label>
              <div className="row" style={{ marginTop: 10 }}>
                <button type="submit" className="btn p" disabled={save.busy || !dirty}>
                  {say('policies.save')}
                </button>
                {dirty ? <span className="tl">{say('policies.unsaved')}</span> : null}
              </div>
            </Section>
          ) : null}
        </form>
        <Proof check={check} />
        {of.draft ? (
          <Section title={say('policies.differs')} side={say('policies.differs.text')}>
            <Differences of={of.draft.differs} />
          </Section>
        ) : null}
        {writing ? <Cost terms={terms} /> : null}
        <Versions of={of.versions} />
      </div>
      <div>
        <TryIt terms={writing ? terms : null} />
      </div>
    </div>
  )
}

function Standing(props: {
  of: Overview
  check: CheckShape | undefined
  dirty: boolean
  writing: boolean
  onBegin: (() => void) | null
}) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { inForce, draft } = props.of
  const next = props.of.versions.find(
    ({ state, inForce: now, from }) =>
      state === 'published' && !now && from !== null && from > (inForce?.from ?? ''),
  )
  const voids = (props.check?.clauses ?? []).reduce((sum, { findings }) => sum + findings.length, 0)
  return (
    <section className="card section">
      <div className="row wrap">
        <span className="grow">
          {inForce
            ? say('policies.in-force', { n: inForce.number, day: formats.calendarDay(inForce.from ?? '') })
            : say('policies.none')}
          {next?.from ? (
            <span className="small ink2">
              <br />
              {say('policies.comes', { n: next.number, day: formats.calendarDay(next.from) })}
            </span>
          ) : null}
        </span>
        {draft ? <Chip tone="act">{say('policies.draft', { n: draft.number })}</Chip> : null}
        {props.onBegin ? (
          <button type="button" className="btn p" onClick={props.onBegin}>
            {say('policies.begin')}
          </button>
        ) : null}
        {draft && may('policies.write') ? <DraftActs draft={draft} dirty={props.dirty} /> : null}
      </div>
      {voids > 0 ? <p className="bad-text small">{say('policies.voids', { n: voids })}</p> : null}
      {(props.check?.below.length ?? 0) > 0 ? (
        <p className="dusk-text small">{say('policies.belows', { n: props.check?.below.length ?? 0 })}</p>
      ) : null}
    </section>
  )
}

const DAY_MS = 86_400_000

function DraftActs({ draft, dirty }: { draft: VersionShape; dirty: boolean }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { tell, fail } = useNotices()
  const tomorrow = formats.dayKey(new Date(Date.now() + DAY_MS))
  const [asked, setAsked] = useState<'publish' | 'drop' | null>(null)
  const [from, setFrom] = useState(tomorrow)
  const publish = useAct(publishDraft)
  const drop = useAct(dropDraft)
  const close = () => setAsked(null)
  return (
    <>
      <button type="button" className="btn vow" disabled={dirty} onClick={() => setAsked('publish')}>
        {say('policies.publish')}
      </button>
      <button type="button" className="btn q" onClick={() => setAsked('drop')}>
        {say('policies.drop')}
      </button>
      {asked === 'publish' ? (
        <Question
          title={say('policies.publish.title', { n: draft.number })}
          onClose={close}
          acts={
            <button
              type="button"
              className="btn vow"
              disabled={publish.busy || from === ''}
              onClick={() =>
                publish.start(
                  { body: { revision: draft.revision, from } },
                  {
                    onError: fail,
                    onSuccess: () => {
                      close()
                      tell(say('policies.published', { day: formats.calendarDay(from) }))
                    },
                  },
                )
              }
            >
              {say('policies.publish.do', { day: from ? formats.calendarDay(from) : '—' })}
            </button>
          }
        >
          <label className="field">
            <span>{say('policies.from')}</span>
            <input
              className="in"
              type="date"
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
            <span className="hint">{say('policies.from.text')}</span>
          </label>
          {draft.check.clauses.length > 0 ? (
            <p className="bad-text small">
              {say('policies.publish.voids', {
                n: draft.check.clauses.reduce((sum, { findings }) => sum + findings.length, 0),
              })}
            </p>
          ) : null}
          <Differences of={draft.differs} />
        </Question>
      ) : null}
      {asked === 'drop' ? (
        <Confirm
          title={say('policies.drop.title', { n: draft.number })}
          act={say('policies.drop')}
          danger
          busy={drop.busy}
          onClose={close}
          onDo={() => drop.start({}, { onError: fail, onSuccess: close })}
        >
          {say('policies.drop.text')}
        </Confirm>
      ) : null}
    </>
  )
}

/** Cases that prove the promises: each tried in its last second and the first after it. */
export function Proof({ check }: { check: CheckShape | undefined }) {
  const { say } = useWords()
  const wording = useWording()
  if (!check) return null
  const passed = check.cases.filter(({ passes }) => passes).length
  return (
    <Section
      title={say('policies.proof', { passed, n: check.cases.length })}
      side={say('policies.proof.text')}
    >
      <details>
        <summary className="small">{say('policies.proof.rules', { n: check.rules.length })}</summary>
        <ul className="checks">
          {check.rules.map((rule) => (
            <li key={rule.id}>{wording(rule.say)}</li>
          ))}
        </ul>
      </details>
      <details>
        <summary className="small">{say('policies.proof.cases')}</summary>
        <ul className="checks">
          {check.cases.map(({ name, passes }) => (
            <li key={name} className={passes ? '' : 'bad-text'}>
              {say(passes ? 'policies.passes' : 'policies.fails')} · {name}
            </li>
          ))}
        </ul>
      </details>
    </Section>
  )
}

function Versions({ of }: { of: readonly VersionRow[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  const told = of.filter(({ state }) => state !== 'draft')
  return (
    <Section title={say('policies.versions')}>
      {told.length === 0 ? <p className="ink3">{say('policies.versions.none')}</p> : null}
      <ul className="lines">
        {told.map((one) => (
          <li key={one.id}>
            <Link href={`/policies/versions/${one.id}`} className="grow">
              {say('policies.version', { n: one.number })}
              {one.note ? ` · ${one.note}` : ''}
            </Link>
            {one.inForce ? <Chip tone="ok">{say('policies.now')}</Chip> : null}
            {one.state === 'withdrawn' ? <Chip tone="line">{say('policies.withdrawn')}</Chip> : null}
            <span className="tl">
              {one.from ? formats.calendarDay(one.from) : ''} –{' '}
              {one.until ? formats.calendarDay(one.until) : ''}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
