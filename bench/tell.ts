/** Runs the parts of a bench that were asked for and tells their figures: a table, and as the last line one JSON object. */

export type Figures = Record<string, number>

export interface Bench {
  /** For trying the bench itself. */
  readonly small: boolean
  /** One line of the table. */
  say(figure: string, value: string, aim?: string): void
}

/** Each part says its figures in words and hands them back as numbers, told under the part's name: `jobs.costRatio`. */
export type Parts = Readonly<Record<string, (bench: Bench) => Figures | Promise<Figures>>>

/** @param args `--small` and names of parts; all of them when none is named */
export async function tell(parts: Parts, args: readonly string[]): Promise<void> {
  const wanted = args.filter((arg) => arg in parts)
  const rows: [string, string, string][] = []
  const bench: Bench = {
    small: args.includes('--small'),
    say(figure, value, aim = '') {
      rows.push([figure, value, aim])
      console.error(`${figure}: ${value}`)
    },
  }
  const figures: Figures = {}
  for (const [name, part] of Object.entries(parts)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const [figure, value] of Object.entries(await part(bench))) figures[`${name}.${figure}`] = value
  }
  const width = Math.max(...rows.map(([figure]) => figure.length))
  console.log(
    rows
      .map(([figure, value, aim]) => `${figure.padEnd(width)}  ${value}${aim ? `   (aim ${aim})` : ''}`)
      .join('\n'),
  )
  console.log(JSON.stringify(figures))
}
