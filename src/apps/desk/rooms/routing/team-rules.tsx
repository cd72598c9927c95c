/** Which team takes what: rules read from above, the first that fits counts. */
import { LANES, type Team, type TeamRule } from '../../../../rooms/routing/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

export function TeamRules(props: {
  rules: readonly TeamRule[]
  teams: readonly Team[]
  shut: boolean
  onChange: (rules: readonly TeamRule[]) => void
}) {
  const { say } = useWords()
  const { rules, teams, shut, onChange } = props
  const first = teams[0]
  return (
    <div className="form">
      {rules.length === 0 ? <p className="small ink2">{say('routing.no-rules')}</p> : null}
      {rules.map((rule, at) => (
        <Rule
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place
          key={at}
          rule={rule}
          teams={teams}
          shut={shut}
          onChange={(next) => onChange(rules.with(at, next))}
          onUp={at > 0 ? () => onChange(moved(rules, at)) : undefined}
          onDrop={() => onChange(rules.toSpliced(at, 1))}
        />
      ))}
      {shut ? null : first ? (
        <div>
          <button
            type="button"
            className="btn sm"
            onClick={() => onChange([...rules, { team: first.id, kind: 'conversation' }])}
          >
            {say('routing.add-rule')}
          </button>
        </div>
      ) : (
        <p className="small ink2">{say('routing.no-teams')}</p>
      )}
    </div>
  )
}

function moved(rules: readonly TeamRule[], at: number): readonly TeamRule[] {
  const [one] = rules.slice(at, at + 1)
  return one ? rules.toSpliced(at, 1).toSpliced(at - 1, 0, one) : rules
}

function Rule(props: {
  rule: TeamRule
  teams: readonly Team[]
  shut: boolean
  onChange: (rule: TeamRule) => void
  onUp: (() => void) | undefined
  onDrop: () => void
}) {
  const { say } = useWords()
  const wording = useWording()
  const { rule, shut, onChange } = props
  const put = <K extends keyof TeamRule>(name: K, value: TeamRule[K] | undefined) => {
    const { [name]: _, ...rest } = rule
    onChange({
      ...rest,
      ...(value === undefined ? {} : { [name]: value }),
      team: name === 'team' && typeof value === 'string' ? value : rule.team,
    })
  }
  return (
    <div className="row wrap rule">
      <span className="small">{say('routing.when')}</span>
      <Choice
        label={say('routing.lane')}
        value={rule.lane ?? ''}
        shut={shut}
        of={[['', say('routing.any-lane')], ...LANES.map((lane) => [lane, say(`lane.${lane}`)] as const)]}
        onChoose={(value) =>
          put(
            'lane',
            LANES.find((one) => one === value),
          )
        }
      />
      <Choice
        label={say('routing.order')}
        value={rule.hasOrder === undefined ? '' : String(rule.hasOrder)}
        shut={shut}
        of={[
          ['', say('routing.order.any')],
          ['true', say('routing.order.true')],
          ['false', say('routing.order.false')],
        ]}
        onChoose={(value) => put('hasOrder', value === '' ? undefined : value === 'true')}
      />
      <Choice
        label={say('routing.languages')}
        value={rule.language ?? ''}
        shut={shut}
        of={[
          ['', say('routing.any-language')],
          ['zh-CN', say('language.zh-CN')],
          ['en', say('language.en')],
        ]}
        onChoose={(value) => put('language', value === 'en' || value === 'zh-CN' ? value : undefined)}
      />
      <span className="small">{say('routing.then')}</span>
      <Choice
        label={say('routing.teams')}
        value={rule.team}
        shut={shut}
        of={props.teams.map((team) => [team.id, wording(team.name)] as const)}
        onChoose={(value) => put('team', value)}
      />
      {shut ? null : (
        <span className="nowrap">
          {props.onUp ? (
            <button type="button" className="btn q sm" onClick={props.onUp}>
              {say('routing.up')}
            </button>
          ) : null}
          <button type="button" className="ic" aria-label={say('routing.drop-rule')} onClick={props.onDrop}>
            <Icon name="trash" size="s" />
          </button>
        </span>
      )}
    </div>
  )
}

function Choice(props: {
  label: string
  value: string
  shut: boolean
  of: readonly (readonly [value: string, text: string])[]
  onChoose: (value: string) => void
}) {
  return (
    <select
      className="in"
      style={{ width: 'auto' }}
      aria-label={props.label}
      value={props.value}
      disabled={props.shut}
      onChange={(event) => props.onChoose(event.target.value)}
    >
      {props.of.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  )
}
