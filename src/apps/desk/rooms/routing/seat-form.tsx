/** What a person takes: whether, how much at once, for which teams, with which skills, in which languages. */
import { type FormEvent, useState } from 'react'
import { changeSeat, type Seat, type Team } from '../../../../rooms/routing/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

const LEVELS = [1, 2, 3] as const
const LANGUAGES = ['zh-CN', 'en'] as const

export function SeatForm(props: { seat: Seat; teams: readonly Team[]; onClose: () => void }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const wording = useWording()
  const change = useAct(changeSeat)
  const { seat, teams } = props
  const [skills, setSkills] = useState(Object.entries(seat.skills))
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const chosen = (name: string) => form.getAll(name)
    change.start(
      {
        params: { staffId: seat.staffId },
        body: {
          takes: form.has('takes'),
          capacity: Number(form.get('capacity')),
          teams: teams.map((team) => team.id).filter((id) => chosen('teams').includes(id)),
          skills: Object.fromEntries(
            skills.flatMap(([skill, level]) => (skill.trim() ? [[skill.trim(), level]] : [])),
          ),
          languages: LANGUAGES.filter((one) => chosen('languages').includes(one)),
        },
      },
      {
        onError: fail,
        onSuccess: () => {
          tell(say('routing.seat-saved', { name: seat.name }))
          props.onClose()
        },
      },
    )
  }
  return (
    <Question
      title={say('routing.seat-of', { name: seat.name })}
      wide
      onClose={props.onClose}
      acts={
        <button type="submit" form="seat" className="btn p" disabled={change.busy}>
          {say('act.save')}
        </button>
      }
    >
      <form id="seat" className="form" onSubmit={submit}>
        <label className="check">
          <input type="checkbox" name="takes" defaultChecked={seat.takes} />
          <span>
            {say('routing.takes')}
            <span className="hint tl"> {say('routing.takes.text')}</span>
          </span>
        </label>
        <label className="field" style={{ maxWidth: 260 }}>
          <span>{say('routing.capacity')}</span>
          <input
            className="in"
            name="capacity"
            type="number"
            min={1}
            max={99}
            required
            defaultValue={seat.capacity}
          />
          <span className="hint">{say('routing.capacity.text')}</span>
        </label>
        <Choices title={say('routing.teams')} empty={say('routing.no-teams')}>
          {teams.map((team) => (
            <label className="check small" key={team.id}>
              <input
                type="checkbox"
                name="teams"
                value={team.id}
                defaultChecked={seat.teams.includes(team.id)}
              />
              {wording(team.name)}
            </label>
          ))}
        </Choices>
        <Choices title={say('routing.languages')} empty="">
          {LANGUAGES.map((one) => (
            <label className="check small" key={one}>
              <input
                type="checkbox"
                name="languages"
                value={one}
                defaultChecked={seat.languages.includes(one)}
              />
              {say(`language.${one}`)}
            </label>
          ))}
        </Choices>
        <fieldset className="field plain-set">
          <span>{say('routing.skills')}</span>
          {skills.map(([skill, level], at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are written into, so their names are no keys
            <div className="row" key={at}>
              <input
                className="in"
                aria-label={say('routing.skill')}
                maxLength={30}
                value={skill}
                onChange={(event) => setSkills(skills.with(at, [event.target.value, level]))}
              />
              <select
                className="in"
                style={{ width: 110 }}
                aria-label={say('routing.level')}
                value={level}
                onChange={(event) => setSkills(skills.with(at, [skill, Number(event.target.value)]))}
              >
                {LEVELS.map((one) => (
                  <option key={one} value={one}>
                    {say(`routing.level.${one}`)}
                  </option>
                ))}
              </select>
              <button
                type="button"
                className="ic"
                aria-label={say('routing.drop-skill', { skill })}
                onClick={() => setSkills(skills.toSpliced(at, 1))}
              >
                <Icon name="trash" size="s" />
              </button>
            </div>
          ))}
          <div>
            <button type="button" className="btn sm" onClick={() => setSkills([...skills, ['', 1]])}>
              {say('routing.add-skill')}
            </button>
          </div>
        </fieldset>
      </form>
    </Question>
  )
}

function Choices(props: { title: string; empty: string; children: readonly React.ReactNode[] }) {
  return (
    <fieldset className="field plain-set">
      <span>{props.title}</span>
      {props.children.length === 0 ? <span className="hint">{props.empty}</span> : null}
      <div className="row wrap">{props.children}</div>
    </fieldset>
  )
}
