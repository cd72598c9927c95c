/**
 * nlp.js as a peer, when it is there: it is no dependency of ours. `npm install @nlpjs/basic @nlpjs/nlp @nlpjs/lang-zh`
 * in a folder of its own and name that folder in ANJU_BENCH_PEERS.
 */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Labelled } from './plain-bayes.ts'

interface NlpJs {
  readonly settings: Record<string, unknown>
  addLanguage(language: string): void
  addDocument(language: string, text: string, intent: string): void
  train(): Promise<unknown>
  process(language: string, text: string): Promise<{ intent: string }>
}

interface Bootstrapped {
  use(plugin: unknown): void
  get(name: string): NlpJs
}

export interface Peer {
  /** Answers one label per text, in order. */
  answer(train: readonly Labelled[], texts: readonly string[]): Promise<string[]>
}

export function findNlpJs(): Peer | undefined {
  const folder = process.env.ANJU_BENCH_PEERS
  if (!folder) return undefined
  const need = createRequire(join(folder, 'package.json'))
  const { containerBootstrap }: { containerBootstrap(): Promise<Bootstrapped> } = need('@nlpjs/basic')
  const { Nlp }: { Nlp: unknown } = need('@nlpjs/nlp')
  const { LangZh }: { LangZh: unknown } = need('@nlpjs/lang-zh')
  return {
    async answer(train, texts) {
      const container = await containerBootstrap()
      container.use(Nlp)
      container.use(LangZh)
      const nlp = container.get('nlp')
      Object.assign(nlp.settings, { autoSave: false, log: false, nlu: { log: false } })
      nlp.addLanguage('zh')
      for (const { text, label } of train) nlp.addDocument('zh', text, label)
      const speak = console.log
      console.log = () => undefined // it tells each of its hundred rounds, whatever its settings say
      await nlp.train().finally(() => {
        console.log = speak
      })
      const answers: string[] = []
      for (const text of texts) answers.push((await nlp.process('zh', text)).intent)
      return answers
    },
  }
}
