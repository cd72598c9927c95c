/** The filter of the list: what must hold, seen at once or saved as a view for oneself or the team. */
import { useState } from 'react'
import { listColleagues } from '../../../../rooms/access/contract.ts'
import {
  listFields,
  Mood,
  type SavedView,
  saveView,
  type ViewFilter,
} from '../../../../rooms/conversations/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useFieldLabel } from './beside.tsx'
import { useChannelWord } from './row.tsx'
import { readFilter, type Shown } from './shown.ts'
import { useTeams, useTeamWord } from './teams.tsx'

const STATES = ['active', 'open', 'waiting', 'solved', 'all'] as const
const CHANNELS = ['web', 'mail', 'wechat', 'phone', 'sms'] as const
const WAITED = [5, 15, 60, 240] as const

interface Props {
  shown: Shown
  saved: readonly SavedView[]
  onShow: (shown: Shown) => void
  onClose: () => void
}

export function FilterQuestion({ shown, saved, onShow, onClose }: Props) {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const [filter, setFilter] = useState<ViewFilter>(() => first(shown, saved))
  const [name, setName] = useState('')
  const [team, setTeam] = useState(false)
  const save = useAct(saveView)
  const change = (part: Partial<ViewFilter>) => setFilter((now) => ({ ...now, ...part }))
  const look = () => {
    onShow({ kind: 'filtered', filter: JSON.stringify(slim(filter)) })
    onClose()
  }
  const keep = () =>
    save.start(
      { body: { name: name.trim(), whose: team ? 'team' : 'own', filter } },
      {
        onError: fail,
        onSuccess: (view) => {
          tell(say('done.view-saved', { name: view.name }))
          onShow({ kind: 'filtered', saved: view.id })
          onClose()
        },
      },
    )
  return (
    <Question
      wide
      title={say('filter.title')}
      onClose={onClose}
      acts={
        <button type="button" className="btn p" onClick={look}>
          {say('filter.look')}
        </button>
      }
    >
      <div className="filters">
        <Standing filter={filter} change={change} />
        <People filter={filter} change={change} />
        <Words filter={filter} change={change} />
        <OwnFields filter={filter} change={change} />
        <fieldset>
          <legend>{say('filter.save')}</legend>
          <div className="row" style={{ gap: 8 }}>
            <input
              className="in grow"
              aria-label={say('filter.name')}
              placeholder={say('filter.name')}
              maxLength={40}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
            {may('conversations.assign') ? (
              <label className="opt">
                <input type="checkbox" checked={team} onChange={(event) => setTeam(event.target.checked)} />
                {say('filter.team')}
              </label>
            ) : null}
            <button type="button" className="btn" disabled={!name.trim() || save.busy} onClick={keep}>
              {say('act.save')}
            </button>
          </div>
        </fieldset>
      </div>
    </Question>
  )
}

const first = (shown: Shown, saved: readonly SavedView[]): ViewFilter => {
  if (shown.kind !== 'filtered') return readFilter(undefined)
  return saved.find((one) => one.id === shown.saved)?.filter ?? readFilter(shown.filter)
}

/** Without what asks nothing, so that the address stays short. */
const slim = (filter: ViewFilter): Partial<ViewFilter> =>
  Object.fromEntries(
    Object.entries(filter).filter(
      ([, value]) => value !== false && !(Array.isArray(value) && value.length === 0),
    ),
  )

interface Part {
  filter: ViewFilter
  change: (part: Partial<ViewFilter>) => void
}

