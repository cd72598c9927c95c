/** Who has the case: a colleague, or nobody so that its queue takes it. */
import {
  assignCase,
  type CaseShape,
  caseHands,
  type HandShape,
} from '../../../../rooms/aftersales/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { useGoneOn } from './keyed.ts'

export function useAssign(one: Pick<CaseShape, 'id' | 'version'>) {
  const assign = useAct(assignCase)
  const goneOn = useGoneOn()
  const give = (staffId: string | null, done?: () => void) =>
    assign.start(
      { params: { id: one.id }, body: { staffId, expectedVersion: one.version } },
      { onError: goneOn, onSuccess: () => done?.() },
    )
  return { give, busy: assign.busy }
}

export function AssignDialog({ one, onClose }: { one: CaseShape; onClose: () => void }) {
  const { say } = useWords()
  const { me } = useSession()
  const people = useRead(caseHands, {}).data?.items ?? []
  const { give, busy } = useAssign(one)
  const ranked = (each: HandShape) => (each.reviews ? 2 : each.id === me.id ? 1 : 0)
  const sorted = [...people].sort((a, b) => ranked(b) - ranked(a))
  return (
    <Question title={say('cases.assign')} onClose={onClose}>
      <ul className="lines">
        {one.assigneeId ? (
          <li>
            <span className="grow">{say('cases.assign.nobody')}</span>
            <button type="button" className="btn sm" disabled={busy} onClick={() => give(null, onClose)}>
              {say('cases.assign.back')}
            </button>
          </li>
        ) : null}
        {sorted.map((each) => (
          <li key={each.id}>
            <span className="grow">
              {each.name} {each.reviews ? <Chip tone="line">{say('cases.assign.reviews')}</Chip> : null}
            </span>
            <button
              type="button"
              className="btn sm"
              disabled={busy || each.id === one.assigneeId}
              onClick={() => give(each.id, onClose)}
            >
              {say(each.id === one.assigneeId ? 'work.has-it' : 'act.assign')}
            </button>
          </li>
        ))}
      </ul>
    </Question>
  )
}
