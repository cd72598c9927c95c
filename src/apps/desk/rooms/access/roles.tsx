/** Roles: the ten standing ones and the shop's own, each with what it may do, side by side. */
import { type FormEvent, useState } from 'react'
import {
  changeRole,
  createRole,
  deleteRole,
  listRoles,
  PERMISSION_WORDS,
  PERMISSIONS,
  type RoleShape,
} from '../../../../rooms/access/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Roles() {
  const { say, language } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const found = useRead(listRoles, {})
  const remove = useAct(deleteRole)
  const [open, setOpen] = useState<RoleShape | 'new' | null>(null)
  const manages = may('access.manage')
  return (
    <Section
      title={say('people.roles')}
      side={
        manages ? (
          <button type="button" className="btn sm" onClick={() => setOpen('new')}>
            {say('role.add')}
          </button>
        ) : null
      }
    >
      <Reading of={found}>
        {(answer) => (
          <div style={{ overflowX: 'auto' }}>
            <table className="grid">
              <thead>
                <tr>
                  <th>{say('role.may')}</th>
                  {answer.items.map((role) => (
                    <th key={role.id}>
                      {role.name}
                      <div>
                        {role.standing ? (
                          <span className="ink3">{say('role.people', { n: role.people })}</span>
                        ) : (
                          <Chip tone="line">{say('role.own')}</Chip>
                        )}
                        {!role.standing && manages ? (
                          <>
                            <button
                              type="button"
                              className="ic"
                              aria-label={say('role.change', { name: role.name })}
                              onClick={() => setOpen(role)}
                            >
                              <Icon name="edit" size="s" />
                            </button>
                            {role.people === 0 ? (
                              <button
                                type="button"
                                className="ic"
                                aria-label={say('role.remove', { name: role.name })}
                                onClick={() => remove.start({ params: { id: role.id } }, { onError: fail })}
                              >
                                <Icon name="trash" size="s" />
                              </button>
                            ) : null}
                          </>
                        ) : null}
                      </div>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {PERMISSIONS.map((permission) => (
                  <tr key={permission}>
                    <td className="nowrap">{PERMISSION_WORDS[permission][language]}</td>
                    {answer.items.map((role) => (
                      <td key={role.id}>
                        {role.permissions.includes(permission) ? (
                          <Icon name="check" size="s" label={say('role.yes')} />
                        ) : (
                          <span className="sr">{say('role.no')}</span>
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Reading>
      {open ? <RoleForm role={open === 'new' ? undefined : open} onClose={() => setOpen(null)} /> : null}
    </Section>
  )
}

function RoleForm(props: { role: RoleShape | undefined; onClose: () => void }) {
  const { say, language } = useWords()
  const { fail } = useNotices()
  const create = useAct(createRole)
  const change = useAct(changeRole)
  const { role } = props
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const chosen = form.getAll('permissions')
    const body = {
      name: String(form.get('name')),
      permissions: PERMISSIONS.filter((one) => chosen.includes(one)),
    }
    const then = { onError: fail, onSuccess: props.onClose }
    if (role) change.start({ params: { id: role.id }, body }, then)
    else create.start({ body }, then)
  }
  return (
    <Question
      title={role ? role.name : say('role.add')}
      wide
      onClose={props.onClose}
      acts={
        <button type="submit" form="role" className="btn p" disabled={create.busy || change.busy}>
          {say('act.save')}
        </button>
      }
    >
      <form id="role" className="form" onSubmit={submit}>
        <label className="field">
          <span>{say('role.name')}</span>
          <input className="in" name="name" required maxLength={40} defaultValue={role?.name ?? ''} />
        </label>
        <div className="form-grid">
          {PERMISSIONS.map((one) => (
            <label className="check small" key={one}>
              <input
                type="checkbox"
                name="permissions"
                value={one}
                defaultChecked={role?.permissions.includes(one) ?? false}
              />
              {PERMISSION_WORDS[one][language]}
            </label>
          ))}
        </div>
        {role ? <p className="tl">{say('role.warn', { n: role.people })}</p> : null}
      </form>
    </Question>
  )
}
