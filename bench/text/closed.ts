/** What is read by grammar: commands to the scene, times, details; on the tables that are only reported. */

import { lines, parseCommands } from '../../src/engines/text/commands/marked-commands.ts'
import { readCommand } from '../../src/engines/text/commands/read-command.ts'
import { REPORTED_COMMANDS, REPORTED_TALK } from '../../src/engines/text/commands/reported-commands.ts'
import { exactShare } from '../../src/engines/text/commands/scored.ts'
import { UTTERANCES } from '../../src/engines/text/index.ts'
import { grammarSlots } from '../../src/engines/text/slots/grammar-slots.ts'
import { readTime } from '../../src/engines/text/time.ts'
import { type Expression, REPORTED } from '../../src/engines/text/time-expressions.ts'
import { SPOKEN_REPORTED } from '../../src/engines/text/time-spoken-expressions.ts'
import { type Bench, type Figures, share, timed } from './bench.ts'

const perSecond = (texts: readonly string[], run: (text: string) => unknown): number =>
  (texts.length / timed(() => texts.forEach((text) => void run(text)))) * 1000

export function commands({ say }: Bench): Figures {
  const table = parseCommands(REPORTED_COMMANDS)
  const talk = lines(REPORTED_TALK)
  const exact = exactShare(table)
  const acts = talk.map((text) => readCommand(text)).filter((command) => command && !command.ask).length
  const speed = perSecond([...table.map(({ text }) => text), ...talk], (text) => readCommand(text))
  say('scene commands, exact', `${share(exact)} of ${table.length}`, '>= .95')
  say('actions on what is no command', `${acts} of ${talk.length}`, '0')
  say('scene commands read', `${speed.toFixed(0)}/s`)
  return { exact, acts, speed }
}

const NOW = new Date('2026-11-24T10:20:00+08:00')
const ZONE = 'Asia/Shanghai'

/** The tables are written as local times in Shanghai, without the year when it is 2026 and without midnight. */
function shown(at: Date): string {
  const text = new Date(at.getTime() + 8 * 3_600_000).toISOString()
  const day = text.startsWith('2026-') ? text.slice(5, 10) : text.slice(0, 10)
  return text.slice(11, 16) === '00:00' ? day : `${day} ${text.slice(11, 16)}`
}

function right([text, means]: Expression): boolean {
  const found = readTime(text, NOW, ZONE)
  return (found && `${shown(found.from)}/${shown(found.to)}`) === means
}

export function times({ say }: Bench): Figures {
  const of = (table: readonly Expression[]) => table.filter(right).length / table.length
  const short = of(REPORTED)
  const spoken = of(SPOKEN_REPORTED)
  const speed = perSecond(
    [...REPORTED, ...SPOKEN_REPORTED].map(([text]) => text),
    (text) => readTime(text, NOW, ZONE),
  )
  say('times, exact', `${share(short)} of ${REPORTED.length}`, '>= .93')
  say('spoken times, exact', `${share(spoken)} of ${SPOKEN_REPORTED.length}`, '>= .93')
  say('times read', `${speed.toFixed(0)}/s`)
  return { short, spoken, speed }
}

/** Kinds whose form a grammar knows; the others are the tagger's. */
const FORMAL = ['order-number', 'phone', 'money', 'floor', 'body-height', 'size'] as const

export function slots({ say }: Bench): Figures {
  const moment = { now: NOW, zone: ZONE }
  const found = UTTERANCES.map(({ text }) => grammarSlots(text, moment))
  const figures: Figures = {}
  for (const kind of FORMAL) {
    const places = (list: readonly { kind: string; from: number; to: number }[]) =>
      new Set(list.filter((slot) => slot.kind === kind).map(({ from, to }) => `${from} ${to}`))
    let both = 0
    let read = 0
    let marked = 0
    UTTERANCES.forEach(({ spans }, i) => {
      const [here, there] = [places(found[i] ?? []), places(spans)]
      read += here.size
      marked += there.size
      for (const place of here) if (there.has(place)) both++
    })
    const precision = both / Math.max(1, read)
    const recall = both / Math.max(1, marked)
    figures[`${kind}.precision`] = precision
    figures[`${kind}.recall`] = recall
    say(`${kind} by grammar alone`, `precision ${share(precision)}, recall ${share(recall)} of ${marked}`)
  }
  figures.speed = perSecond(
    UTTERANCES.map(({ text }) => text),
    (text) => grammarSlots(text, moment),
  )
  say('texts read by the grammar of details', `${figures.speed.toFixed(0)}/s`)
  return figures
}
