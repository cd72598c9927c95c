/** What state goods are in, as a mark with its words; what is not new says so wherever it is listed. */
import type { GradeName, ShelfShape, StockRowShape } from '../../../../rooms/stock/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useWords } from '../../words.ts'

export function GradeMark({ grade }: { grade: GradeName }) {
  const { say } = useWords()
  return (
    <Chip tone={grade === 'A' ? 'plain' : grade === 'D' ? 'line' : 'warn'}>
      {say(`stock.grade.${grade}`)}
    </Chip>
  )
}

/** The label that the law asks for stands beside the goods, not behind a click. */
export function Label({ shelf }: { shelf: Pick<ShelfShape, 'grade' | 'labelText'> }) {
  return (
    <span className="row wrap" style={{ gap: 6 }}>
      <GradeMark grade={shelf.grade} />
      {shelf.labelText ? <span className="small soon-text">{shelf.labelText}</span> : null}
    </span>
  )
}

export function Free({ item }: { item: Pick<StockRowShape, 'available' | 'low' | 'reorderPoint'> }) {
  const { say } = useWords()
  return (
    <span className="row" style={{ gap: 6, justifyContent: 'flex-end' }}>
      {item.low ? (
        <Chip tone={item.available === 0 ? 'bad' : 'warn'}>
          {say(item.available === 0 ? 'stock.gone' : 'stock.low')}
        </Chip>
      ) : null}
      <b className="num">{item.available}</b>
    </span>
  )
}
