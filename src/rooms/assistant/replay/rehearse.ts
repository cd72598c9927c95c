/** Thinks one question through as a turn would, with what it looked at on record; sends nothing, does nothing. */
import type { Ctx } from '../../../kernel/ctx.ts'
import { speakerOf, think } from '../answer.ts'
import { Budget } from '../budget.ts'
import type { AssistantSettings } from '../contract.ts'
import type { Scene } from '../job.ts'
import type { HearingModel } from '../learning/hearing-model.ts'
import { isBudgetSpent, Looking } from '../looking.ts'
import type { FoundPassages } from '../passages.ts'
import type { Thought } from '../thought.ts'
import { readShelf } from '../tool-shelf.ts'
import { allTools, type Room } from '../turns.ts'
import { plainDraft } from '../wording/draft.ts'

export interface Rehearsal {
  readonly thought: Thought
  readonly budget: Budget
  readonly spent: boolean
  readonly passages: readonly FoundPassages[]
  readonly ms: number
}

export interface Cast {
  readonly scene: Omit<Scene, 'talk'>
  readonly asker: { readonly customerId: string; readonly verified: boolean }
  readonly settings: AssistantSettings
  readonly model: HearingModel
  readonly without?: readonly string[] | undefined
}

/** A person waits for it, or many turns are run: the clock of a turn does not count here, its look-ups do. */
const SECONDS = 120

export async function rehearse(room: Room, ctx: Ctx, cast: Cast): Promise<Rehearsal> {
  const passages: FoundPassages[] = []
  const { searchArticles } = room.tools
  const watched = {
    ...searchArticles,
    async run(...given: Parameters<typeof searchArticles.run>) {
      const finding = await searchArticles.run(...given)
      passages.push(finding.values)
      return finding
    },
  }
  const budget = new Budget({ ...cast.settings, maxSeconds: SECONDS }, ctx.now)
  const off = new Set(cast.without)
  // As the merchant rules the tools now, and without those that are tried to be done without.
  const shelf = await readShelf(ctx, allTools(room))
  const isOff = (tool: string): boolean => off.has(tool) || shelf.isOff(tool)
  const looking = new Looking({
    asker: { ...cast.asker, language: cast.scene.heard.language },
    budget,
    within: (run) => run(ctx),
    stillOurs: () => Promise.resolve(true),
    isOff,
  })
  const mind = {
    ...{ house: room.house, catalogue: room.catalogue },
    tools: { ...room.tools, searchArticles: watched },
    more: room.more,
  }
  const began = room.house.clock.now().getTime()
  const ended = (thought: Thought, spent = false): Rehearsal => ({
    ...{ thought, budget, spent, passages },
    ms: room.house.clock.now().getTime() - began,
  })
  try {
    return ended(await think(mind, looking, cast.scene))
  } catch (error) {
    if (!isBudgetSpent(error)) throw error
    const say = speakerOf(room.house, cast.scene.heard.language)
    return ended(
      {
        ...{ kind: 'hand-over', reason: 'budget', knew: true, order: null },
        intent: cast.scene.heard.wants[0]?.intent ?? 'other',
        draft: plainDraft('unknown', say('farewell.budget')),
      },
      true,
    )
  }
}
