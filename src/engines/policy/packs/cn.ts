/** China, the nation, as far as our sources go; in force since the regulation of 1 July 2024. */
import { packOf } from '../pack.ts'
import { CN_AMENDS_CASES } from './cn-cases-amends.ts'
import { CN_FAULT_CASES } from './cn-cases-faults.ts'
import { CN_NO_REASON_CASES } from './cn-cases-no-reason.ts'
import { CN_RULES } from './cn-rules.ts'

export const CN = packOf({
  id: 'cn',
  version: '2026.11',
  validFrom: '2024-07-01',
  scope: { country: 'CN' },
  mandatory: true,
  reviewed: true,
  rules: CN_RULES,
  tests: [...CN_NO_REASON_CASES, ...CN_FAULT_CASES, ...CN_AMENDS_CASES],
})
