/** Goals: one for everybody, and own ones for whoever aims elsewhere. */
import { type FormEvent, useState } from 'react'
import { listColleagues } from '../../../../rooms/access/contract.ts'
import { type Goal, listGoals, setGoal } from '../../../../rooms/wall/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { Sheet } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading } from '../../page.tsx'
import { useWords } from '../../words.ts'

const EVERYBODY = 'everybody'

export function GoalsButton() {
  const { say } = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="btn" onClick={() => setOpen(true)}>
        {say('goal.set')}
      </button>
      {open ? (
        <Sheet title={say('goal.set')} onClose={() => setOpen(false)}>
          <Goals />
        </Sheet>
      ) : null}
    </>
  )
}

const NONE: Goal = { firstAnswerSeconds: null, solvedPerDay: null, satisfaction: null }

function Goals() {
  const { say } = useWords()
  const found = useRead(listGoals, {})
  const people = useRead(listColleagues, {})
  const [whose, setWhose] = useState(EVERYBODY)
  return (
    <Reading of={found} lines={4}>
      {(goals) => (
        <div className="form">
          <label className="field">
            <span>{say('goal.whose')}</span>
            <select className="in" value={whose} onChange={(event) => setWhose(event.target.value)}>
              <option value={EVERYBODY}>{say('goal.everybody')}</option>
              {(people.data?.items ?? [])
                .filter((one) => one.active)
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                    {goals.people.some((each) => each.staffId === one.id) ? ` · ${say('goal.own')}` : ''}
                  </option>
                ))}
            </select>
          </label>
          <GoalForm
            key={whose}
            whose={whose}
            goal={
              whose === EVERYBODY
                ? goals.everybody
                : (goals.people.find((one) => one.staffId === whose)?.goal ?? NONE)
            }
          />
        </div>
      )}
    </Reading>
  )
}

function GoalForm({ whose, goal }: { whose: string; goal: Goal }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const set = useAct(setGoal)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const number = (name: keyof Goal) => (form.get(name) === '' ? null : Number(form.get(name)))
    set.start(
      {
        params: { staffId: whose },
        body: {
          firstAnswerSeconds: number('firstAnswerSeconds'),
          solvedPerDay: number('solvedPerDay'),
          satisfaction: number('satisfaction'),
        },
      },
      { onError: fail, onSuccess: () => tell(say('goal.saved')) },
    )
  }
  const field = (name: keyof Goal, label: string, limits: { min: number; max: number; step: number }) => (
    <label className="field">
      <span>{label}</span>
      <input className="in" name={name} type="number" {...limits} defaultValue={goal[name] ?? ''} />
    </label>
  )
  return (
    <form className="form" onSubmit={submit}>
      {field('firstAnswerSeconds', say('goal.first-seconds'), { min: 5, max: 86_400, step: 1 })}
      {field('solvedPerDay', say('goal.solved-day'), { min: 1, max: 1000, step: 1 })}
      {field('satisfaction', say('goal.satisfaction-5'), { min: 1, max: 5, step: 0.1 })}
      <p className="tl">{say(whose === EVERYBODY ? 'goal.everybody.text' : 'goal.own.text')}</p>
      <button type="submit" className="btn p" disabled={set.busy}>
        {say('goal.save')}
      </button>
    </form>
  )
}
