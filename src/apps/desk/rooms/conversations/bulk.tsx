/** One act over chosen rows or a whole view: how far it is, what was refused, and the way back for ten minutes. */
import { useState } from 'react'
import { listColleagues } from '../../../../rooms/access/contract.ts'
import {
  type Bulk,
  type BulkDeed,
  readBulk,
  startBulk,
  undoBulk,
} from '../../../../rooms/conversations/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Avatar, Daylight } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Menu, Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { filterOf, type Shown } from './shown.ts'
import { SnoozePicks } from './snooze.tsx'
import { TeamLines, useTeams } from './teams.tsx'

export function BulkBar(props: {
  shown: Shown
  chosen: ReadonlySet<string>
  onClear: () => void
  onBegun: (bulk: Bulk) => void
}) {
  const { say } = useWords()
  const { fail } = useNotices()
  const [whole, setWhole] = useState(false)
  const start = useAct(startBulk)
  const ids = [...props.chosen]
  const view = filterOf(props.shown)
  const run = (deed: BulkDeed) =>
    start.start(
      { body: whole && view ? { deed, ...view } : { deed, ids } },
      {
        onError: fail,
        onSuccess: (bulk) => {
          props.onBegun(bulk)
          props.onClear()
        },
      },
    )
  return (
    <div className="bulk" role="toolbar" aria-label={say('bulk.title')}>
      <b className="nowrap">{whole ? say('bulk.whole') : say('bulk.chosen', { n: ids.length })}</b>
      {view && !whole ? (
        <button type="button" className="btn q sm" onClick={() => setWhole(true)}>
          {say('bulk.all')}
        </button>
      ) : null}
      <span className="grow" />
      <button type="button" className="ic" aria-label={say('bulk.clear')} onClick={props.onClear}>
        <Icon name="close" size="s" />
      </button>
      <div className="row wrap" style={{ gap: 6, flexBasis: '100%' }}>
        <Give busy={start.busy} onPick={(staffId) => run({ do: 'assign', staffId })} />
        <Move busy={start.busy} onPick={(team) => run({ do: 'move', team })} />
        <Tag busy={start.busy} onPick={(tag, put) => run({ do: 'tag', tag, put })} />
        <Menu
          button={(open, toggle) => (
            <button
              type="button"
              className="btn sm"
              aria-expanded={open}
              disabled={start.busy}
              onClick={toggle}
            >
              {say('act.snooze')}
            </button>
          )}
        >
          {(close) => (
            <SnoozePicks
              conversationId={ids[0] ?? 'any'}
              onPick={(until) => {
                close()
                run({ do: 'snooze', until })
              }}
            />
          )}
        </Menu>
        <button type="button" className="btn sm" disabled={start.busy} onClick={() => run({ do: 'solve' })}>
          {say('act.solve')}
        </button>
      </div>
    </div>
  )
}

function Give(props: { busy: boolean; onPick: (staffId: string | null) => void }) {
  const { say } = useWords()
  const { me, may } = useSession()
  const colleagues = useRead(listColleagues, {})
  const people = (colleagues.data?.items ?? []).filter(
    (one) => one.active && (one.id === me.id || may('conversations.assign')),
  )
  return (
    <Menu
      button={(open, toggle) => (
        <button type="button" className="btn sm" aria-expanded={open} disabled={props.busy} onClick={toggle}>
          {say('act.assign')}
        </button>
      )}
    >
      {(close) => {
        const pick = (id: string | null) => () => {
          close()
          props.onPick(id)
        }
        return (
          <>
            <button type="button" onClick={pick(null)}>
              <Icon name="inbox" size="s" /> {say('assign.nobody')}
            </button>
            {people.map((one) => (
              <button type="button" key={one.id} onClick={pick(one.id)}>
                <Avatar name={one.name} /> <span className="grow">{one.name}</span>
              </button>
            ))}
          </>
        )
      }}
    </Menu>
  )
}

