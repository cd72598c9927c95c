/** People and roles: who works here, what each may do, invitations and lost phones. */
import { useState } from 'react'
import { listRoles, listStaff, type RoleShape, type StaffShape } from '../../../../rooms/access/contract.ts'
import { Avatar, Chip } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Reading, Section, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Invite } from './person-forms.tsx'
import { PersonMenu } from './person-menu.tsx'
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
          ...(may('access.manage') ? [{ key: 'shop', label: say('people.shop') }] : []),
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
