/** Work: what I do next, whatever it is, by its time; and everybody's work orders with their filters. */
import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { readRouting } from '../../../../rooms/routing/contract.ts'
import {
  countWork,
  listKinds,
  listWork,
  type WorkRowShape,
  WorkView,
} from '../../../../rooms/work/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { usePages, useRead } from '../../ask.ts'
import { useFilters } from '../../filters.ts'
import { Page, Views } from '../../page.tsx'
import { useRested } from '../../rested.ts'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { Next } from './next.tsx'
import { OpenWork } from './open-work.tsx'
import { Due, stateTone } from './standing.tsx'

const VIEWS = ['open', 'mine', 'unassigned', 'waiting', 'late', 'done', 'all'] as const

export function WorkPage() {
  const { say } = useWords()
  const { may } = useSession()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const [opening, setOpening] = useState(false)
  const counts = useRead(countWork, {}).data
  const tab = get('tab') === 'all' ? 'all' : 'next'
  return (
    <Page
      title={say('rail.work')}
      below={
        counts
          ? say('work.below', { mine: counts.mine, unassigned: counts.unassigned, late: counts.late })
          : null
      }
      acts={
        may('work.write') ? (
          <button type="button" className="btn p" onClick={() => setOpening(true)}>
            {say('work.open')}
          </button>
        ) : null
      }
    >
      <Views
        label={say('rail.work')}
        now={tab}
        onChoose={(key) => set({ tab: key === 'next' ? undefined : key })}
        of={[
          { key: 'next', label: say('work.next') },
          { key: 'all', label: say('work.all'), count: counts?.open },
        ]}
      />
      {tab === 'next' ? <Next /> : <All counts={counts} />}
      {opening ? (
        <OpenWork onClose={() => setOpening(false)} onOpened={(work) => go(`/work/${work.id}`)} />
      ) : null}
    </Page>
  )
}

function All({ counts }: { counts: Partial<Record<string, number>> | undefined }) {
  const { say } = useWords()
  const wording = useWording()
  const { may } = useSession()
  const [, go] = useLocation()
  const { get, set } = useFilters()
  const q = useRested(get('q'))
  const view = WorkView.safeParse(get('view')).data ?? 'open'
  const kinds = useRead(listKinds, {}).data?.items ?? []
  const teams = useRead(readRouting, {}, { when: may('routing.read') }).data?.teams ?? []
  const pages = usePages(
    listWork,
    (cursor) => ({
      query: {
        view,
        ...(q ? { q } : {}),
        ...(get('kind') ? { kind: get('kind') } : {}),
        ...(get('team') ? { team: get('team') } : {}),
        ...(cursor ? { cursor } : {}),
      },
    }),
    (answer) => answer,
  )
  const columns = useColumns(new Map(teams.map((team) => [team.id, wording(team.name)])))
  return (
    <>
      <Views
        label={say('work.all')}
        now={view}
        onChoose={(key) => set({ view: key === 'open' ? undefined : key })}
        of={VIEWS.map((key) => ({ key, label: say(`work.view.${key}`), count: counts?.[key] }))}
      />
      <div className="tools">
        <input
          className="in"
          style={{ width: 260 }}
          type="search"
          aria-label={say('work.find')}
          placeholder={say('work.find')}
          value={get('q')}
          onChange={(event) => set({ q: event.target.value })}
        />
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('work.kind')}
          value={get('kind')}
          onChange={(event) => set({ kind: event.target.value })}
        >
          <option value="">{say('work.every-kind')}</option>
          {kinds.map((kind) => (
            <option key={kind.code} value={kind.code}>
              {wording(kind.name)}
            </option>
          ))}
        </select>
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('promise.team')}
          value={get('team')}
          onChange={(event) => set({ team: event.target.value })}
        >
          <option value="">{say('promises.every-team')}</option>
          {teams.map((team) => (
            <option key={team.id} value={team.id}>
              {wording(team.name)}
            </option>
          ))}
        </select>
      </div>
      <div className="card">
        <Rows<WorkRowShape>
          label={say('work.all')}
          pages={pages}
          columns={columns}
          onOpen={(one) => go(`/work/${one.id}`)}
          empty={say('work.none')}
          emptyText={say('work.none.text')}
        />
      </div>
    </>
  )
}

function useColumns(teams: ReadonlyMap<string, string>): TableColumnsType<WorkRowShape> {
  const { say } = useWords()
  return [
    {
      title: say('work.number'),
      dataIndex: 'number',
      render: (number: string) => <span className="num ink3">{number}</span>,
    },
    {
      title: say('work.title'),
      key: 'title',
      render: (_, one) => (
        <Link href={`/work/${one.id}`} className="cut" style={{ display: 'block', maxWidth: 340 }}>
          {one.title}
        </Link>
      ),
    },
    { title: say('work.kind'), dataIndex: 'kindText' },
    { title: say('promise.due'), key: 'due', render: (_, one) => <Due work={one} /> },
    {
      title: say('orders.state'),
      key: 'state',
      render: (_, one) => (
        <span className="row" style={{ gap: 4 }}>
          <Chip tone={stateTone(one.state)}>
            {one.cause ? say(`cause.${one.cause}`) : say(`work.state.${one.state}`)}
          </Chip>
          {one.blocked ? <Chip tone="line">{say('work.blocked')}</Chip> : null}
        </span>
      ),
    },
    {
      title: say('work.assignee'),
      key: 'assignee',
      render: (_, one) => one.assignee?.name ?? <span className="ink3">{say('work.nobody')}</span>,
    },
    { title: say('promise.team'), key: 'team', render: (_, one) => teams.get(one.teamId ?? '') ?? '' },
    { title: say('promise.customer'), key: 'customer', render: (_, one) => one.customer?.name ?? '' },
    {
      title: say('work.checklist'),
      key: 'items',
      align: 'right',
      render: (_, one) =>
        one.items > 0 ? <span className="num">{`${one.itemsDone} / ${one.items}`}</span> : '',
    },
  ]
}
