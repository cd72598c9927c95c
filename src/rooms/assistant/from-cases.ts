/** Answers about the customer's own after-sales matters: the case's own sentences, with the figures that its room put in. */
import { type Job, type Mind, unknown, type Way } from './job.ts'
import { isBudgetSpent, type Looking } from './looking.ts'
import type { Thought } from './thought.ts'
import type { Sentence, Tool } from './tool.ts'
import { type CaseTopic, caseTopic } from './understanding/case-words.ts'
import { askedAlready } from './understanding/situation.ts'
import { type Draft, plainDraft } from './wording/draft.ts'

/** The look-up that a room above offers; without it such a matter is a person's. */
const FOLLOW = 'follow-cases'
const followTool = ({ more }: Pick<Mind, 'more'>): Tool | undefined =>
  more.find(({ name }) => name === FOLLOW)

/** Told to whom it is proven to belong; whoever is not known is asked once to say who he is. */
export const ofCases: Way = async (job) => {
  const { mind, looking, scene, say, question } = job
  const tool = followTool(mind)
  if (!tool) return plainDraft('person', say('farewell.no-right'))
  if (looking.skips(tool)) return unknown(say)
  if (!looking.may(tool))
    return askedAlready(scene.past)
      ? plainDraft('person', say('farewell.no-right'))
      : plainDraft('ask', say('case.prove-link'))
  const topic = caseTopic(question) ?? 'any'
  const narrow = topic === 'any' ? [] : await told(looking, tool, topic)
  const sentences = narrow.length > 0 ? narrow : await told(looking, tool, 'any')
  const asAsked = narrow.length > 0 || topic === 'any'
  if (sentences.length > 0) return shown(sentences, asAsked ? '' : say('case.others'))
  if (askedAlready(scene.past)) return plainDraft('person', say('farewell.no-right'))
  return plainDraft('ask', say('case.none'), [say('choice.person')])
}

async function told(looking: Looking, tool: Tool, about: CaseTopic): Promise<readonly Sentence[]> {
  return (await looking.up(tool, about === 'any' ? {} : { about })).sentences
}

const shown = (sentences: readonly Sentence[], before = ''): Draft => ({
  ...plainDraft('answer', [before, ...sentences.map(({ text }) => text)].filter(Boolean).join('\n')),
  sources: sentences.map(({ source }) => source),
})

/** A fitter who is asked for may be the one of a repair; who knows of none leaves it to a person, as ever. */
export async function ofVisits({ mind, looking }: Job): Promise<Draft | null> {
  const tool = followTool(mind)
  if (!tool || looking.skips(tool) || !looking.may(tool)) return null
  const sentences = await told(looking, tool, 'visit')
  return sentences.length > 0 ? shown(sentences) : null
}

/** What he disputes, told before a person takes it up; null where he is not known or has no case. */
export async function ofDisputed({ mind, looking }: Job): Promise<Draft | null> {
  const tool = followTool(mind)
  if (!tool || looking.skips(tool) || !looking.may(tool)) return null
  const sentences = await told(looking, tool, 'any')
  return sentences.length > 0 ? shown(sentences.slice(0, 1)) : null
}

/** Whoever takes the matter over finds the customer's cases on the card. */
export async function withCases(thought: Thought, mind: Mind, looking: Looking): Promise<Thought> {
  const tool = followTool(mind)
  if (thought.kind !== 'hand-over' || !tool || looking.skips(tool) || !looking.may(tool)) return thought
  try {
    const { sentences: open } = await looking.up(tool, { about: 'open' })
    // Who is angry may be so over what is over.
    const hard = thought.reason === 'angry' || thought.intent === 'complaint'
    const cases = open.length > 0 || !hard ? open : (await looking.up(tool, {})).sentences.slice(0, 1)
    return cases.length > 0 ? { ...thought, cases } : thought
  } catch (error) {
    // The leash is for the answer; a card without its cases still hands over.
    if (isBudgetSpent(error)) return thought
    throw error
  }
}
