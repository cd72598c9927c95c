// How many: one less, one more, within what is left.
import { useWords } from '../../words.ts'

interface Props {
  readonly label: string
  readonly now: number
  readonly most: number
  readonly change: (now: number) => void
}

export function Counter({ label, now, most, change }: Props) {
  const { say } = useWords()
  return (
    <div className="howmany">
      <span className="grow">{label}</span>
      <button
        type="button"
        className="btn step"
        aria-label={say('oneLess')}
        disabled={now <= 1}
        onClick={() => change(now - 1)}
      >
        −
      </button>
      <b className="num" aria-live="polite">
        {now}
      </b>
      <button
        type="button"
        className="btn step"
        aria-label={say('oneMore')}
        disabled={now >= most}
        onClick={() => change(now + 1)}
      >
        +
      </button>
    </div>
  )
}
