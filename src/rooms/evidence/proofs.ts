/** The proofs of the responsibility matrix, by their names. */
import { EVIDENCE, type Proof } from '../../engines/policy/index.ts'

const PROOFS = Object.keys(EVIDENCE).filter((name): name is Proof => name in EVIDENCE)

export const proofNamed = (name: string | null): Proof | undefined => PROOFS.find((one) => one === name)

export function sayProof(name: string | null, language: 'zh-CN' | 'en'): string | null {
  const proof = proofNamed(name)
  return proof ? EVIDENCE[proof][language === 'en' ? 'en' : 'zh'] : null
}
