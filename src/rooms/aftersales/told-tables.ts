/** The transition tables as faces and documents are told them. */
import type { CaseTableShape } from './contract.ts'
import { TABLES } from './tables/all.ts'
import { EFFECTS } from './tables/effects.ts'
import { GUARDS } from './tables/guards.ts'
import type { Said } from './tables/said.ts'
import { CAPS, type State, type Table } from './tables/table.ts'

const both = ({ zh, en }: Said) => ({ zh, en })
const told = (all: { readonly [name: string]: Said }) =>
  Object.fromEntries(Object.entries(all).map(([name, said]) => [name, both(said)]))

const timerOf = ({ timer }: State) =>
  timer
    ? { hours: timer.after, event: timer.event, remind: [...(timer.remind ?? [])], waitsFor: timer.waitsFor }
    : null

const tableTold = ({ kind, say, opens, states, rows }: Table): CaseTableShape => ({
  ...{ kind, opens, say: both(say) },
  states: Object.entries(states).map(([name, state]) => ({
    name,
    final: state.final === true,
    refusal: state.refusal === true,
    queue: state.queue ?? null,
    timer: timerOf(state),
    pauses: (state.pauses ?? []).map((cause) => ({ cause, capHours: CAPS[cause] })),
    say: both(state.say),
    next: both(state.next),
  })),
  rows: rows.map(({ from, event, by, guard, to, effects = [], needs = [], say: said }) => ({
    ...{ from, event, to, say: both(said), guard: guard ?? null },
    ...{ by: [...by], effects: [...effects], needs: [...needs] },
  })),
})

export const tablesTold = (): CaseTableShape[] => Object.values(TABLES).map(tableTold)
export const wordsTold = () => ({ guards: told(GUARDS), effects: told(EFFECTS) })
