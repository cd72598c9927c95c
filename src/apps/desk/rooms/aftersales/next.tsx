/** What comes next: the time and what happens by itself, then each thing one may do with what follows from it. */
import { useState } from 'react'
import type { CaseActionShape, CaseShape } from '../../../../rooms/aftersales/contract.ts'
import { readGoods } from '../../../../rooms/aftersales/goods/contract.ts'
import { useRead } from '../../ask.ts'
import { useKeys } from '../../keys.ts'
import { Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { byLikely, isAside, useCaseAct, useRefusals, useTable } from './act.ts'
import { ActDialog } from './act-dialog.tsx'
import { useConsequence } from './consequence.tsx'
import { Inspect, leftToGrade, mayGrade, restsOnGrade } from './inspect.tsx'
import { Due, Light } from './standing.tsx'

/** The one way to press a move, wherever its button stands. */
export function useMoves(one: CaseShape) {
  const [asked, setAsked] = useState<CaseActionShape | null>(null)
  const [grading, setGrading] = useState(false)
  const { may } = useSession()
  const judges = mayGrade(may) && one.actions.some((action) => restsOnGrade(one, action))
  const goods = useRead(readGoods, { params: { id: one.id } }, { when: judges }).data
  const { run, busy } = useCaseAct(one)
  const refuses = useRefusals(one.kind)
  const table = useTable(one.kind)
  // Asked about first: what needs something, and every no.
  const press = (action: CaseActionShape) => {
    if (goods && restsOnGrade(one, action) && leftToGrade(one, goods) > 0) setGrading(true)
    else if (action.needs.length > 0 || action.takes.length > 0 || refuses(action)) setAsked(action)
    else run(action)
  }
  const dialog =
    grading && goods ? (
      <Inspect one={one} goods={goods} onClose={() => setGrading(false)} />
    ) : asked ? (
      <ActDialog one={one} action={asked} onClose={() => setAsked(null)} />
    ) : null
  return { press, busy, dialog, refuses, actions: byLikely(one, table, refuses) }
}

export function PrimaryMove({ moves }: { moves: ReturnType<typeof useMoves> }) {
  const [likely] = moves.actions
  const first = likely && !isAside(likely) && !moves.refuses(likely) ? likely : undefined
  useKeys({
    'Ctrl+Enter': () => {
      if (first && !moves.busy) moves.press(first)
    },
  })
  if (!first) return null
  return (
    <button type="button" className="btn p" disabled={moves.busy} onClick={() => moves.press(first)}>
      {first.text} <kbd>Ctrl ↵</kbd>
    </button>
  )
}

export function Next({ one, moves }: { one: CaseShape; moves: ReturnType<typeof useMoves> }) {
  const { say } = useWords()
  const consequence = useConsequence(one)
  return (
    <Section
      title={say('cases.next')}
      side={
        one.final
          ? null
          : say(one.actions.length > 0 ? 'cases.next.yours' : 'cases.next.not-yours', {
              n: one.actions.length,
            })
      }
    >
      <ol className="case-next">
        <li>
          <span className="row">
            <b className="grow">{one.next.text}</b>
            {one.final ? null : (
              <b>
                <Due one={one} />
              </b>
            )}
          </span>
          <Light one={one} />
          {one.due && !one.final ? (
            <p className="small ink2">{say('cases.next.by-itself', { what: one.due.what })}</p>
          ) : null}
        </li>
        {moves.actions.map((action) => (
          <li key={`${action.event} ${action.role}`} className="case-move">
            <button
              type="button"
              className={`btn sm${moves.refuses(action) ? ' q bad' : ''}`}
              disabled={moves.busy}
              onClick={() => moves.press(action)}
            >
              {action.text}
            </button>
            <p className="small ink2">
              {consequence(action)}
              <span className="ink3">
                {' '}
                · {say('cases.next.as', { role: say(`cases.role.${action.role}`) })}
              </span>
            </p>
          </li>
        ))}
      </ol>
    </Section>
  )
}
