/** The clocks of one matter, with what each waited for and the act that lets the way to a solution stand still. */
import {
  CAUSES,
  type Cause,
  clocksOf,
  pauseClock,
  resumeClock,
  type SubjectKind,
} from '../../../../rooms/standards/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { ClockLight } from './clock.tsx'

/** Shows nothing while no clock runs: a quiet matter needs no frame. */
export function MatterClocks(props: { kind: SubjectKind; id: string }) {
  const { say } = useWords()
  const { may, formats } = useSession()
  const { fail } = useNotices()
  const params = { kind: props.kind, id: props.id }
  const found = useRead(clocksOf, { params }, { when: may('standards.read'), every: 30_000 })
  const pause = useAct(pauseClock)
  const resume = useAct(resumeClock)
  const open = (found.data?.items ?? []).filter((one) => !one.endedAt)
  const goal = open.find((one) => one.what === 'solved' || one.what === 'done')
  if (open.length === 0) return null
  return (
    <div className="matter-clocks">
      {open.map((one) => (
        <ClockLight key={one.id} clock={one} />
      ))}
      {(goal?.pauses ?? [])
        .filter((one) => one.note || one.capped)
        .map((one) => (
          <div key={one.from} className="tl">
            {say(`cause.${one.cause}`)} · {formats.full(one.from)}
            {one.to ? `–${formats.full(one.to)}` : ''}
            {one.capped ? ` · ${say('clock.capped')}` : ''}
            {one.note ? ` · ${one.note}` : ''}
          </div>
        ))}
      {goal && may('standards.pause') ? (
        goal.state === 'paused' ? (
          <button
            type="button"
            className="btn sm"
            disabled={resume.busy}
            onClick={() => resume.start({ params }, { onError: fail })}
          >
            {say('clock.resume')}
          </button>
        ) : (
          <PauseMenu onPause={(cause) => pause.start({ params, body: { cause } }, { onError: fail })} />
        )
      ) : null}
    </div>
  )
}

function PauseMenu(props: { onPause: (cause: Cause) => void }) {
  const { say } = useWords()
  return (
    <Menu
      button={(open, toggle) => (
        <button type="button" className="btn sm" aria-expanded={open} onClick={toggle}>
          {say('clock.pause')}
        </button>
      )}
    >
      {(close) =>
        CAUSES.filter((cause) => cause !== 'customer').map((cause) => (
          <button
            type="button"
            key={cause}
            onClick={() => {
              close()
              props.onPause(cause)
            }}
          >
            {say(`cause.${cause}`)}
          </button>
        ))
      }
    </Menu>
  )
}
