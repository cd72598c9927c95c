/** What follows from a move, in words: where the case goes and what the house does by itself. */
import {
  type CaseActionShape,
  type CaseShape,
  readCaseTables,
} from '../../../../rooms/aftersales/contract.ts'
import { useRead } from '../../ask.ts'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

export function useConsequence(one: Pick<CaseShape, 'kind' | 'state'>) {
  const { say } = useWords()
  const wording = useWording()
  const found = useRead(readCaseTables, {}).data
  const table = found?.tables.find((each) => each.kind === one.kind)
  return (action: Pick<CaseActionShape, 'event' | 'to' | 'toText'>): string => {
    const row = table?.rows.find(
      (each) => each.from === one.state && each.event === action.event && each.to === action.to,
    )
    const does = (row?.effects ?? []).flatMap((name) => {
      const words = found?.effects?.[name]
      return words ? [wording(words)] : []
    })
    const to =
      action.to === one.state ? say('cases.act.stays') : say('cases.act.to', { state: action.toText })
    return does.length === 0 ? to : say('cases.act.does', { to, does: does.join(say('cases.and')) })
  }
}

export function Consequence(props: { one: CaseShape; action: CaseActionShape }) {
  const consequence = useConsequence(props.one)
  return <p className="small ink2">{consequence(props.action)}</p>
}
