/** How fast the text engine learns and answers on one core, how soon it is ready, and what it weighs. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ARTEFACTS,
  answer,
  patternUtterances,
  predictIntent,
  readIntent,
  shippedIntents,
  trainIntents,
  UTTERANCES,
} from '../../src/engines/text/index.ts'
import { type Bench, type Figures, timed } from './bench.ts'

const MOMENT = { now: new Date('2026-01-05T01:00:00Z'), zone: 'Asia/Shanghai' }
const FOLDER = join(import.meta.dirname, '../../src/engines/text')

export function speed({ say, small }: Bench): Figures {
  const before = performance.now()
  readIntent('你好', MOMENT)
  const ready = performance.now() - before
  const texts = UTTERANCES.map(({ text }) => text)
  const perSecond = (run: (text: string) => unknown) =>
    (texts.length / timed(() => texts.forEach((text) => void run(text)))) * 1000
  const predictions = perSecond((text) => predictIntent(shippedIntents(), text))
  const readings = perSecond((text) => readIntent(text, MOMENT))
  const began = performance.now()
  trainIntents([...UTTERANCES, ...patternUtterances()])
  const learning = performance.now() - began
  const many = small ? 5000 : 100_000
  const long = Array.from({ length: many }, (_, i) => texts[i % texts.length] ?? '')
  const asked = performance.now()
  answer({ op: 'intent', texts: long })
  const call = performance.now() - asked
  const bytes = ARTEFACTS.reduce((sum, { file }) => sum + readFileSync(join(FOLDER, file)).length, 0)
  say('predictions of an intent', `${predictions.toFixed(0)}/s`, '>= 8,000/s')
  say('readings with details', `${readings.toFixed(0)}/s`)
  say('first answer after loading', `${ready.toFixed(0)} ms`, '<= 50 ms')
  say('learning all intents', `${(learning / 1000).toFixed(1)} s`, '<= 5 s')
  say(`${many} texts in one call`, `${(call / 1000).toFixed(1)} s`)
  say('artefacts shipped', `${(bytes / 1024).toFixed(0)} KiB`, '<= 1024 KiB')
  return {
    predictionsPerSecond: predictions,
    readingsPerSecond: readings,
    readyMs: ready,
    learningMs: learning,
    manyMs: call,
    artefactBytes: bytes,
  }
}
