/** What one may do with a work order now: take, begin, wait, finish, hand to another team, give to a person. */
import { type FormEvent, useState } from 'react'
import { listColleagues } from '../../../../rooms/access/contract.ts'
import { readRouting } from '../../../../rooms/routing/contract.ts'
import {
  assignWork,
  CAUSES,
  handOverWork,
  stepWork,
  takeWork,
  type WorkActName,
  type WorkOrderShape,
} from '../../../../rooms/work/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Menu, Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

type Asked = WorkActName | 'hand-over' | 'assign'
const PLAIN: readonly WorkActName[] = ['begin', 'resume', 'finish', 'give-back']
/** What most likely comes next stands out; the rest is in the menu. */
const FIRST: readonly WorkActName[] = ['resume', 'begin', 'finish', 'reopen']

export function WorkActs({ work }: { work: WorkOrderShape }) {
  const { say } = useWords()
  const { me } = useSession()
  const { fail } = useNotices()
  const [asked, setAsked] = useState<Asked | null>(null)
  const step = useAct(stepWork, ['promises'])
  const take = useAct(takeWork)
  const mine = work.assignee?.id === me.id
  const main = FIRST.find((act) => work.acts.includes(act))
  const run = (act: WorkActName) =>
    PLAIN.includes(act)
      ? step.start({ params: { id: work.id }, body: { act, version: work.version } }, { onError: fail })
      : setAsked(act)
  const more: Asked[] = [
    ...work.acts.filter((act) => act !== main),
    ...(work.endedAt ? [] : (['hand-over', 'assign'] as const)),
  ]
  return (
    <>
      {more.length > 0 ? (
        <Menu
          end
          button={(open, toggle) => (
            <button type="button" className="btn" aria-expanded={open} onClick={toggle}>
              {say('order.more')} <Icon name="down" size="s" />
            </button>
          )}
        >
          {(close) =>
            more.map((act) => (
              <button
                type="button"
                key={act}
                onClick={() => {
                  close()
                  if (act === 'hand-over' || act === 'assign') setAsked(act)
                  else run(act)
                }}
              >
                {say(`work.act.${act}`)}
              </button>
            ))
          }
        </Menu>
      ) : null}
      {work.assignee === null && !work.endedAt ? (
        <button
          type="button"
          className="btn p"
          disabled={take.busy}
          onClick={() =>
            take.start({ params: { id: work.id }, body: { version: work.version } }, { onError: fail })
          }
        >
          {say('act.take')}
        </button>
      ) : main ? (
        <button
          type="button"
          className={`btn${mine ? ' p' : ''}`}
          disabled={step.busy}
          onClick={() => run(main)}
        >
          {say(`work.act.${main}`)}
        </button>
      ) : null}
      {asked === 'assign' ? <Assign work={work} onClose={() => setAsked(null)} /> : null}
      {asked === 'hand-over' ? <HandOver work={work} onClose={() => setAsked(null)} /> : null}
      {asked && asked !== 'assign' && asked !== 'hand-over' ? (
        <Ask work={work} act={asked} onClose={() => setAsked(null)} />
      ) : null}
    </>
  )
}

function Ask(props: { work: WorkOrderShape; act: WorkActName; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const step = useAct(stepWork, ['promises'])
  const waits = props.act === 'wait'
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const cause = CAUSES.find((one) => one === form.get('cause'))
    const until = String(form.get('until') ?? '')
    step.start(
      {
        params: { id: props.work.id },
        body: {
          act: props.act,
          version: props.work.version,
          reason: String(form.get('reason') ?? ''),
          ...(cause ? { cause } : {}),
          ...(until ? { until: new Date(until).toISOString() } : {}),
        },
      },
      { onError: fail, onSuccess: props.onClose },
    )
  }
  return (
    <Question
      title={say(`work.act.${props.act}`)}
      onClose={props.onClose}
      acts={
        <button
          type="submit"
          form="work-act"
          className={`btn ${props.act === 'cancel' ? 'danger' : 'p'}`}
          disabled={step.busy}
        >
          {say(`work.act.${props.act}`)}
        </button>
      }
    >
      <form id="work-act" className="form" onSubmit={submit}>
        {waits ? (
          <>
            <label className="field">
              <span>{say('work.cause')}</span>
              <select className="in" name="cause" required>
                {CAUSES.map((cause) => (
                  <option key={cause} value={cause}>
                    {say(`cause.${cause}`)}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span>{say('work.look-again')}</span>
              <input className="in" type="datetime-local" name="until" />
            </label>
          </>
        ) : null}
        <label className="field">
          <span>{say('promise.reason')}</span>
          <input className="in" name="reason" required={!waits} maxLength={300} />
        </label>
      </form>
    </Question>
  )
}

function HandOver(props: { work: WorkOrderShape; onClose: () => void }) {
  const { say } = useWords()
  const wording = useWording()
  const { fail } = useNotices()
  const teams = useRead(readRouting, {}).data?.teams ?? []
  const hand = useAct(handOverWork)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    hand.start(
      {
        params: { id: props.work.id },
        body: { team: String(form.get('team')), note: String(form.get('note')), version: props.work.version },
      },
      { onError: fail, onSuccess: props.onClose },
    )
  }
  return (
    <Question
      title={say('work.act.hand-over')}
      onClose={props.onClose}
      acts={
        <button type="submit" form="work-hand" className="btn p" disabled={hand.busy || teams.length === 0}>
          {say('work.act.hand-over')}
        </button>
      }
    >
      <form id="work-hand" className="form" onSubmit={submit}>
        <label className="field">
          <span>{say('promise.team')}</span>
          <select className="in" name="team" required>
            {teams
              .filter((team) => team.id !== props.work.teamId)
              .map((team) => (
                <option key={team.id} value={team.id}>
                  {wording(team.name)}
                </option>
              ))}
          </select>
        </label>
        <label className="field">
          <span>{say('work.note')}</span>
          <textarea className="in" name="note" maxLength={2000} />
        </label>
      </form>
    </Question>
  )
}

function Assign(props: { work: WorkOrderShape; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const people = useRead(listColleagues, {}).data?.items.filter((one) => one.active) ?? []
  const assign = useAct(assignWork)
  const give = (staffId: string | null) =>
    assign.start(
      { params: { id: props.work.id }, body: { staffId, version: props.work.version } },
      { onError: fail, onSuccess: props.onClose },
    )
  return (
    <Question title={say('work.act.assign')} onClose={props.onClose}>
      <ul className="lines">
        {people.map((one) => (
          <li key={one.id}>
            <span className="grow">{one.name}</span>
            <button
              type="button"
              className="btn sm"
              disabled={assign.busy || one.id === props.work.assignee?.id}
              onClick={() => give(one.id)}
            >
              {say(one.id === props.work.assignee?.id ? 'work.has-it' : 'act.assign')}
            </button>
          </li>
        ))}
      </ul>
    </Question>
  )
}
