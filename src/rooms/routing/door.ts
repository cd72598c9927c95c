/** The door's words: every verb of routing in one sentence, and what is handed in. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { AtDesk, Kind, Lane, Seat, SeatDraft, Settings, Status, Team, Waiting } from './contract.ts'

/** A matter as its own room names it. Its room holds the matter's own row lock while it asks for anything here. */
export interface Subject {
  readonly kind: Kind
  readonly id: string
}

export interface Person {
  readonly id: string
  readonly name: string
}

/** A team as others name it. */
export type NamedTeam = Pick<Team, 'id' | 'name'>

/** What is wanted of whoever takes a matter, and how pressing it is. */
export interface Wanted {
  /** Left out: the shop's rules name the team from `about`. */
  readonly team?: string | null | undefined
  /** A person named the team: however long it waits, nobody else gets it. Left out: as it is, widening for a new one. */
  readonly stays?: boolean | undefined
  readonly skills?: readonly string[] | undefined
  readonly language?: 'zh-CN' | 'en' | undefined
  readonly lane?: Lane | undefined
  /** Earlier is sooner; the head start of the lane is taken off here. */
  readonly rankAt: Date
  /** What the shop's team rules look at. */
  readonly about?: { readonly channelKind?: string | undefined; readonly hasOrder?: boolean | undefined }
}

export interface Matter extends Subject, Wanted {
  /** A chat or a work order weighs 1, a phone call 4. */
  readonly weight: number
  /** Who should rather have it, the dedicated person first, then who had it last. */
  readonly prefer?: readonly string[] | undefined
  /** Who laid it down: not given back to him while anything else is possible. */
  readonly notTo?: string | undefined
}

export interface Holding {
  /** null: it waits for a person. */
  readonly staff: Person | null
  readonly pinned: boolean
  /** It waits for the customer. */
  readonly rests: boolean
  /** Whose line it stands in or came from; null: anybody's. */
  readonly team: NamedTeam | null
}

/** What became of a matter that was asked for. */
export type Queued = ({ readonly staff: Person } | { readonly waiting: true }) & {
  readonly team: NamedTeam | null
}

/** A matter that ran before it was known here. @property staffId null: it waits */
export interface Adopted extends Matter {
  readonly staffId: string | null
  readonly rests: boolean
}

export interface Routing {
  /**
   * Gives the matter to the best free seat at once, or keeps it waiting; `routing.assigned` tells when it is given later.
   * Never above capacity, never past a more pressing matter that the same seat could take.
   */
  queue(ctx: Ctx, matter: Matter): Promise<Queued>
  /**
   * Hands a matter over to another team's line, whoever holds it now: the seat it leaves pulls the next, and it is given
   * like any other, within capacity; while nobody of that team is free it waits. null: anybody's line.
   * @throws Refusal routing.unknown-team
   */
  moveTo(ctx: Ctx, matter: Omit<Matter, 'team'>, team: string | null): Promise<Queued>
  /** The team that the shop's rules name for such a matter; asks the database nothing in the common case. */
  teamFor(ctx: Ctx, kind: Kind, wanted: Omit<Wanted, 'rankAt'>): Promise<NamedTeam | null>
  /** undefined: there is no such team. */
  teamNamed(ctx: Ctx, id: string): Promise<NamedTeam | undefined>
  /**
   * A person takes it or is given it. His own hand and a supervisor's pin may pass the capacity; what is over is marked by load > capacity.
   * @throws Refusal routing.full when somebody else's capacity is reached and it is not pinned
   */
  take(
    ctx: Ctx,
    /** @property team left out: as it is known here */
    subject: Subject & { weight?: number; team?: string | null },
    staffId: string,
    how?: { pinned?: boolean; rests?: boolean },
  ): Promise<Person & { team: NamedTeam | null }>
  /** Nobody holds it and nobody waits for it any more: the capacity is free and pulls the next. */
  release(ctx: Ctx, subject: Subject): Promise<void>
  /** It waits for the customer: its person keeps it; by the shop's wish his capacity is free and pulls the next. */
  rest(ctx: Ctx, subject: Subject): Promise<void>
  /** The customer wrote again: it counts again, or goes back to the queue when its person is no longer there. */
  wake(ctx: Ctx, subject: Subject): Promise<void>
  /** How pressing it is, or what it needs, changed while it waits; of a matter that does not wait nothing changes. */
  restate(ctx: Ctx, subject: Subject, wanted: Wanted): Promise<void>
  /** null: not known here, so neither held nor waiting. */
  holderOf(ctx: Ctx, subject: Subject): Promise<Holding | null>
  /** Takes in matters that ran before: imports, the demo shop. */
  adopt(ctx: Ctx, matters: readonly Adopted[]): Promise<void>

  /** The actor is at the desk, away or gone; whoever comes is given what waits for him. */
  present(ctx: Ctx, status: Status): Promise<void>
  /** The actor's own switch: away until he switches back. */
  choose(ctx: Ctx, wish: 'online' | 'away'): Promise<void>
  /** Who is at the desk. */
  desk(ctx: Ctx): Promise<AtDesk[]>
  /** How many are at the desk and ready, as a customer may be told: whoever takes by hand only counts when nobody else is there. */
  online(ctx: Ctx): Promise<number>
  /** What waits for a person, most pressing first. */
  waiting(ctx: Ctx, limit?: number): Promise<{ items: Waiting[]; total: number }>
  /** How many wait for each team, how many of them are work orders, and since when the longest does; team null: for anybody. */
  queues(ctx: Ctx): Promise<{ team: string | null; waiting: number; work: number; since: Date | null }[]>
  teams(ctx: Ctx): Promise<Team[]>
  settings(ctx: Ctx): Promise<Settings>
  /** Makes a team; with an id, once. */
  makeTeam(ctx: Ctx, name: Team['name'], id?: string): Promise<Team>
  /** What a person takes, how much at once, and what for; makes his seat. @throws Refusal routing.unknown-team | routing.unknown-person */
  changeSeat(ctx: Ctx, staffId: string, draft: SeatDraft): Promise<Seat>
  /** What a person is given matters for, with his level; null: no seat. */
  skillsOf(ctx: Ctx, staffId: string): Promise<Readonly<Record<string, number>> | null>
  /** Sets or takes one skill of a seat; a person without a seat stays without. null: he is not given such matters any more. */
  setSkill(ctx: Ctx, staffId: string, skill: string, level: number | null): Promise<void>
  /** @throws Refusal routing.unknown-team */
  changeSettings(ctx: Ctx, wanted: Settings): Promise<Settings>
}
