/** Cases to start from, as they happen in a furniture shop; their days are counted back from now. */
import type { Facts } from './fact-path.ts'

export const SAMPLES = ['wardrobe', 'sofa', 'hinge', 'table', 'installer'] as const
export type Sample = (typeof SAMPLES)[number]

const DAY_MS = 86_400_000

export function sampleOf(sample: Sample, now: Date): Facts {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS).toISOString()
  const order = (days: number, line: Facts, more: Facts = {}) => ({
    order: { placedAt: ago(days), lines: [line], ...more },
    platform: 'own',
  })
  switch (sample) {
    case 'wardrobe':
      return {
        ...order(40, {
          id: '白榆衣柜',
          priceFen: 1_288_000,
          category: 'furniture',
          large: true,
          bespoke: { afterOrder: true, specialNeed: true },
        }),
        delivery: { signedAt: ago(3), mustInstall: true, installedAt: ago(2) },
        request: { kind: 'mismatch', at: ago(0) },
        evidence: ['fault-photos', 'signed-drawing', 'colour-photo'],
      }
    case 'sofa':
      return {
        ...order(14, {
          id: '云栖布艺转角沙发',
          priceFen: 688_000,
          category: 'furniture',
          large: true,
          hardToReturn: true,
        }),
        delivery: { signedAt: ago(7) },
        condition: { opened: true, tested: true },
        request: { kind: 'no-reason', at: ago(0) },
      }
    case 'hinge':
      return {
        ...order(20, { id: '白榆衣柜', priceFen: 398_000, category: 'furniture' }),
        delivery: { signedAt: ago(1) },
        request: { kind: 'missing', part: 'WY-H03', at: ago(0) },
        evidence: ['fault-photos', 'part-list'],
      }
    case 'table':
      return {
        ...order(9, { id: '初禾实木餐桌', priceFen: 299_000, category: 'furniture', large: true }),
        province: 'zhejiang',
        delivery: { signedAt: ago(1), signedAs: 'noted' },
        request: { kind: 'damage', visible: true, at: ago(0) },
        evidence: ['door-photos', 'driver-note', 'unboxing-video'],
      }
    case 'installer':
      return {
        ...order(10, { id: '白榆衣柜', priceFen: 398_000, category: 'furniture' }),
        delivery: { signedAt: ago(1), mustInstall: true },
        request: { kind: 'late', at: ago(0) },
        late: { by: 'installer', minutes: 95 },
        evidence: ['schedule', 'gps-arrival'],
      }
  }
}
