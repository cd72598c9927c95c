/** A carrier that lives in this program so that a demo shop lives: it takes every order on and brings it home within a minute. */
import { createHash } from 'node:crypto'
import type { CarrierKind, Chapter } from './port.ts'

/** One in so many first attempts finds nobody at home. */
const NOBODY_HOME = 14

const chanceOf = (number: string): number => createHash('sha256').update(number).digest().readUInt32BE(0)

export const demoCarrier: CarrierKind = {
  name: 'demo',
  fields: [{ name: 'pace', zh: '每一步多少秒', en: 'Seconds for each step', optional: true }],
  open: ({ given }) => {
    const pace = Math.max(1, Number(given.pace ?? 12) || 12)
    return {
      name: 'demo',
      order: async ({ number }) => ({ waybill: `DM${String(chanceOf(number)).padStart(10, '0')}` }),
      cancel: async () => 'cancelled',
      story: (number) => storyOf(number, pace),
    }
  },
}

function storyOf(number: string, pace: number): readonly Chapter[] {
  if (chanceOf(number) % NOBODY_HOME === 0)
    return [{ seconds: pace, event: 'missed', text: '上门时没有人在家', place: '' }]
  return [
    { seconds: pace, event: 'collect', text: '已取件', place: '杭州西湖营业部' },
    { seconds: 2 * pace, event: 'move', text: '已离开中转场', place: '杭州中转场' },
    { seconds: 4 * pace, event: 'arrive', text: '已签收', place: '' },
  ]
}
