/** Routes of diagnosis: a line each. */
import type { Ctx } from '../../kernel/ctx.ts'
import { Refusal } from '../../kernel/errors.ts'
import { type Route, route } from '../../kernel/route.ts'
import { askTechnician, technicianAnswers } from './ask.ts'
import { add, answer, begin, locked } from './begin.ts'
import type { Building } from './building.ts'
import { confirm } from './confirm.ts'
import * as shape from './contract.ts'
import { changeSettings, mayLook } from './settings.ts'
import { findings, shown } from './show.ts'
import * as store from './store.ts'

export const diagnosisRoutes = (building: Building): Route[] => {
  const show = async (ctx: Ctx, row: store.Matter | Promise<store.Matter>) => shown(building, ctx, await row)
  return [
    route(shape.readSettings, 'aftersales.read', async (ctx) => ({ photosToModel: await mayLook(ctx) })),
    route(shape.changeSettings, 'aftersales.manage', (ctx, { body }) => changeSettings(ctx, body)),
    route(shape.listFindings, 'aftersales.read', async (ctx) => ({ items: [...findings(ctx.language)] })),
    route(shape.listDiagnoses, 'aftersales.read', async (ctx, { query }) => {
      if (!query.case && !query.order) throw new Refusal('invalid', 'diagnosis.of-what')
      const items = []
      for (const row of await store.list(ctx, { caseId: query.case, orderId: query.order }))
        items.push(await shown(building, ctx, row))
      return { items }
    }),
    route(shape.beginDiagnosis, 'aftersales.write', (ctx, { body }) => show(ctx, begin(building, ctx, body))),
    route(shape.readDiagnosis, 'aftersales.read', (ctx, { params }) => show(ctx, read(ctx, params.id))),
    route(shape.answerDiagnosis, 'aftersales.write', (ctx, { params, body }) =>
      show(ctx, answer(building, ctx, params.id, body)),
    ),
    route(shape.addToDiagnosis, 'aftersales.write', (ctx, { params, body }) =>
      show(ctx, add(building, ctx, params.id, body)),
    ),
    route(shape.askTechnician, 'aftersales.write', async (ctx, { params, body }) =>
      show(ctx, askTechnician(building, ctx, await locked(ctx, params.id), body.note)),
    ),
    route(shape.answerAsTechnician, 'work.write', async (ctx, { params, body }) =>
      show(ctx, technicianAnswers(building, ctx, await locked(ctx, params.id), body)),
    ),
    route(shape.confirmDiagnosis, 'aftersales.write', async (ctx, { params, body }) =>
      show(ctx, confirm(ctx, await locked(ctx, params.id), body)),
    ),

    route(shape.beginMine, 'customer', (ctx, { body }) => show(ctx, begin(building, ctx, body))),
    route(shape.readMine, 'customer', (ctx, { params }) => show(ctx, read(ctx, params.id))),
    route(shape.answerMine, 'customer', (ctx, { params, body }) =>
      show(ctx, answer(building, ctx, params.id, body)),
    ),
    route(shape.addMine, 'customer', (ctx, { params, body }) =>
      show(ctx, add(building, ctx, params.id, body)),
    ),
  ]
}

/** @throws Refusal diagnosis.unknown, to a customer also when it is not his */
export async function read(ctx: Ctx, id: string): Promise<store.Matter> {
  const row = await store.byId(ctx, id)
  const hidden = ctx.actor.kind === 'customer' && row?.customer_id !== ctx.actor.id
  if (!row || hidden) throw new Refusal('missing', 'diagnosis.unknown', { diagnosis: id })
  return row
}
