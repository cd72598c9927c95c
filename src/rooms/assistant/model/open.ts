/** Opens the port: a shop's model for one matter, when it has one that is switched on, awake and within its budget. */
import type { House } from '../../../kernel/house.ts'
import { GUARDS, type Guards } from './guards/guards.ts'
import { type Exchange, isResting, type Line, openExchange, placeOf, talk } from './line.ts'
import type { Matter, Model, ModelPort } from './port.ts'
import { endpointOf, type Seal } from './settings.ts'
import * as store from './store.ts'
import { choose } from './verbs/choose.ts'
import { phrase } from './verbs/phrase.ts'
import { rewrite, summarise, tone, translate } from './verbs/reword.ts'
import { see } from './verbs/see.ts'
import type { Talking } from './verbs/talking.ts'

export interface ModelOffice {
  readonly house: House
  readonly seal: Seal
  readonly exchange: Exchange
  readonly port: ModelPort
}

/** @param guards all of them; a test takes one away to see that it is missed */
export function openModel(house: House, seal: Seal, guards: Guards = GUARDS): ModelOffice {
  const exchange = openExchange(house)
  const isOn = (row: store.ModelRow | undefined): row is store.ModelRow =>
    row?.enabled === true && row.baseUrl !== '' && row.model !== ''
  const port: ModelPort = {
    isOn: async (who) => isOn(await house.transact(who, store.model)),
    async at(who, matter) {
      const row = await house.transact(who, store.model)
      if (!isOn(row)) return null
      const line = { who, row, endpoint: endpointOf(seal, who.tenant, row) }
      return isResting(exchange, line) ? null : modelOf(exchange, line, matter, guards)
    },
  }
  return { house, seal, exchange, port }
}

/** So many calls serve one matter; more would only be an endpoint leading us about. */
const MOST_CALLS = 8

function modelOf(exchange: Exchange, line: Line, matter: Matter, guards: Guards): Model {
  const { clock, log } = exchange.house
  const byDeadline = clock.now().getTime() + line.row.deadlineMs
  const until = new Date(Math.min(byDeadline, matter.until.getTime()))
  let calls = 0
  const talking: Talking = {
    matter,
    guards,
    manner: line.row.manner,
    wordsOnly: () => exchange.wordsOnly.has(placeOf(line)) || lacksTools(line.row),
    async ask(verb, asking) {
      calls += 1
      if (calls > MOST_CALLS) return null
      const { conversationId, customerId } = matter
      const purpose = { verb, until, conversationId, customerId }
      return (await talk(exchange, line, purpose, asking)).said
    },
    refused(verb) {
      log.info({ tenant: line.who.tenant, verb }, 'model refused')
    },
  }
  return {
    phrase: (wish) => quietly(exchange, () => phrase(talking, wish)),
    choose: (wish) => quietly(exchange, () => choose(talking, wish)),
    rewrite: (wish) => quietly(exchange, () => rewrite(talking, wish)),
    summarise: (wish) => quietly(exchange, () => summarise(talking, wish)),
    tone: (wish) => quietly(exchange, () => tone(talking, wish)),
    translate: (wish) => quietly(exchange, () => translate(talking, wish)),
    see: (wish) => quietly(exchange, async () => (looks(line.row) ? see(talking, wish) : null)),
  }
}

/** A picture goes only to a model that has shown that it looks at pictures. */
const looks = ({ powers }: store.ModelRow): boolean =>
  powers?.find(({ power }) => power === 'vision')?.has === true

const lacksTools = ({ powers }: store.ModelRow): boolean =>
  powers?.find(({ power }) => power === 'tools')?.has === false

/** A customer waits: whatever goes wrong here, the turn goes on without a model and the log says why. */
async function quietly<T>({ house }: Exchange, run: () => Promise<T | null>): Promise<T | null> {
  try {
    return await run()
  } catch (error) {
    house.log.error({ err: error }, 'model')
    return null
  }
}
