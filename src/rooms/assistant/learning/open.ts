/** Opens what people teach: corrections, versions, intents, the shop's questions. */
import type { House } from '../../../kernel/house.ts'
import { type Route, route } from '../../../kernel/route.ts'
import * as shape from './contract.ts'
import { correct, list as corrections, type TeachingRooms, withdraw } from './correct.ts'
import { type DraftingRooms, draftGap } from './gap-draft.ts'
import { type HearingModels, openHearingModels } from './hearing-model.ts'
import { examples, intents } from './intents.ts'
import * as question from './question.ts'
import * as versions from './versions.ts'

export interface Learning {
  readonly models: HearingModels
  readonly routes: readonly Route[]
}

export function openLearning(house: House, rooms: TeachingRooms & Omit<DraftingRooms, 'house'>): Learning {
  const models = openHearingModels()
  house.stagedJob(versions.LEARN, (who, data) =>
    versions.learnIt(house, models, who, {
      version: String(data.version),
      ...(typeof data.promoteFor === 'string' && { promoteFor: data.promoteFor }),
    }),
  )
  return {
    models,
    routes: [
      route(shape.correctAssistant, 'conversations.write', (ctx, { body }) => correct(rooms, ctx, body)),
      route(shape.listCorrections, 'assistant.read', (ctx, { query }) => corrections(rooms, ctx, query)),
      route(shape.withdrawCorrection, 'assistant.manage', (ctx, { params }) => withdraw(ctx, params.id)),
      route(shape.listVersions, 'assistant.read', (ctx) => versions.list(models, ctx)),
      route(shape.learnVersion, 'assistant.manage', (ctx) => versions.begin(ctx)),
      route(shape.promoteVersion, 'assistant.manage', (ctx, { params }) =>
        versions.promote(models, ctx, params.id),
      ),
      route(shape.rollBackVersion, 'assistant.manage', (ctx) => versions.rollBack(models, ctx)),
      route(shape.changeLearning, 'assistant.manage', (ctx, { body }) =>
        versions.changeLearning(models, ctx, body.automatic),
      ),
      route(shape.listIntents, 'assistant.read', intents),
      route(shape.readIntentExamples, 'assistant.read', (ctx, { params }) =>
        examples(rooms, ctx, params.intent),
      ),
      route(shape.draftFromGap, 'knowledge.write', (ctx, { params }) =>
        draftGap({ ...rooms, house }, ctx, params.gap),
      ),
      route(shape.listQuestions, 'assistant.read', (ctx) => question.questions(rooms, ctx)),
      route(shape.addQuestion, 'assistant.manage', (ctx, { body }) => question.add(rooms, ctx, body)),
      route(shape.removeQuestion, 'assistant.manage', (ctx, { params }) => question.remove(ctx, params.id)),
    ],
  }
}
