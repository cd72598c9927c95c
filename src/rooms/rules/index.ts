/** Rules: macros that people press, rules that run by themselves once for each event, and peak days. */
import type { Ctx } from '../../kernel/ctx.ts'
import type { House } from '../../kernel/house.ts'
import type { MigrationFolder } from '../../kernel/migrate.ts'
import type { Route } from '../../kernel/route.ts'
import type { ExportKind, ImportKind } from '../../kernel/sheets.ts'
import { EVENTS } from './contract.ts'
import type { Rules as Door, Joins } from './door.ts'
import { dryRun } from './dry.ts'
import { ruleRoutes } from './http.ts'
import { KEPT_DAYS } from './journal.ts'
import * as journalStore from './journal-store.ts'
import * as macros from './macros.ts'
import { personRoom } from './person.ts'
import type { Room } from './room.ts'
import { hear, runAll } from './run.ts'
import { runExport } from './run-sheet.ts'
import * as sheets from './sheets.ts'
import * as surge from './surge.ts'
import { ARM, armAnew, armPage, DUE, due, SLOT, slot } from './timed.ts'
import * as write from './write.ts'

export { demoPeak, seedRules } from './cast.ts'
export type * from './door.ts'
export type { Hours } from './hours.ts'

export const rulesTables: MigrationFolder = {
  schema: 'rules',
  folder: new URL('./migrations/', import.meta.url),
}

export interface Rules extends Door {
  readonly importKinds: readonly ImportKind[]
  readonly exportKinds: readonly ExportKind[]
  readonly routes: readonly Route[]
}

/** Heard for the journal and the timers beside the events that rules may name. */
const ALSO = ['promises.moved', 'promises.amended', 'promises.released'] as const
const SWEEP = 'rules.sweep'
const DAY_MS = 86_400_000

export function openRules(house: House, rooms: Omit<Room, 'house' | 'joins'>, joins: Joins = {}): Rules {
  house.words.add('rules', new URL('./words/', import.meta.url))
  const room: Room = { ...rooms, house, joins }
  rooms.customers.join(personRoom)
  const swept = new Map<string, number>()
  const sweepDaily = async (ctx: Ctx): Promise<void> => {
    const day = Math.floor(ctx.now.getTime() / DAY_MS)
    if (swept.get(ctx.tenant) === day) return
    await ctx.later(SWEEP, {}, { key: String(day) })
    ctx.afterCommit(() => swept.set(ctx.tenant, day))
  }
  for (const name of [...EVENTS, ...ALSO])
    house.on(name, 'rules.hear', async (ctx, event) => {
      await hear(room, ctx, event)
      await sweepDaily(ctx)
    })
  house.job(DUE, (ctx, data) => due(room, ctx, data, runAll))
  house.job(ARM, (ctx, data) => armPage(room, ctx, data))
  house.on('calendars.changed', 'rules.hours-changed', armAnew)
  house.job(SLOT, (ctx, data) => slot(room, ctx, data))
  house.job(surge.SWITCH, (ctx, data) => surge.ring(room, ctx, data))
  house.job(SWEEP, (ctx) => journalStore.sweep(ctx, new Date(ctx.now.getTime() - KEPT_DAYS * DAY_MS)))
  return {
    macros: (ctx) => macros.list(room, ctx),
    writeMacro: (ctx, draft) => macros.write(room, ctx, draft),
    apply: (ctx, id, to) => macros.apply(room, ctx, id, to),
    rules: write.list,
    writeRule: (ctx, draft, wish) => write.write(ctx, draft, wish),
    switchRule: (ctx, id, enabled) => write.switchOn(ctx, id, enabled),
    dryRun: (ctx, draft, days) => dryRun(room, ctx, draft, days),
    surges: surge.list,
    planSurge: (ctx, draft) => surge.plan(room, ctx, draft),
    notice: surge.notice,
    casesSurge: (ctx) => surge.casesSurge(room, ctx),
    recordJournal: journalStore.write,
    importKinds: [sheets.macroImport(room), sheets.ruleImport()],
    exportKinds: [sheets.macroExport(room), sheets.ruleExport(room), runExport(room)],
    routes: ruleRoutes(room),
  }
}
