/** Forms about a person: invitation, change of name, languages and roles, and the one-time link. */
import { type FormEvent, useState } from 'react'
import {
  changeStaff,
  inviteStaff,
  listRoles,
  type RoleShape,
  type StaffShape,
} from '../../../../rooms/access/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function LinkShown(props: {
  link: { path: string; expiresAt: string }
  name: string
  onClose: () => void
}) {
  const { say } = useWords()
  const { formats } = useSession()
  const { tell } = useNotices()
  const address = new URL(props.link.path, location.origin).href
  return (
    <Question
      title={say('people.link-for', { name: props.name })}
      onClose={props.onClose}
      acts={
        <button
          type="button"
          className="btn p"
          onClick={() => void navigator.clipboard.writeText(address).then(() => tell(say('done.copied')))}
        >
          {say('act.copy')}
        </button>
      }
    >
      <p className="small ink2">{say('people.link-text', { until: formats.full(props.link.expiresAt) })}</p>
      <input
        className="in"
        readOnly
        value={address}
        aria-label={say('people.link')}
        onFocus={(event) => event.target.select()}
      />
    </Question>
  )
}

function RoleChecks(props: { roles: readonly RoleShape[]; chosen: readonly string[] }) {
  return (
    <div className="form-grid">
      {props.roles.map((role) => (
        <label className="check" key={role.id}>
          <input
            type="checkbox"
            name="roles"
            value={role.id}
            defaultChecked={props.chosen.includes(role.id)}
          />
          {role.name}
        </label>
      ))}
    </div>
  )
}

const languagesOf = (form: FormData) =>
  (['zh-CN', 'en'] as const).filter((one) => form.getAll('languages').includes(one))

function LanguageChecks(props: { chosen: readonly string[] }) {
  return (
    <div className="row">
      <label className="check">
        <input
          type="checkbox"
          name="languages"
          value="zh-CN"
          defaultChecked={props.chosen.includes('zh-CN')}
        />{' '}
        中文
      </label>
      <label className="check">
        <input type="checkbox" name="languages" value="en" defaultChecked={props.chosen.includes('en')} />{' '}
        English
      </label>
    </div>
  )
}

export function Change(props: { one: StaffShape; roles: readonly RoleShape[]; onClose: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const change = useAct(changeStaff)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    change.start(
      {
        params: { id: props.one.id },
        body: {
          name: String(form.get('name')),
          languages: languagesOf(form),
          roles: form.getAll('roles').map(String),
        },
      },
      {
        onError: fail,
        onSuccess: () => {
          tell(say('done.saved'))
          props.onClose()
        },
      },
    )
  }
  return (
    <Question
      title={props.one.name}
      onClose={props.onClose}
      acts={
        <button type="submit" form="change-person" className="btn p" disabled={change.busy}>
          {say('act.save')}
        </button>
      }
    >
      <form id="change-person" className="form" onSubmit={submit}>
        <label className="field">
          <span>{say('people.name')}</span>
          <input className="in" name="name" required maxLength={40} defaultValue={props.one.name} />
        </label>
        <LanguageChecks chosen={props.one.languages} />
        <RoleChecks roles={props.roles} chosen={props.one.roles} />
        <p className="tl">{say('people.change-text')}</p>
      </form>
    </Question>
  )
}

export function Invite(props: { onClose: () => void }) {
  const { say } = useWords()
  const { fail } = useNotices()
  const roles = useRead(listRoles, {})
  const invite = useAct(inviteStaff)
  const [made, setMade] = useState<{ name: string; link: { path: string; expiresAt: string } } | null>(null)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    invite.start(
      {
        body: {
          name: String(form.get('name')),
          login: String(form.get('login')),
          languages: languagesOf(form),
          roles: form.getAll('roles').map(String),
        },
      },
      { onError: fail, onSuccess: (answer) => setMade({ name: answer.staff.name, link: answer.link }) },
    )
  }
  if (made) return <LinkShown link={made.link} name={made.name} onClose={props.onClose} />
  return (
    <Question
      title={say('people.invite')}
      onClose={props.onClose}
      acts={
        <button type="submit" form="invite" className="btn p" disabled={invite.busy}>
          {say('people.invite-go')}
        </button>
      }
    >
      <form id="invite" className="form" onSubmit={submit}>
        <label className="field">
          <span>{say('people.name')}</span>
          <input className="in" name="name" required maxLength={40} />
        </label>
        <label className="field">
          <span>{say('enter.login')}</span>
          <input className="in" name="login" required minLength={3} maxLength={120} autoCapitalize="none" />
        </label>
        <LanguageChecks chosen={['zh-CN']} />
        <RoleChecks roles={roles.data?.items ?? []} chosen={['agent']} />
      </form>
    </Question>
  )
}
