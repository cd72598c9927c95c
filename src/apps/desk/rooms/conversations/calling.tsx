/** Names behind an @ in a note: a short list while one types, the first one by Enter or Tab. */
import { listColleagues } from '../../../../rooms/access/contract.ts'
import { Avatar } from '../../../../ui/marks.tsx'
import { useRead } from '../../ask.ts'
import { useSession } from '../../session.tsx'

/** What stands between the last @ and the caret; undefined when no name is being typed. */
export function calledBefore(text: string, caret: number): string | undefined {
  const before = text.slice(0, caret)
  const at = Math.max(before.lastIndexOf('@'), before.lastIndexOf('＠'))
  if (at < 0) return undefined
  const name = before.slice(at + 1)
  return name.length <= 12 && !/\s/.test(name) ? name : undefined
}

export function useCalling(text: string, caret: number, when: boolean) {
  const { me } = useSession()
  const typed = when ? calledBefore(text, caret) : undefined
  const all = useRead(listColleagues, {}, { when: typed !== undefined })
  const found =
    typed === undefined
      ? []
      : (all.data?.items ?? [])
          .filter((one) => one.active && one.id !== me.id && one.name.startsWith(typed) && one.name !== typed)
          .slice(0, 6)
  /** The text with this name in place of what was typed of it. */
  const put = (name: string) => {
    const start = caret - (typed?.length ?? 0)
    return `${text.slice(0, start)}${name} ${text.slice(caret)}`
  }
  return { found, put }
}

export function Names(props: {
  of: readonly { id: string; name: string }[]
  onPick: (name: string) => void
}) {
  if (props.of.length === 0) return null
  return (
    <div className="names" role="listbox">
      {props.of.map((one, index) => (
        <button
          type="button"
          role="option"
          aria-selected={index === 0}
          key={one.id}
          // The field keeps the focus, so that writing goes on.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => props.onPick(one.name)}
        >
          <Avatar name={one.name} /> {one.name}
        </button>
      ))}
    </div>
  )
}
