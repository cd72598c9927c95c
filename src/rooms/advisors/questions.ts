/** Check questions made from what is written down: figures of policies, and what cares for or keeps off what. Pure; the same words ask the same. */
import type { Policy } from '../knowledge/contract.ts'
import type { HomeGraph, HomeNode, RelationKind } from '../knowledge/index.ts'
import type { Words } from './contract.ts'

export interface Question {
  readonly id: string
  readonly ask: string
  readonly choices: readonly string[]
  readonly answer: string
  readonly source: string
}

const UNITS = {
  zh: { day: '天', hour: '小时', month: '个月', year: '年', percent: '%', floor: '层', piece: '件' },
  en: {
    day: 'days',
    hour: 'hours',
    month: 'months',
    year: 'years',
    percent: '%',
    floor: 'floors',
    piece: 'pieces',
  },
} as const

function figure(value: number, unit: string, say: 'zh' | 'en'): string {
  if (unit === 'fen') return say === 'zh' ? `${value / 100} 元` : `¥${value / 100}`
  const word = Object.entries(UNITS[say]).find(([key]) => key === unit)?.[1] ?? ''
  return `${value} ${word}`.trim()
}

/** What somebody who guesses would say: near, and not it. */
const near = (value: number): number[] =>
  [value * 2, Math.round(value / 2), value + (value < 10 ? 3 : value)].filter(
    (one, nth, all) => one > 0 && one !== value && all.indexOf(one) === nth,
  )

export function askFigures(policies: readonly Policy[], say: 'zh' | 'en'): Question[] {
  return policies.flatMap((policy) =>
    policy.values.slice(0, 2).flatMap(({ key, label, value, unit }): Question[] => {
      if (typeof value !== 'number' || unit === 'text') return []
      const answer = figure(value, unit, say)
      const choices = [
        answer,
        ...near(value)
          .slice(0, 2)
          .map((one) => figure(one, unit, say)),
      ]
      return [
        {
          id: `${policy.key}-${key}`,
          ask: say === 'zh' ? `${policy.title.zh}：${label.zh}是多少？` : `${policy.title.en}: ${label.en}?`,
          choices: shuffled(choices, policy.key + key),
          answer,
          source: policy.title[say],
        },
      ]
    }),
  )
}

type Asked = Extract<RelationKind, 'cared-by' | 'avoid' | 'guards' | 'fits-in' | 'goes-with' | 'sized-by'>
const ASKS: Readonly<Record<Asked, (name: string, say: 'zh' | 'en') => string>> = {
  'cared-by': (name, say) => (say === 'zh' ? `${name}平时怎么养？` : `How is this kept: ${name}?`),
  avoid: (name, say) => (say === 'zh' ? `${name}要避开哪一样？` : `What does this keep away from: ${name}?`),
  guards: (name, say) => (say === 'zh' ? `${name}要留心哪一处？` : `What to watch with: ${name}?`),
  'fits-in': (name, say) => (say === 'zh' ? `${name}放得进哪里？` : `Where does this fit: ${name}?`),
  'goes-with': (name, say) => (say === 'zh' ? `${name}配什么？` : `What goes with: ${name}?`),
  'sized-by': (name, say) => (say === 'zh' ? `${name}按什么选尺寸？` : `What decides the size of: ${name}?`),
}
const isAsked = (kind: RelationKind): kind is Asked => kind in ASKS

/** One question for each thing at most; the wrong choices are of the right one's kind and stand in no relation to it. */
export function askBonds(graph: HomeGraph, things: readonly HomeNode[], say: 'zh' | 'en'): Question[] {
  const byId = new Map(graph.nodes.map((node) => [node.id, node]))
  return things.flatMap((thing): Question[] => {
    const bonds = graph.relations.filter((one) => one.from === thing.id || one.to === thing.id)
    const bond = graph.relations.find((one) => one.from === thing.id && isAsked(one.kind))
    const right = bond && byId.get(bond.to)
    if (!bond || !right || !isAsked(bond.kind)) return []
    const bound = new Set(bonds.flatMap((one) => [one.from, one.to]))
    const wrong = shuffled(
      graph.nodes.filter((node) => node.kind === right.kind && !bound.has(node.id)),
      thing.id,
    ).slice(0, 2)
    if (wrong.length < 2) return []
    return [
      {
        id: `${thing.id}-${bond.kind}`,
        ask: ASKS[bond.kind](thing.name[say], say),
        choices: shuffled(
          [right, ...wrong].map((node) => node.name[say]),
          bond.to,
        ),
        answer: right.name[say],
        source: bond.why[say],
      },
    ]
  })
}

/** Questions that we wrote ourselves; the first choice is the right one and stands somewhere else when it is asked. */
export function askOwn(
  asks: readonly { readonly ask: Words; readonly choices: readonly Words[]; readonly why: Words }[],
  say: 'zh' | 'en',
): Question[] {
  return asks.map(({ ask, choices, why }, nth) => ({
    id: `own-${nth}`,
    ask: ask[say],
    choices: shuffled(
      choices.map((one) => one[say]),
      ask.en,
    ),
    answer: choices[0]?.[say] ?? '',
    source: why[say],
  }))
}

/** An order that only the words decide. */
function shuffled<T>(all: readonly T[], by: string): T[] {
  let seed = 7
  for (let i = 0; i < by.length; i++) seed = (seed * 31 + by.charCodeAt(i)) >>> 0
  const rest = [...all]
  const out: T[] = []
  while (rest.length > 0) {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    out.push(...rest.splice((seed >>> 8) % rest.length, 1))
  }
  return out
}
