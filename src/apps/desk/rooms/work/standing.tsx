/** How a work order stands: its time with what is left, and the tone of its state. */
import type { WorkRowShape } from '../../../../rooms/work/contract.ts'
import type { ChipTone } from '../../../../ui/marks.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const TONES: Readonly<Record<WorkRowShape['state'], ChipTone>> = {
  open: 'warn',
  assigned: 'plain',
  doing: 'act',
  waiting: 'line',
  done: 'ok',
  cancelled: 'line',
}
export const stateTone = (state: WorkRowShape['state']): ChipTone => TONES[state]

export function Due({ work }: { work: Pick<WorkRowShape, 'due' | 'late' | 'endedAt'> }) {
  const { say } = useWords()
  const { formats } = useSession()
  if (!work.due) return <span className="ink3">{say('work.no-due')}</span>
  if (work.endedAt) return <span className="ink3">{formats.full(work.due)}</span>
  const left = Date.parse(work.due) - Date.now()
  return (
    <span
      className={work.late ? 'bad-text' : left < 3_600_000 ? 'soon-text' : ''}
      title={formats.header(work.due)}
    >
      {work.late
        ? say('row.late', { span: formats.span(left) })
        : left < 86_400_000
          ? say('row.left', { span: formats.span(left) })
          : formats.full(work.due)}
    </span>
  )
}
