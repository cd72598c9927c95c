/** How conversations are marked: weights, what nobody passes without, what earns a certificate, and whether skills change by themselves. */
import { useState } from 'react'
import { CHECKS, changeRubric, type Rubric, readRubric, SKILLS } from '../../../../rooms/advisors/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useWords } from '../../words.ts'
import { useCheckWord } from './words.ts'

export function RubricForm() {
  const found = useRead(readRubric, {})
  return <Reading of={found}>{(rubric) => <Form key={rubric.version} now={rubric} />}</Reading>
}

const FIGURES = ['pass', 'personas', 'validDays', 'firstSeconds', 'nextSeconds', 'weak', 'strong'] as const

function Form({ now }: { now: Rubric }) {
  const { say } = useWords()
  const check = useCheckWord()
  const { fail, tell } = useNotices()
  const [draft, change] = useState<Rubric>(now)
  const save = useAct(changeRubric)
  const { by: _by, at: _at, ...body } = draft
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        save.start({ body }, { onError: fail, onSuccess: () => tell(say('rubric.saved')) })
      }}
    >
      <Section title={say('rubric.weights')} side={say('rubric.version', { n: now.version, by: now.by })}>
        <ul className="lines">
          {CHECKS.map((one) => (
            <li key={one}>
              <label className="grow" htmlFor={`weight-${one}`}>
                {check(one)}
                <span className="tl block">{say(`check.${one}.text`)}</span>
              </label>
              <label className="check">
                <input
                  type="checkbox"
                  checked={draft.musts.includes(one)}
                  onChange={(event) =>
                    change({
                      ...draft,
                      musts: event.target.checked
                        ? [...draft.musts, one]
                        : draft.musts.filter((other) => other !== one),
                    })
                  }
                />
                {say('rubric.must')}
              </label>
              <input
                id={`weight-${one}`}
                className="in figure"
                type="number"
                min={0}
                max={100}
                required
                value={draft.weights[one]}
                onChange={(event) =>
                  change({ ...draft, weights: { ...draft.weights, [one]: Number(event.target.value) } })
                }
              />
            </li>
          ))}
        </ul>
      </Section>
      <Section title={say('rubric.figures')}>
        <div className="form-grid">
          {FIGURES.map((key) => (
            <label className="field" key={key}>
              <span>{say(`rubric.${key}`)}</span>
              <input
                className="in"
                type="number"
                min={0}
                required
                value={draft[key]}
                onChange={(event) => change({ ...draft, [key]: Number(event.target.value) })}
              />
            </label>
          ))}
          <label className="field">
            <span>{say('rubric.cap')}</span>
            <input
              className="in"
              type="number"
              min={0}
              required
              value={draft.agentCapFen / 100}
              onChange={(event) =>
                change({ ...draft, agentCapFen: Math.round(Number(event.target.value) * 100) })
              }
            />
          </label>
        </div>
      </Section>
      <Section title={say('rubric.skills')} side={say('rubric.skills.text')}>
        <fieldset className="plain-set">
          <legend className="sr">{say('rubric.skills')}</legend>
          {(['suggest', 'set'] as const).map((how) => (
            <label className="check" key={how}>
              <input
                type="radio"
                name="skills"
                checked={draft.skills === how}
                onChange={() => change({ ...draft, skills: how })}
              />
              {say(`rubric.skills.${how}`)}
            </label>
          ))}
        </fieldset>
        <div className="form-grid">
          {SKILLS.map((skill) => (
            <label className="field" key={skill}>
              <span>{say('rubric.called', { skill: say(`skill.${skill}`) })}</span>
              <input
                className="in"
                maxLength={30}
                required
                value={draft.skillNames[skill]}
                onChange={(event) =>
                  change({ ...draft, skillNames: { ...draft.skillNames, [skill]: event.target.value } })
                }
              />
            </label>
          ))}
        </div>
      </Section>
      <div className="row">
        <button type="submit" className="btn p" disabled={save.busy}>
          {say('rubric.save')}
        </button>
      </div>
    </form>
  )
}