function Move(props: { busy: boolean; onPick: (team: string | null) => void }) {
  const { say } = useWords()
  if (useTeams().length === 0) return null
  return (
    <Menu
      button={(open, toggle) => (
        <button type="button" className="btn sm" aria-expanded={open} disabled={props.busy} onClick={toggle}>
          {say('bulk.move')}
        </button>
      )}
    >
      {(close) => (
        <TeamLines
          onPick={(team) => {
            close()
            props.onPick(team?.id ?? null)
          }}
        />
      )}
    </Menu>
  )
}

function Tag(props: { busy: boolean; onPick: (tag: string, put: boolean) => void }) {
  const { say } = useWords()
  const [typed, setTyped] = useState('')
  const tag = typed.trim()
  return (
    <Menu
      button={(open, toggle) => (
        <button type="button" className="btn sm" aria-expanded={open} disabled={props.busy} onClick={toggle}>
          {say('act.tag')}
        </button>
      )}
    >
      {(close) => {
        const pick = (put: boolean) => {
          if (!tag) return
          close()
          setTyped('')
          props.onPick(tag, put)
        }
        return (
          <>
            <input
              className="in"
              aria-label={say('tag.new')}
              placeholder={say('tag.new')}
              maxLength={40}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.nativeEvent.isComposing) pick(true)
              }}
            />
            <button type="button" disabled={!tag} onClick={() => pick(true)}>
              <Icon name="plus" size="s" /> {say('tag.put')}
            </button>
            <button type="button" disabled={!tag} onClick={() => pick(false)}>
              <Icon name="close" size="s" /> {say('bulk.untag')}
            </button>
          </>
        )
      }}
    </Menu>
  )
}

/** How far it is, then what came of it; stays until it is closed. */
export function BulkProgress(props: { id: string; onClose: () => void }) {
  const { say } = useWords()
  const { formats } = useSession()
  const { fail } = useNotices()
  const [listed, list] = useState(false)
  const undo = useAct(undoBulk)
  const found = useRead(readBulk, { params: { bulk: props.id } }, { every: 1500 })
  const bulk = found.data
  if (!bulk) return null
  const running = bulk.state === 'running' || bulk.state === 'undoing'
  const settled = bulk.state === 'undoing' ? bulk.undone : bulk.done + bulk.refused
  const mayUndo = bulk.state === 'done' && bulk.done > 0 && Date.parse(bulk.undoUntil) > Date.now()
  return (
    <div className="bulk" role="status">
      <span className="grow">
        {say(`bulk.${bulk.state}`, {
          n: bulk.state === 'undone' ? bulk.undone : bulk.state === 'done' ? bulk.done : settled,
          all: bulk.wanted,
        })}
      </span>
      {bulk.refusals.length > 0 ? (
        <button type="button" className="btn q sm" onClick={() => list(true)}>
          {say('bulk.refused', { n: bulk.refusals.length })}
        </button>
      ) : null}
      {mayUndo ? (
        <button
          type="button"
          className="btn q sm"
          title={say('bulk.undo-until', { time: formats.time(bulk.undoUntil) })}
          disabled={undo.busy}
          onClick={() => undo.start({ params: { bulk: bulk.id } }, { onError: fail })}
        >
          {say('act.undo')}
        </button>
      ) : null}
      {running ? null : (
        <button type="button" className="ic" aria-label={say('act.close')} onClick={props.onClose}>
          <Icon name="close" size="s" />
        </button>
      )}
      {running ? <Daylight left={1 - settled / Math.max(1, bulk.wanted)} /> : null}
      {listed ? (
        <Question title={say('bulk.refused', { n: bulk.refusals.length })} onClose={() => list(false)}>
          {bulk.refusals.map((one) => (
            <p key={one.conversationId} className="line-2">
              <span className="grow">
                <b className="cut">{`${one.customer} · ${one.title}`}</b>
                <span className="tl">{one.why}</span>
              </span>
            </p>
          ))}
        </Question>
      ) : null}
    </div>
  )
}
