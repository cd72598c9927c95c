/** A house with a model office and a scripted endpoint: for tests of the port without a shop around it. */
import { openTestHouse, type TestHouse } from '../../../../kernel/testing.ts'
import { accessTables, openAccess } from '../../../access/index.ts'
import type { ModelChange } from '../contract.ts'
import { GUARDS, type Guards } from '../guards/guards.ts'
import { type ModelOffice, openModel } from '../open.ts'
import type { Matter } from '../port.ts'
import { change } from '../settings.ts'
import { openScripted, type Script, type Scripted } from './scripted-endpoint.ts'

export interface ModelHouse extends TestHouse {
  readonly office: ModelOffice
  readonly endpoint: Scripted
  set(wanted: ModelChange): Promise<void>
  /** A matter that begins now and ends when the settings say. */
  matter(given?: Partial<Matter>): Matter
}

const KEY = 'sk-oak-and-linen'

export async function openModelHouse(script: Script, guards: Guards = GUARDS): Promise<ModelHouse> {
  const folder = new URL('../../migrations/', import.meta.url)
  const t = await openTestHouse({ folders: [accessTables, { schema: 'assistant', folder }] })
  const { seal } = openAccess(t.house)
  const office = openModel(t.house, seal, guards)
  const endpoint = await openScripted(script)
  const set = (wanted: ModelChange) =>
    t.act(async (ctx) => {
      await change(seal, ctx, wanted)
    })
  await set({ enabled: true, baseUrl: endpoint.url, model: 'scripted', key: KEY, deadlineMs: 1200 })
  return {
    ...t,
    office,
    endpoint,
    set,
    matter: (given = {}) => ({
      language: 'zh-CN',
      until: new Date(t.house.clock.now().getTime() + 10_000),
      known: { names: [], addresses: [] },
      customerId: null,
      conversationId: null,
      ...given,
    }),
    async close() {
      await endpoint.close()
      await t.close()
    },
  }
}
