/** What a pack is called, also where only a rule of it is named: `cn-zhejiang@2026.11:repair`. */
import { listPacks } from '../../../../rooms/policies/contract.ts'
import { useRead } from '../../ask.ts'
import { useWording } from '../../wording.ts'

export function usePackNames(): (source: string) => string {
  const wording = useWording()
  const items = useRead(listPacks, {}).data?.items ?? []
  return (source) => {
    const id = source.split('@')[0] ?? source
    return wording(items.find((one) => one.id === id)?.name) || id
  }
}
