/** All SQL of what a shop added to the home knowledge graph. */
import { sql } from 'kysely'
import type { Ctx } from '../../../kernel/ctx.ts'
import type { HomeGraph, HomeNode, HomeRelation } from './shape.ts'

export async function own(ctx: Ctx): Promise<HomeGraph> {
  const nodes = await sql<{ node: HomeNode }>`select node from knowledge.home_node
    where tenant_id = ${ctx.tenant} order by id`.execute(ctx.db)
  const relations = await sql<{ relation: HomeRelation }>`select relation from knowledge.home_relation
    where tenant_id = ${ctx.tenant} order by from_id, kind, to_id`.execute(ctx.db)
  return {
    nodes: nodes.rows.map(({ node }) => ({ ...node, own: true })),
    relations: relations.rows.map(({ relation }) => ({ ...relation, own: true })),
  }
}

export async function putNode(ctx: Ctx, node: HomeNode): Promise<void> {
  await sql`insert into knowledge.home_node (tenant_id, id, node, by, at)
    values (${ctx.tenant}, ${node.id}, ${JSON.stringify(node)}::jsonb, ${ctx.actor.name}, ${ctx.now})
    on conflict (tenant_id, id) do update set node = excluded.node, by = excluded.by, at = excluded.at`.execute(
    ctx.db,
  )
}

export async function putRelation(ctx: Ctx, relation: HomeRelation): Promise<void> {
  const { from, kind, to } = relation
  await sql`insert into knowledge.home_relation (tenant_id, from_id, kind, to_id, relation, by, at)
    values (${ctx.tenant}, ${from}, ${kind}, ${to}, ${JSON.stringify(relation)}::jsonb, ${ctx.actor.name}, ${ctx.now})
    on conflict (tenant_id, from_id, kind, to_id) do update set relation = excluded.relation, by = excluded.by,
      at = excluded.at`.execute(ctx.db)
}

/** @returns whether there was one of the shop's own; relations at it that would hang loose go with it */
export async function dropNode(ctx: Ctx, id: string, loose: boolean): Promise<boolean> {
  const { rows } = await sql`delete from knowledge.home_node
    where tenant_id = ${ctx.tenant} and id = ${id} returning 1`.execute(ctx.db)
  if (rows.length > 0 && loose)
    await sql`delete from knowledge.home_relation
      where tenant_id = ${ctx.tenant} and (from_id = ${id} or to_id = ${id})`.execute(ctx.db)
  return rows.length > 0
}
