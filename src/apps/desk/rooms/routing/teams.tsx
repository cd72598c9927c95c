/** The teams, how many sit in each and how many matters wait for one of them. */
import { type FormEvent, useState } from 'react'
import {
  changeTeam,
  createTeam,
  removeTeam,
  type Seat,
  type Team,
} from '../../../../rooms/routing/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct } from '../../ask.ts'
import { Confirm, Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

export function Teams({ teams, seats }: { teams: readonly Team[]; seats: readonly Seat[] }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const wording = useWording()
  const remove = useAct(removeTeam)
  const [open, setOpen] = useState<Team | 'new' | null>(null)
  const [leaving, setLeaving] = useState<Team | null>(null)
  const manages = may('routing.manage')
  const add = manages ? (
    <button type="button" className="btn sm" onClick={() => setOpen('new')}>
      {say('routing.add-team')}
    </button>
  ) : null
  return (
    <>
      {teams.length === 0 ? (
        <Empty title={say('routing.no-teams')} act={add}>
          {say('routing.no-teams.text')}
        </Empty>
      ) : (
        <Section title={say('routing.teams')} side={add}>
          <div className="lines">
            {teams.map((team) => (
              <div key={team.id}>
                <b style={{ minWidth: 120 }}>{wording(team.name)}</b>
                <span className="grow small ink2">
                  {seats
                    .filter((seat) => seat.teams.includes(team.id))
                    .map((seat) => seat.name)
                    .join(' · ') || say('routing.nobody-in')}
                </span>
                <span className="tl nowrap">{say('routing.waiting-n', { n: team.waiting })}</span>
                {manages ? (
                  <span className="nowrap">
                    <button
                      type="button"
                      className="ic"
                      aria-label={say('routing.rename', { name: wording(team.name) })}
                      onClick={() => setOpen(team)}
                    >
                      <Icon name="edit" size="s" />
                    </button>
                    <button
                      type="button"
                      className="ic"
                      aria-label={say('routing.dissolve', { name: wording(team.name) })}
                      onClick={() => setLeaving(team)}
                    >
                      <Icon name="trash" size="s" />
                    </button>
                  </span>
                ) : null}
              </div>
            ))}
          </div>
        </Section>
      )}
      {open ? <TeamForm team={open === 'new' ? undefined : open} onClose={() => setOpen(null)} /> : null}
      {leaving ? (
        <Confirm
          title={say('routing.dissolve', { name: wording(leaving.name) })}
          act={say('routing.dissolve-it')}
          danger
          busy={remove.busy}
          onClose={() => setLeaving(null)}
          onDo={() =>
            remove.start({ params: { id: leaving.id } }, { onError: fail, onSuccess: () => setLeaving(null) })
          }
        >
          {say('routing.dissolve.text', { n: leaving.waiting })}
        </Confirm>
      ) : null}
    </>
  )
}

function TeamForm({ team, onClose }: { team: Team | undefined; onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const create = useAct(createTeam)
  const change = useAct(changeTeam)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const body = { name: { zh: String(form.get('zh')), en: String(form.get('en')) } }
    const then = { onError: fail, onSuccess: onClose }
    if (team) change.start({ params: { id: team.id }, body }, then)
    else create.start({ body }, then)
  }
  return (
    <Question
      title={say(team ? 'routing.rename-team' : 'routing.add-team')}
      onClose={onClose}
      acts={
        <button type="submit" form="team" className="btn p" disabled={create.busy || change.busy}>
          {say('act.save')}
        </button>
      }
    >
      <form id="team" className="form" onSubmit={submit}>
        <label className="field">
          <span>{say('routing.team-zh')}</span>
          <input className="in" name="zh" required maxLength={40} defaultValue={team?.name.zh ?? ''} />
        </label>
        <label className="field">
          <span>{say('routing.team-en')}</span>
          <input className="in" name="en" maxLength={40} defaultValue={team?.name.en ?? ''} />
        </label>
      </form>
    </Question>
  )
}
