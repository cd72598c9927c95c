/** Chooses what a customer wanted. */
import { useWords } from '../../words.ts'
import { useWant, WANTS } from './want.ts'

export function WantChoice(props: {
  value: string
  onChange: (intent: string) => void
  label: string
  /** What stands for none. */
  none?: string
}) {
  const { say } = useWords()
  const want = useWant()
  return (
    <select
      className="in"
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{props.none ?? say('assistant.choose-want')}</option>
      {WANTS.map((one) => (
        <option key={one} value={one}>
          {want(one)}
        </option>
      ))}
    </select>
  )
}
