/** Thinking with a model's help, where the shop has one: what was not understood is tried once more, what was found is said kindly. */
import { z } from 'zod'
import { speakerOf, think } from './answer.ts'
import type { Mind, Scene } from './job.ts'
import { isBudgetSpent, type Looking } from './looking.ts'
import { able, type Walking } from './tasks/filling.ts'
import { formed } from './tasks/formed.ts'
import { TASKS, type Task } from './tasks/task-list.ts'
import { beginTask } from './tasks/walk.ts'
import type { Matter, Offer, Thinker } from './thinker.ts'
import type { Thought } from './thought.ts'
import type { Tool } from './tool.ts'
import { type Draft, plainDraft, type Say } from './wording/draft.ts'
import { ungrounded } from './wording/grounding.ts'

/** The thinker of this shop and what it may know of the matter. */
export interface Aid {
  readonly thinker: Thinker
  readonly matter: Matter
}

/** @throws BudgetSpent, Cancelled from the leash, as thinking alone does */
export async function thinkAided(
  mind: Mind,
  looking: Looking,
  scene: Scene,
  aid: Aid | null,
): Promise<Thought> {
  const thought = await think(mind, looking, scene)
  // A form's words are weighed: what is confirmed by a yes is said by the code alone.
  if (!aid || thought.formed) return thought
  const better = isUnknown(thought) ? await onceMore(mind, looking, scene, aid) : null
  if (better && 'formed' in better) return better
  return phrased(better ? { ...thought, ...better } : thought, aid)
}

const isUnknown = (thought: Thought): boolean =>
  thought.kind === 'hand-over' && thought.reason === 'unknown' && thought.draft.kind === 'unknown'

type Better = { readonly kind: 'answer'; readonly knew: boolean; readonly draft: Draft } | Thought

/** A leash that is spent here takes nothing away: the matter goes to a person as it would have. */
async function onceMore(mind: Mind, looking: Looking, scene: Scene, aid: Aid): Promise<Better | null> {
  try {
    return (await byTool(mind, looking, scene, aid)) ?? (await byOtherWords(mind, looking, scene, aid))
  } catch (error) {
    if (isBudgetSpent(error)) return null
    throw error
  }
}

/** A look-up of the closed list, run as ever: its right is asked, its input parsed, its cost counted. Or a form, which asks first. */
async function byTool(
  mind: Mind,
  looking: Looking,
  scene: Scene,
  { thinker, matter }: Aid,
): Promise<Better | null> {
  const { language } = matter
  const say = speakerOf(mind.house, language)
  const tools = [mind.tools.orderStatus, mind.tools.openingHours, ...mind.more].flatMap(
    (tool: Tool | null) => (tool && looking.may(tool) ? [tool] : []),
  )
  const forms = formsFor(looking, scene, say)
  const chosen = await thinker.choose(matter, [
    ...tools.map((tool) => offerOf(tool, language)),
    ...forms.map(({ name }) => formOffer(name, say)),
  ])
  const task = chosen && forms.find((one) => formName(one.name) === chosen.tool)
  if (task) return begunForm(task, { looking, scene, say })
  const tool = chosen && tools.find((one) => one.name === chosen.tool)
  const input = tool?.input.safeParse(chosen?.input)
  if (!tool || !input?.success) return null
  const { sentences } = await looking.up(tool, input.data)
  const shown = sentences.slice(0, 3)
  if (shown.length === 0) return null
  const draft = plainDraft('answer', shown.map((one) => one.text).join('\n'))
  return { kind: 'answer', knew: true, draft: { ...draft, sources: shown.map((one) => one.source) } }
}

function offerOf(tool: Tool, language: 'zh-CN' | 'en'): Offer {
  const input = z.toJSONSchema(tool.input, { unrepresentable: 'any' })
  return { name: tool.name, kind: 'look-up', purpose: tool.purpose[language], input: { ...input } }
}

const formName = (task: string): string => `form-${task}`
const formOffer = (task: string, say: Say): Offer => ({
  name: formName(task),
  kind: 'form',
  purpose: say(`task.${task}.name`),
  input: { type: 'object', properties: {}, additionalProperties: false },
})

/** Forms that could begin here; one that only leads to a proof is begun by the customer's own words. */
function formsFor(looking: Looking, scene: Scene, say: Say): readonly Task[] {
  const walking = walkingOf({ looking, scene, say })
  if (!walking || walking.form) return []
  return TASKS.filter((task) => task.right !== 'known' && able(walking, task))
}

interface Beginning {
  readonly looking: Looking
  readonly scene: Scene
  readonly say: Say
}

const walkingOf = ({ looking, scene: { talk, heard }, say }: Beginning): Walking | null =>
  talk ? { ...talk, heard, looking, say } : null

/** Begun because a model understood it so: what would act at once, unasked, is left to a person. */
async function begunForm(task: Task, beginning: Beginning): Promise<Better | null> {
  const walking = walkingOf(beginning)
  const walked = walking && (await beginTask(walking, task))
  return walked?.go === 'ask' ? formed(walked, beginning.say, task.intents[0]) : null
}

/** Found by the model's words and not by the customer's own: it is shown as the nearest that is written, and a person is offered. */
async function byOtherWords(
  mind: Mind,
  looking: Looking,
  { heard }: Scene,
  { thinker, matter }: Aid,
): Promise<Better | null> {
  const words = await thinker.rewrite(matter)
  if (words === null || words === heard.text) return null
  const wanted = { words, question: words, language: heard.language }
  const found = await looking.upIfOn(mind.tools.searchArticles, wanted)
  if (!found) return null
  const { sentences, values } = found
  const [first] = sentences
  const [best] = values.best
  if (!first || !best) return null
  const say = speakerOf(mind.house, heard.language)
  const text = say('article.nearest', { title: best.passage.title, text: first.text })
  const draft = plainDraft('gap', text, [say('choice.person')])
  return { kind: 'answer', knew: false, draft: { ...draft, sources: [first.source] } }
}

async function phrased(thought: Thought, { thinker, matter }: Aid): Promise<Thought> {
  const { draft } = thought
  if (thought.kind !== 'answer' || draft.kind !== 'answer') return thought
  const text = await thinker.phrase(matter, draft)
  const stands = text !== null && ungrounded(text, [draft.text, ...draft.evidence]).length === 0
  return stands ? { ...thought, draft: { ...draft, text } } : thought
}
