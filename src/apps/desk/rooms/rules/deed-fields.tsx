/** The deeds of a macro or rule, one line each: chosen from a list, filled in, taken away again. */
import { useId } from 'react'
import { DEEDS, type Deed, LANES, PLACES } from '../../../../rooms/rules/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useWords, type WordKey } from '../../words.ts'
import { blankOf } from './blank.ts'
import type { Lists } from './lists.ts'

export function DeedFields(props: {
  deeds: readonly Deed[]
  lists: Lists
  onChange: (deeds: Deed[]) => void
}) {
  const { say } = useWords()
  const { deeds, lists, onChange } = props
  const put = (at: number, deed: Deed) => onChange(deeds.map((one, i) => (i === at ? deed : one)))
  const offered = DEEDS.filter((name) => name !== 'team' || lists.teams.length > 0).filter(
    (name) => name !== 'work' || lists.workKinds.length > 0,
  )
  return (
    <div className="rule-lines">
      {deeds.map((deed, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place; two of them may be alike
        <div key={at} className="rule-line">
          <select
            className="in"
            aria-label={say('rule.deed')}
            value={deed.do}
            onChange={(event) => {
              const name = DEEDS.find((one) => one === event.target.value)
              if (name) put(at, blankOf(name, lists))
            }}
          >
            {offered.map((name) => (
              <option key={name} value={name}>
                {say(`rule.deed.${name}`)}
              </option>
            ))}
          </select>
          <span className="grow">
            <DeedField deed={deed} lists={lists} onChange={(next) => put(at, next)} />
          </span>
          <button
            type="button"
            className="ic"
            aria-label={say('act.drop')}
            onClick={() => onChange(deeds.filter((_, i) => i !== at))}
          >
            <Icon name="trash" size="s" />
          </button>
        </div>
      ))}
      <button
        type="button"
        className="btn sm"
        disabled={deeds.length >= 12}
        onClick={() => onChange([...deeds, blankOf(deeds.length === 0 ? 'reply' : 'tag', lists)])}
      >
        <Icon name="plus" size="s" />
        {say('rule.add-deed')}
      </button>
    </div>
  )
}

interface Part<D extends Deed> {
  deed: D
  lists: Lists
  onChange: (deed: Deed) => void
}

function DeedField({ deed, lists, onChange }: Part<Deed>) {
  const { say } = useWords()
  if (deed.do === 'reply') return <ReplyField deed={deed} lists={lists} onChange={onChange} />
  if (deed.do === 'tag' || deed.do === 'untag')
    return <TagField tag={deed.tag} lists={lists} onChange={(tag) => onChange({ ...deed, tag })} />
  if (deed.do === 'lane')
    return (
      <select
        className="in"
        aria-label={say('rule.deed.lane')}
        value={deed.lane}
        onChange={(event) => {
          const lane = LANES.find((one) => one === event.target.value)
          if (lane) onChange({ ...deed, lane })
        }}
      >
        {LANES.map((lane) => (
          <option key={lane} value={lane}>
            {say(`rule.lane.${lane}`)}
          </option>
        ))}
      </select>
    )
  if (deed.do === 'solve' || deed.do === 'survey')
    return <span className="small ink2">{say(`rule.does.${deed.do}`)}</span>
  return <PlainField deed={deed} lists={lists} onChange={onChange} />
}

type Plain = Extract<
  Deed,
  { do: 'note' | 'assign' | 'team' | 'snooze' | 'promise' | 'work' | 'notify' | 'escalate' }
>

function PlainField({ deed, lists, onChange }: Part<Plain>) {
  const { say } = useWords()
  const text = (value: string, label: WordKey, change: (value: string) => void) => (
    <input
      className="in grow"
      required
      aria-label={say(label)}
      placeholder={say(label)}
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  )
  const one = (
    value: string,
    list: readonly { id: string; name: string }[],
    change: (id: string) => void,
  ) => (
    <select
      className="in"
      style={{ width: 'auto' }}
      aria-label={say('rule.whom')}
      value={value}
      onChange={(event) => change(event.target.value)}
    >
      {list.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
  const minutes = (value: number, change: (value: number) => void) => (
    <label className="row nowrap small">
      <input
        className="in"
        style={{ width: 84 }}
        type="number"
        min={1}
        max={43200}
        required
        value={value}
        onChange={(event) => change(Math.max(1, Math.round(Number(event.target.value))))}
      />
      {say('rule.minutes')}
    </label>
  )
  return (
    <span className="row">
      {deed.do === 'assign'
        ? one(deed.staffId, lists.people, (staffId) => onChange({ ...deed, staffId }))
        : null}
      {deed.do === 'team' ? one(deed.teamId, lists.teams, (teamId) => onChange({ ...deed, teamId })) : null}
      {deed.do === 'notify'
        ? one(deed.staffId, lists.people, (staffId) => onChange({ ...deed, staffId }))
        : null}
      {deed.do === 'work' ? one(deed.kind, lists.workKinds, (kind) => onChange({ ...deed, kind })) : null}
      {deed.do === 'promise' ? text(deed.what, 'rule.what', (what) => onChange({ ...deed, what })) : null}
      {deed.do === 'work' ? text(deed.title, 'rule.title', (title) => onChange({ ...deed, title })) : null}
      {deed.do === 'note' || deed.do === 'notify' || deed.do === 'escalate'
        ? text(deed.text, 'rule.text', (value) => onChange({ ...deed, text: value }))
        : null}
      {deed.do === 'snooze' || deed.do === 'promise'
        ? minutes(deed.minutes, (value) => onChange({ ...deed, minutes: value }))
        : null}
    </span>
  )
}

function TagField(props: { tag: string; lists: Lists; onChange: (tag: string) => void }) {
  const { say } = useWords()
  const id = useId()
  return (
    <>
      <input
        className="in"
        required
        maxLength={40}
        list={id}
        aria-label={say('rule.tag')}
        placeholder={say('rule.tag')}
        value={props.tag}
        onChange={(event) => props.onChange(event.target.value)}
      />
      <datalist id={id}>
        {props.lists.tags.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </>
  )
}

function ReplyField({ deed, onChange }: Part<Extract<Deed, { do: 'reply' }>>) {
  const { say } = useWords()
  const put = (language: 'zh-CN' | 'en', text: string) =>
    onChange({ ...deed, text: { ...deed.text, [language]: text } })
  return (
    <span className="form" style={{ gap: 6 }}>
      <textarea
        className="in"
        lang="zh-CN"
        aria-label={say('rule.reply-zh')}
        placeholder={say('rule.reply-zh')}
        value={deed.text['zh-CN']}
        onChange={(event) => put('zh-CN', event.target.value)}
      />
      <textarea
        className="in"
        lang="en"
        aria-label={say('rule.reply-en')}
        placeholder={say('rule.reply-en')}
        value={deed.text.en}
        onChange={(event) => put('en', event.target.value)}
      />
      <span className="row wrap">
        {PLACES.map((place) => (
          <button
            type="button"
            key={place}
            className="chip line"
            title={`{{${place}}}`}
            onClick={() =>
              onChange({
                ...deed,
                text: {
                  'zh-CN': `${deed.text['zh-CN']}{{${place}}}`,
                  en: deed.text.en ? `${deed.text.en}{{${place}}}` : '',
                },
              })
            }
          >
            <Icon name="plus" size="s" />
            {say(`rule.place.${place}`)}
          </button>
        ))}
      </span>
    </span>
  )
}