function Options<Value extends string>(props: {
  legend: string
  of: readonly { value: Value; label: string }[]
  chosen: readonly Value[]
  one?: boolean
  onChange: (chosen: Value[]) => void
}) {
  const toggle = (value: Value, on: boolean) => {
    if (props.one) props.onChange([value])
    else props.onChange(on ? [...props.chosen, value] : props.chosen.filter((other) => other !== value))
  }
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      <div className="opts">
        {props.of.map(({ value, label }) => (
          <label key={value} className="opt">
            <input
              type={props.one ? 'radio' : 'checkbox'}
              name={props.one ? props.legend : undefined}
              checked={props.chosen.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Standing({ filter, change }: Part) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <>
      <Options
        one
        legend={say('filter.state')}
        of={STATES.map((value) => ({ value, label: say(`filter.state.${value}`) }))}
        chosen={[filter.state]}
        onChange={([state = 'active']) => change({ state })}
      />
      <Options
        legend={say('filter.mood')}
        of={Mood.options.map((value) => ({ value, label: say(`mood.${value}`) }))}
        chosen={filter.mood}
        onChange={(mood) => change({ mood })}
      />
      <fieldset>
        <legend>{say('filter.time')}</legend>
        <div className="opts">
          {WAITED.map((minutes) => (
            <label key={minutes} className="opt">
              <input
                type="checkbox"
                checked={filter.waitedMinutes === minutes}
                onChange={(event) => change({ waitedMinutes: event.target.checked ? minutes : undefined })}
              />
              {say('filter.waited', { span: formats.span(minutes * 60_000) })}
            </label>
          ))}
          <label className="opt">
            <input
              type="checkbox"
              checked={filter.overdue}
              onChange={(event) => change({ overdue: event.target.checked })}
            />
            {say('filter.overdue')}
          </label>
          <label className="opt">
            <input
              type="checkbox"
              checked={filter.snoozed}
              onChange={(event) => change({ snoozed: event.target.checked })}
            />
            {say('filter.snoozed')}
          </label>
        </div>
      </fieldset>
    </>
  )
}

function People({ filter, change }: Part) {
  const { say } = useWords()
  const { me } = useSession()
  const colleagues = useRead(listColleagues, {})
  const people = (colleagues.data?.items ?? []).filter((one) => one.active && one.id !== me.id)
  const teamWord = useTeamWord()
  const teams = useTeams()
  return (
    <>
      {teams.length > 0 ? (
        <Options
          legend={say('filter.of-team')}
          of={[
            ...teams.map((team) => ({ value: team.id, label: teamWord(team) })),
            { value: 'none', label: say('filter.no-team') },
          ]}
          chosen={filter.team}
          onChange={(team) => change({ team })}
        />
      ) : null}
      <Options
        legend={say('filter.assignee')}
        of={[
          { value: 'me', label: say('filter.me') },
          { value: 'nobody', label: say('filter.nobody') },
          ...people.map((one) => ({ value: one.id, label: one.name })),
        ]}
        chosen={filter.assignee}
        onChange={(assignee) => change({ assignee })}
      />
      <Options
        legend={say('filter.holder')}
        of={(['staff', 'queue', 'assistant'] as const).map((value) => ({
          value,
          label: say(`filter.holder.${value}`),
        }))}
        chosen={filter.holder}
        onChange={(holder) => change({ holder })}
      />
    </>
  )
}

function Words({ filter, change }: Part) {
  const { say } = useWords()
  const channelWord = useChannelWord()
  return (
    <>
      <Options
        legend={say('filter.channel')}
        of={CHANNELS.map((value) => ({ value, label: channelWord(value) }))}
        chosen={CHANNELS.filter((one) => filter.channel.includes(one))}
        onChange={(channel) => change({ channel })}
      />
      <Options
        legend={say('filter.who')}
        of={[
          { value: 'tier', label: say('filter.tier') },
          { value: 'zh-CN', label: '中文' },
          { value: 'en', label: 'English' },
        ]}
        chosen={[...(filter.tier.length > 0 ? (['tier'] as const) : []), ...filter.language]}
        onChange={(chosen) =>
          change({
            tier: chosen.includes('tier') ? ['*'] : [],
            language: chosen.filter((one) => one !== 'tier'),
          })
        }
      />
      <fieldset>
        <legend>{say('filter.tags')}</legend>
        <input
          className="in"
          aria-label={say('filter.tags')}
          placeholder={say('filter.tags.place')}
          defaultValue={filter.tags.join(' ')}
          onChange={(event) =>
            change({
              tags: event.target.value
                .split(/[\s,，、]+/)
                .filter(Boolean)
                .slice(0, 10),
            })
          }
        />
      </fieldset>
    </>
  )
}

/** Choices of the shop's own fields; others are found by their very value. */
function OwnFields({ filter, change }: Part) {
  const label = useFieldLabel()
  const fields = useRead(listFields, {})
  const put = (id: string, is: string[]) => {
    const others = filter.fields.filter((one) => one.id !== id)
    change({ fields: is.length > 0 ? [...others, { id, is }] : others })
  }
  return (fields.data?.items ?? [])
    .filter((field) => !field.retired)
    .map((field) => {
      const is = filter.fields.find((one) => one.id === field.id)?.is ?? []
      return field.kind === 'choice' ? (
        <Options
          key={field.id}
          legend={label(field)}
          of={field.choices.map((choice) => ({ value: choice, label: choice }))}
          chosen={is}
          onChange={(chosen) => put(field.id, chosen)}
        />
      ) : (
        <fieldset key={field.id}>
          <legend>{label(field)}</legend>
          <input
            className="in"
            type={field.kind === 'date' ? 'date' : 'text'}
            aria-label={label(field)}
            value={is[0] ?? ''}
            onChange={(event) => put(field.id, event.target.value ? [event.target.value] : [])}
          />
        </fieldset>
      )
    })
}
