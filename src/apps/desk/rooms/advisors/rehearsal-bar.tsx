/** The line above a rehearsal: that it is one, how long it still runs, and the way out of it. */
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { endRehearsal, readRehearsal } from '../../../../rooms/advisors/contract.ts'
import { Chip, Daylight } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

function useNow(every: number) {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}

export function RehearsalBar({ id }: { id: string }) {
  const { say } = useWords()
  const { me, formats } = useSession()
  const { fail } = useNotices()
  const found = useRead(readRehearsal, { params: { id } })
  const end = useAct(endRehearsal, ['conversations'])
  const now = useNow(5000)
  const run = found.data
  if (!run) return null
  if (run.state === 'scored')
    return (
      <div className="rehearsal-bar" role="status">
        <Chip tone={run.passed ? 'ok' : 'warn'}>{say('rehearsal.over')}</Chip>
        <span className="grow">
          {say(run.passed ? 'rehearsal.passed' : 'rehearsal.not-passed', { score: run.score ?? 0 })}
        </span>
        <Link href={`/training/${id}`} className="btn p sm">
          {say('rehearsal.see-marks')}
        </Link>
      </div>
    )
  const whole = Date.parse(run.untilAt) - Date.parse(run.beganAt)
  const left = Math.max(0, Date.parse(run.untilAt) - now)
  return (
    <div className="rehearsal-bar" role="status">
      <Chip tone="act">{say('rehearsal.word')}</Chip>
      <span className="grow small">{say('rehearsal.nobody-real')}</span>
      <span className="rehearsal-left">
        <span className="tl nowrap">{say('rehearsal.left', { span: formats.span(left) })}</span>
        <Daylight left={left / whole} />
      </span>
      {run.staff.id === me.id ? (
        <button
          type="button"
          className="btn sm"
          disabled={end.busy}
          onClick={() => end.start({ params: { id } }, { onError: fail })}
        >
          {say('rehearsal.end')}
        </button>
      ) : null}
    </div>
  )
}
