/** How conversations are marked unless the merchant weighs otherwise. */
import type { RubricDraft } from './contract.ts'

export const OUR_RUBRIC: RubricDraft = {
  weights: {
    identity: 15,
    policy: 20,
    promise: 20,
    empathy: 10,
    questions: 15,
    closing: 5,
    pace: 5,
    tone: 10,
  },
  musts: ['promise', 'identity'],
  pass: 80,
  personas: 3,
  validDays: 180,
  firstSeconds: 60,
  nextSeconds: 120,
  weak: 60,
  strong: 85,
  skills: 'suggest',
  skillNames: {
    complaints: '投诉',
    returns: '退换',
    choosing: '选购',
    delivery: '送货',
    installation: '安装',
    english: '英文',
  },
  agentCapFen: 12_000,
}
