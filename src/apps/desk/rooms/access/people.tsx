/** People and roles: who works here, what each may do, invitations and lost phones. */
import { type FormEvent, useState } from 'react'
import {
  changeStaff,
  deactivateStaff,
  inviteStaff,
  listRoles,
  listStaff,
  passwordLink,
  type RoleShape,
  reactivateStaff,
  resetSecondFactor,
  type StaffShape,
} from '../../../../rooms/access/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Avatar, Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Menu, Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useFilters } from '../orders/orders.tsx'
import { Roles } from './roles.tsx'
import { ShopSettings } from './shop.tsx'

export function People() {
  const { say } = useWords()
  const { may } = useSession()
  const { get, set } = useFilters()
  const [inviting, setInviting] = useState(false)
  const tab = (['people', 'roles', 'shop'] as const).find((one) => one === get('tab')) ?? 'people'
  return (
    <Page
      title={say('rail.people')}
      acts={
        may('access.manage') && tab === 'people' ? (
          <button type="button" className="btn p" onClick={() => setInviting(true)}>
            {say('people.invite')}
          </button>
        ) : null
      }
    >
      <Views
        label={say('people.views')}
        now={tab}
        onChoose={(key) => set({ tab: key === 'people' ? undefined : key })}
        of={[
          { key: 'people', label: say('people.people') },
          { key: 'roles', label: say('people.roles') },
          { key: 'shop', label: say('people.shop') },
        ]}
      />
      {tab === 'people' ? <List /> : null}
      {tab === 'roles' ? <Roles /> : null}
      {tab === 'shop' ? <ShopSettings /> : null}
      {inviting ? <Invite onClose={() => setInviting(false)} /> : null}
    </Page>
  )
}

function List() {
  const { say } = useWords()
  const people = useRead(listStaff, { query: {} })
  const roles = useRead(listRoles, {})
  return (
    <Reading of={people}>
      {(answer) => (
        <Section
          title={say('people.people')}
          side={say('people.count', { n: answer.items.filter((one) => one.active).length })}
        >
          <table className="grid">
            <thead>
              <tr>
                <th>{say('people.name')}</th>
                <th>{say('enter.login')}</th>
                <th>{say('people.roles')}</th>
                <th>{say('people.factor')}</th>
                <th>{say('people.last')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {answer.items.map((one) => (
                <PersonRow key={one.id} one={one} roles={roles.data?.items ?? []} />
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </Reading>
  )
}

function PersonRow({ one, roles }: { one: StaffShape; roles: readonly RoleShape[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  return (
    <tr style={one.active ? undefined : { opacity: 0.7 }}>
      <td>
        <span className="row">
          <Avatar name={one.name} /> {one.name}
          {one.active ? null : <Chip tone="line">{say('people.closed')}</Chip>}
          {one.invited ? <Chip tone="act">{say('people.invited')}</Chip> : null}
        </span>
      </td>
      <td className="ink2">{one.login}</td>
      <td>
        <span className="tags">
          {one.roles.map((role) => (
            <Chip key={role}>{roles.find((each) => each.id === role)?.name ?? role}</Chip>
          ))}
        </span>
      </td>
      <td>
        {one.secondFactor ? (
          <Chip tone="ok">{say('people.factor-on')}</Chip>
        ) : (
          <span className="ink3">{say('people.factor-off')}</span>
        )}
      </td>
      <td className="ink2">{one.lastSignInAt ? formats.full(one.lastSignInAt) : say('people.never')}</td>
      <td className="right">
        <PersonMenu one={one} roles={roles} />
      </td>
    </tr>
  )
}

function PersonMenu({ one, roles }: { one: StaffShape; roles: readonly RoleShape[] }) {
  const { say } = useWords()
  const { may, me } = useSession()
  const { tell, fail } = useNotices()
  const [asked, setAsked] = useState<'change' | 'link' | null>(null)
  const [link, setLink] = useState<{ path: string; expiresAt: string } | null>(null)
  const close = useAct(deactivateStaff)
  const open = useAct(reactivateStaff)
  const reset = useAct(resetSecondFactor)
  const ask = useAct(passwordLink)
  const params = { id: one.id }
  if (!may('access.manage')) return null
  return (
    <>
      <Menu
        end
        button={(shown, toggle) => (
          <button
            type="button"
            className="ic"
            aria-expanded={shown}
            aria-label={say('people.acts', { name: one.name })}
            onClick={toggle}
          >
            <Icon name="more" />
          </button>
        )}
      >
        {(shut) => {
          const then = (run: () => void) => () => {
            shut()
            run()
          }
          return (
            <>
              <button type="button" onClick={then(() => setAsked('change'))}>
                {say('people.change')}
              </button>
              <button
                type="button"
                onClick={then(() => ask.start({ params }, { onError: fail, onSuccess: setLink }))}
              >
                {say('people.link')}
              </button>
              {one.secondFactor ? (
                <button
                  type="button"
                  onClick={then(() =>
                    reset.start(
                      { params },
                      {
                        onError: fail,
                        onSuccess: () => tell(say('people.factor-reset', { name: one.name })),
                      },
                    ),
                  )}
                >
                  {say('people.reset')}
                </button>
              ) : null}
              {one.id === me.id ? null : one.active ? (
                <button
                  type="button"
                  onClick={then(() =>
                    close.start(
                      { params },
                      {
                        onError: fail,
                        onSuccess: () =>
                          tell(say('people.is-closed', { name: one.name }), {
                            label: say('act.undo'),
                            run: () => open.start({ params }, { onError: fail }),
                          }),
                      },
                    ),
                  )}
                >
                  {say('people.close')}
                </button>
              ) : (
                <button type="button" onClick={then(() => open.start({ params }, { onError: fail }))}>
                  {say('people.open')}
                </button>
              )}
            </>
          )
        }}
      </Menu>
      {asked === 'change' ? <Change one={one} roles={roles} onClose={() => setAsked(null)} /> : null}
      {link ? <LinkShown link={link} name={one.name} onClose={() => setLink(null)} /> : null}
    </>
  )
}

function LinkShown(props: { link: { path: string; expiresAt: string }; name: string; onClose: () => void }) {
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

function Change(props: { one: StaffShape; roles: readonly RoleShape[]; onClose: () => void }) {
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

function Invite(props: { onClose: () => void }) {
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
