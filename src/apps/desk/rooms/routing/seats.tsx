/** Every seat with its load on a ruler: how much of its capacity is in hand now. */
import { useState } from 'react'
import { listColleagues } from '../../../../rooms/access/contract.ts'
import type { Seat, Settings, Team } from '../../../../rooms/routing/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Avatar, Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useRead } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { LoadRule } from './load-rule.tsx'
import { SeatForm } from './seat-form.tsx'

export function Seats(props: { seats: readonly Seat[]; teams: readonly Team[]; settings: Settings }) {
  const { say } = useWords()
  const { may } = useSession()
  const [open, setOpen] = useState<Seat | null>(null)
  const { seats, teams } = props
  const manages = may('routing.manage')
  const ready = seats.filter((seat) => seat.takes && seat.status === 'online')
  const add = manages ? <AddSeat seats={seats} settings={props.settings} onChoose={setOpen} /> : null
  return (
    <>
      {seats.length === 0 ? (
        <Empty title={say('routing.no-seats')} act={add}>
          {say('routing.no-seats.text')}
        </Empty>
      ) : (
        <Section
          title={say('routing.ready', { n: ready.length, of: seats.filter((seat) => seat.takes).length })}
          side={add}
        >
          <div style={{ overflowX: 'auto' }}>
            <table className="grid">
              <thead>
                <tr>
                  <th>{say('people.name')}</th>
                  <th>{say('routing.status')}</th>
                  <th>{say('routing.load')}</th>
                  <th>{say('routing.teams')}</th>
                  <th>{say('routing.skills')}</th>
                  <th>{say('routing.languages')}</th>
                  <th />
                </tr>
              </thead>
              <tbody>
                {seats.map((seat) => (
                  <Row
                    key={seat.staffId}
                    seat={seat}
                    teams={teams}
                    onEdit={manages ? () => setOpen(seat) : undefined}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      {open ? <SeatForm seat={open} teams={teams} onClose={() => setOpen(null)} /> : null}
    </>
  )
}

function Row({
  seat,
  teams,
  onEdit,
}: {
  seat: Seat
  teams: readonly Team[]
  onEdit: (() => void) | undefined
}) {
  const { say } = useWords()
  const { formats } = useSession()
  const wording = useWording()
  return (
    <tr>
      <td>
        <span className="row">
          <Avatar name={seat.name} /> {seat.name}
          {seat.takes ? null : <Chip tone="line">{say('routing.by-hand')}</Chip>}
        </span>
      </td>
      <td>
        {seat.status === 'online' ? (
          <Chip tone="ok">{say('status.online')}</Chip>
        ) : (
          <span className="ink3">
            {say(`status.${seat.status}`)}
            {seat.status === 'away' && seat.since ? ` · ${formats.time(seat.since)}` : ''}
          </span>
        )}
      </td>
      <td>
        <LoadRule load={seat.load} capacity={seat.capacity} />
      </td>
      <td>
        <span className="tags">
          {seat.teams.map((id) => (
            <Chip key={id}>{wording(teams.find((team) => team.id === id)?.name) || id}</Chip>
          ))}
        </span>
      </td>
      <td>
        <span className="tags">
          {Object.entries(seat.skills).map(([skill, level]) => (
            <Chip key={skill} tone="line">
              {skill} {level}
            </Chip>
          ))}
        </span>
      </td>
      <td className="ink2 nowrap">{seat.languages.map((one) => say(`language.${one}`)).join(' · ')}</td>
      <td className="right">
        {onEdit ? (
          <button
            type="button"
            className="ic"
            aria-label={say('routing.change-seat', { name: seat.name })}
            onClick={onEdit}
          >
            <Icon name="edit" size="s" />
          </button>
        ) : null}
      </td>
    </tr>
  )
}

/** A colleague who has no seat yet is given one before he first comes. */
function AddSeat(props: { seats: readonly Seat[]; settings: Settings; onChoose: (seat: Seat) => void }) {
  const { say } = useWords()
  const all = useRead(listColleagues, {})
  const seated = new Set(props.seats.map((seat) => seat.staffId))
  const rest = (all.data?.items ?? []).filter((one) => one.active && !seated.has(one.id))
  if (rest.length === 0) return null
  return (
    <Menu
      end
      button={(open, toggle) => (
        <button type="button" className="btn sm" aria-expanded={open} onClick={toggle}>
          {say('routing.add-seat')}
        </button>
      )}
    >
      {(close) =>
        rest.map((one) => (
          <button
            type="button"
            key={one.id}
            onClick={() => {
              close()
              props.onChoose({
                staffId: one.id,
                name: one.name,
                takes: true,
                capacity: props.settings.capacity,
                load: 0,
                teams: [],
                skills: {},
                languages: one.languages,
                status: 'gone',
                since: null,
              })
            }}
          >
            <Avatar name={one.name} /> {one.name}
          </button>
        ))
      }
    </Menu>
  )
}
