// `anju train`: learns again what we ship from the data we ship, and says how well it does on writers it has not read.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ARTEFACTS, heldOut, moduleOf } from '../../engines/text/index.ts'
import { readWords } from './arguments.ts'
import { inWords } from './language.ts'
import { PROJECT } from './project.ts'

const FOLDER = join(PROJECT, 'src/engines/text')
const kib = (bytes: number) => `${(bytes / 1024).toFixed(0)} KiB`.padStart(9)

/** Exit status 1 from `--check` when what the data gives is not what is there. */
export async function run(words: readonly string[]): Promise<number> {
  const { values } = readWords(words, { check: { type: 'boolean' }, quick: { type: 'boolean' } })
  let bytes = 0
  let different = 0
  for (const artefact of ARTEFACTS) {
    const path = join(FOLDER, artefact.file)
    const text = moduleOf(artefact)
    const same = existsSync(path) && readFileSync(path, 'utf8') === text
    if (!same && !values.check) writeFileSync(path, text)
    bytes += text.length
    different += same ? 0 : 1
    console.log(
      `${kib(text.length)}  ${artefact.file}  ${same ? inWords('一致', 'same') : inWords('不同', 'different')}`,
    )
  }
  console.log(`${kib(bytes)}  ${inWords('合计', 'together')}`)
  if (!values.check && !values.quick) for (const line of heldOut()) console.log(line)
  return values.check && different > 0 ? 1 : 0
}
