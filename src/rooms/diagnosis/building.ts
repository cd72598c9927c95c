/** What every verb of diagnosis is handed when the room opens. */
import type { House } from '../../kernel/house.ts'
import type { Access } from '../access/index.ts'
import type { Assistant } from '../assistant/index.ts'
import type { Catalogue } from '../catalogue/index.ts'
import type { Customers } from '../customers/index.ts'
import type { Evidences } from '../evidence/index.ts'
import type { Orders } from '../orders/index.ts'
import type { Routing } from '../routing/index.ts'
import type { Work } from '../work/index.ts'

export interface Building {
  readonly house: House
  readonly access: Pick<Access, 'colleagues'>
  readonly routing: Pick<Routing, 'desk' | 'skillsOf'>
  readonly customers: Pick<Customers, 'join'>
  readonly catalogue: Pick<Catalogue, 'product' | 'parts'>
  readonly orders: Pick<Orders, 'read' | 'readFor'>
  readonly work: Pick<Work, 'open' | 'done' | 'read' | 'step'>
  /** The shop's model, where it set one up. */
  readonly model?: Pick<Assistant['model'], 'at'> | undefined
  readonly evidence: Pick<Evidences, 'list' | 'read' | 'pictures'>
}
