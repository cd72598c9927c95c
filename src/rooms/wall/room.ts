/** What the wall is handed: doors it reads through, nothing of its own but goals and notes. */
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Advisors } from '../advisors/index.ts'
import type { Conversations } from '../conversations/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Promises } from '../promises/index.ts'
import type { Routing } from '../routing/index.ts'
import type { Standards } from '../standards/index.ts'
import type { Surveys } from '../surveys/index.ts'
import type { Work } from '../work/index.ts'

export interface WallRooms {
  readonly access: Pick<Access, 'colleagues'>
  readonly customers: Pick<Customers, 'join'>
  readonly routing: Pick<Routing, 'desk' | 'queues' | 'teams' | 'waiting'>
  readonly conversations: Pick<
    Conversations,
    'floor' | 'mattersOf' | 'counters' | 'list' | 'row' | 'note' | 'ground'
  >
  /** Absent: nothing is about to break. */
  readonly standards?: Pick<Standards, 'aboutToBreak'> | undefined
  /** Absent: no promise is watched. */
  readonly promises?: Pick<Promises, 'counts'> | undefined
  /** Absent: there are no work orders. */
  readonly work?: Pick<Work, 'counts'> | undefined
  /** Absent: nobody was asked. */
  readonly surveys?: Pick<Surveys, 'marksByColleague'> | undefined
  /** Absent: no conversations are reviewed. */
  readonly advisors?: Pick<Advisors, 'noteOf'> | undefined
}

export interface Room {
  readonly house: House
  readonly rooms: WallRooms
}
