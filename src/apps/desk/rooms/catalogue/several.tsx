/** Rows that one can add and drop, such as sizes or cartons. */
import type { ReactNode } from 'react'
import { Icon } from '../../../../ui/icon.tsx'
import { useWords } from '../../words.ts'

/** Rows with a head, one button to add and one each to drop. */
export function Several<Item>(props: {
  title: string
  of: readonly Item[]
  fresh: (count: number) => Item
  change: (items: Item[]) => void
  children: (item: Item, set: (part: Partial<Item>) => void) => ReactNode
}) {
  const { say } = useWords()
  const { of, change } = props
  return (
    <section className="form card section">
      <h3 className="row">
        <span className="grow">{props.title}</span>
        <button type="button" className="btn sm" onClick={() => change([...of, props.fresh(of.length)])}>
          <Icon name="plus" size="s" /> {say('act.add')}
        </button>
      </h3>
      {of.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own while it is written
        <div className="row" key={index} style={{ alignItems: 'flex-end' }}>
          <div
            className="grow form-grid"
            style={{ gridTemplateColumns: 'repeat(auto-fit,minmax(110px,1fr))', gap: 8 }}
          >
            {props.children(item, (part) =>
              change(of.map((one, at) => (at === index ? { ...one, ...part } : one))),
            )}
          </div>
          <button
            type="button"
            className="ic"
            aria-label={say('act.drop')}
            onClick={() => change(of.filter((_, at) => at !== index))}
          >
            <Icon name="close" size="s" />
          </button>
        </div>
      ))}
    </section>
  )
}
