/** The model as the turn's thinker: chooses, rewrites and phrases for one matter, all under one deadline. */
import type { House } from '../../../kernel/house.ts'
import type { Thinker, ThinkerOf, Matter as TurnMatter } from '../thinker.ts'
import type { Model, ModelPort } from './port.ts'

export const thinkerOf =
  (house: House, port: ModelPort): ThinkerOf =>
  async (tenant) => {
    const who = house.system(tenant)
    if (!(await port.isOn(who))) return null
    // One model a turn, so that its verbs share their deadline.
    const models = new Map<string, Promise<Model | null>>()
    const modelFor = (matter: TurnMatter) => {
      const { language, until, conversationId, names } = matter
      const known = { names, addresses: [] }
      const open = () => port.at(who, { language, until, known, conversationId, customerId: null })
      const found = models.get(matter.turnId) ?? open()
      models.set(matter.turnId, found)
      return found
    }
    const thinker: Thinker = {
      async choose(matter, offers) {
        const { question, said } = matter
        const chosen = await (await modelFor(matter))?.choose({ question, said, offers })
        return chosen?.kind === 'tool' ? { tool: chosen.name, input: chosen.input } : null
      },
      async rewrite(matter) {
        const { question, said } = matter
        return (await (await modelFor(matter))?.rewrite({ question, said })) ?? null
      },
      async phrase(matter, { text, sources = [] }) {
        // Line by line: sentences of one paragraph lean on each other and stay together.
        const sentences = text.split('\n').filter((line) => line.trim() !== '')
        const measured =
          sources.length > 0 && sources.every(({ kind }) => kind === 'truth' || kind === 'order')
        const { question } = matter
        return (await (await modelFor(matter))?.phrase({ question, sentences, measured }))?.text ?? null
      },
    }
    return thinker
  }
