/** China, the nation, as far as our sources go; in force since the regulation of 1 July 2024. */
import { packOf } from '../pack.ts'
import { AMENDS_RULES } from './cn-amends.ts'
import { CN_AMENDS_CASES } from './cn-cases-amends.ts'
import { CN_FAULT_CASES } from './cn-cases-faults.ts'
import { CN_NO_REASON_CASES } from './cn-cases-no-reason.ts'
import { FAULT_RULES } from './cn-faults.ts'
import { NO_REASON_RULES } from './cn-no-reason.ts'

export const CN = packOf({
  id: 'cn',
  version: '2026.11',
  validFrom: '2024-07-01',
  scope: { country: 'CN' },
  mandatory: true,
  reviewed: true,
  rules: [...NO_REASON_RULES, ...FAULT_RULES, ...AMENDS_RULES],
  tests: [...CN_NO_REASON_CASES, ...CN_FAULT_CASES, ...CN_AMENDS_CASES],
})
