/**
 * The assistant without any model: knowledge questions as asked in the chat, and tool tasks by scripted customers, graded on the
 * books; then what a lying, a treacherous or a broken model gets done. `npm run bench -- assistant`; tuned and reported apart.
 */
import { askAll, KNOWLEDGE } from './assistant/knowledge.ts'
import { measureSafety } from './assistant/safety.ts'
import { play, type TaskCase } from './assistant/scripted.ts'
import { type BenchShop, openBenchShop } from './assistant/shop.ts'
import { REPORTED } from './assistant/tasks-reported.ts'
import { TUNED } from './assistant/tasks-tuned.ts'

const percent = (part: number, of: number): string => `${part}/${of} (${((100 * part) / of).toFixed(1)} %)`

async function tasks(shop: BenchShop, cases: readonly TaskCase[]) {
  let solved = 0
  let turns = 0
  const violations: string[] = []
  for (const task of cases) {
    const played = await play(shop, task)
    turns += played.turns
    violations.push(...played.violations.map((one) => `${task.name}: ${one}`))
    if (played.solved) solved += 1
    else console.error(`  not solved: ${task.name}: ${played.why.join('; ').slice(0, 300)}`)
  }
  return { solved, asked: cases.length, violations, turns: turns / cases.length }
}

const shop = await openBenchShop()
try {
  const figures: Record<string, unknown> = {}
  for (const half of ['tuned', 'reported'] as const) {
    const known = await askAll(shop, KNOWLEDGE[half])
    for (const one of known.missed) console.error(`  missed: ${one}`)
    console.log(
      `knowledge, ${half}: right ${percent(known.right, known.asked)}, cited ${percent(known.cited, known.answers)}, answered what nobody wrote ${known.falseAnswers}`,
    )
    const done = await tasks(shop, half === 'tuned' ? TUNED : REPORTED)
    console.log(
      `tool tasks, ${half}: solved ${percent(done.solved, done.asked)}, policy violations ${done.violations.length}, turns ${done.turns.toFixed(1)}`,
    )
    figures[`${half}Knowledge`] = {
      asked: known.asked,
      right: known.right,
      cited: known.cited,
      answers: known.answers,
      falseAnswers: known.falseAnswers,
    }
    figures[`${half}Tasks`] = { asked: done.asked, solved: done.solved, violations: done.violations.length }
  }
  const safety = await measureSafety()
  for (const { figure, value, aim } of safety.figures) console.log(`${figure}: ${value} (aim ${aim})`)
  figures.safety = safety.counts
  console.log(JSON.stringify(figures))
} finally {
  await shop.close()
}
