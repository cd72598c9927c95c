/**
 * What cases cost and whether they hold: processor time for a created return and for a whole life beside a bare program in the same run,
 * a list of 20, races between two nodes, and kills on the way to a confirmation. `npm run bench -- aftersales [--small] [part ...]`.
 */
import { costs } from './aftersales/costs.ts'
import { openSite } from './aftersales/nodes.ts'
import { crashes, races } from './aftersales/races.ts'
import { type Parts, tell } from './tell.ts'

const site = await openSite()
const PARTS: Parts = {
  costs: (bench) => costs(site, bench),
  races: (bench) => races(site, bench),
  crashes: (bench) => crashes(site, bench),
}
try {
  await tell(PARTS, process.argv.slice(2))
} finally {
  await site.close()
}
