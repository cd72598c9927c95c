/** One rule: its sentence while it is written, trigger, conditions, deeds, a dry run over last month, and its versions. */
import { type FormEvent, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import {
  changeRule,
  createRule,
  type DryRun,
  dryRunRule,
  listRuleVersions,
  type Rule,
  type RuleDraft,
  readRule,
  removeRule,
  restoreRule,
} from '../../../../rooms/rules/contract.ts'
import { Stitch } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Confirm } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ConditionFields } from './condition-fields.tsx'
import { DeedFields } from './deed-fields.tsx'
import { DryRunResult } from './dry-run.tsx'
import { useLists } from './lists.ts'
import { RuleLog } from './log.tsx'
import { sentenceOf } from './sentence.ts'
import { useSpeech } from './speech.ts'
import { TriggerField } from './trigger-field.tsx'
import { VersionLines } from './version-lines.tsx'

const NEW: RuleDraft = {
  name: '',
  when: 'always',
  trigger: { on: 'event', event: 'conversations.message.received' },
  all: [],
  any: [],
  deeds: [{ do: 'tag', tag: '' }],
}

const draftOf = ({ name, when, trigger, all, any, deeds }: RuleDraft): RuleDraft => ({
  name,
  when,
  trigger,
  all,
  any,
  deeds,
})

export function RulePage() {
  const { id = 'new' } = useParams<{ id: string }>()
  const found = useRead(readRule, { params: { id } }, { when: id !== 'new' })
  if (id === 'new') return <Editor rule={null} />
  return <Reading of={found}>{(rule) => <Editor key={`${rule.id}:${rule.version}`} rule={rule} />}</Reading>
}

function Editor({ rule }: { rule: Rule | null }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { fail, tell } = useNotices()
  const [, go] = useLocation()
  const lists = useLists()
  const speech = useSpeech()
  const [draft, setDraft] = useState<RuleDraft>(rule ? draftOf(rule) : NEW)
  const [note, setNote] = useState('')
  const [dry, setDry] = useState<DryRun | null>(null)
  const [leaving, setLeaving] = useState(false)
  const create = useAct(createRule)
  const change = useAct(changeRule)
  const remove = useAct(removeRule)
  const tryIt = useAct(dryRunRule)
  const put = (some: Partial<RuleDraft>) => {
    setDraft({ ...draft, ...some })
    setDry(null)
  }
  const mayWrite = may('rules.write')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (rule)
      change.start(
        { params: { id: rule.id }, body: { version: rule.version, rule: draft, note } },
        { onError: fail, onSuccess: (saved) => tell(say('rule.saved', { n: saved.version })) },
      )
    else
      create.start(
        { body: draft },
        {
          onError: fail,
          onSuccess: (made) => {
            tell(say('rule.made'))
            go(`/rules/${made.id}`)
          },
        },
      )
  }
  return (
    <Page
      title={rule?.name ?? say('rules.new')}
      above={say('settings.rules')}
      below={
        rule
          ? say('rule.by', { name: rule.by.name, when: formats.full(rule.at), n: rule.version })
          : say('rule.new.below')
      }
      acts={
        mayWrite ? (
          <>
            {rule ? (
              <button type="button" className="btn danger" onClick={() => setLeaving(true)}>
                {say('rule.remove')}
              </button>
            ) : null}
            <button
              type="button"
              className="btn"
              disabled={tryIt.busy}
              onClick={() =>
                tryIt.start({ body: { rule: draft, days: 30 } }, { onError: fail, onSuccess: setDry })
              }
            >
              {say(tryIt.busy ? 'rule.trying' : 'rule.try')}
            </button>
            <button type="submit" form="rule" className="btn p" disabled={create.busy || change.busy}>
              {say('act.save')}
            </button>
          </>
        ) : null
      }
    >
      <Stitch className="rule-said">
        <span className="tl">{say('rule.says')}</span>
        <p>{sentenceOf(draft, speech)}</p>
      </Stitch>
      {dry ? <DryRunResult of={dry} /> : null}
      <form id="rule" onSubmit={submit}>
        <fieldset className="plain-set form" disabled={!mayWrite}>
          <Section title={say('rule.name')}>
            <div className="form-grid">
              <label className="field">
                <span>{say('rule.name')}</span>
                <input
                  className="in"
                  required
                  maxLength={80}
                  value={draft.name}
                  onChange={(event) => put({ name: event.target.value })}
                />
              </label>
              <label className="field">
                <span>{say('rule.runs')}</span>
                <select
                  className="in"
                  value={draft.when}
                  onChange={(event) => put({ when: event.target.value === 'surge' ? 'surge' : 'always' })}
                >
                  <option value="always">{say('rule.always')}</option>
                  <option value="surge">{say('rule.only-surge')}</option>
                </select>
              </label>
            </div>
          </Section>
          <Section title={say('rule.trigger')} side={say('rule.trigger.text')}>
            <TriggerField trigger={draft.trigger} onChange={(trigger) => put({ trigger })} />
          </Section>
          <Section title={say('rule.all')} side={say('rule.all.text')}>
            <ConditionFields
              conditions={draft.all}
              lists={lists}
              add={say('rule.add-condition')}
              onChange={(all) => put({ all })}
            />
          </Section>
          <Section title={say('rule.any')} side={say('rule.any.text')}>
            <ConditionFields
              conditions={draft.any}
              lists={lists}
              add={say('rule.add-condition')}
              onChange={(any) => put({ any })}
            />
          </Section>
          <Section title={say('rule.deeds')} side={say('rule.deeds.text')}>
            <DeedFields deeds={draft.deeds} lists={lists} onChange={(deeds) => put({ deeds })} />
          </Section>
          {rule && mayWrite ? (
            <label className="field" style={{ maxWidth: 480 }}>
              <span>{say('rule.note')}</span>
              <input
                className="in"
                maxLength={200}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            </label>
          ) : null}
        </fieldset>
      </form>
      {rule ? <Past rule={rule} /> : null}
      {leaving && rule ? (
        <Confirm
          title={say('rule.remove.title', { name: rule.name })}
          act={say('rule.remove')}
          danger
          busy={remove.busy}
          onClose={() => setLeaving(false)}
          onDo={() =>
            remove.start({ params: { id: rule.id } }, { onError: fail, onSuccess: () => go('/rules') })
          }
        >
          {say('rule.remove.text')}
        </Confirm>
      ) : null}
    </Page>
  )
}

function Past({ rule }: { rule: Rule }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail, tell } = useNotices()
  const found = useRead(listRuleVersions, { params: { id: rule.id } })
  const restore = useAct(restoreRule)
  return (
    <>
      <Section title={say('rule.versions')}>
        <Reading of={found} lines={2}>
          {({ items }) => (
            <VersionLines
              items={items}
              newest={rule.version}
              mayRestore={may('rules.write') && !restore.busy}
              onRestore={(number) =>
                restore.start(
                  { params: { id: rule.id, number } },
                  { onError: fail, onSuccess: (saved) => tell(say('rule.saved', { n: saved.version })) },
                )
              }
            />
          )}
        </Reading>
      </Section>
      <h2>{say('rules.log')}</h2>
      <RuleLog rule={rule.id} />
    </>
  )
}
