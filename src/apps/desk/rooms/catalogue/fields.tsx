/** Small fields of the product editor: words, whole numbers, days, one of several. */

export function Text(props: {
  label: string
  value: string
  onChange: (value: string) => void
  required?: boolean
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <input
        className="in"
        value={props.value}
        required={props.required}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  )
}

export function Whole(props: {
  label: string
  value: number
  min: number
  step?: number
  onChange: (value: number) => void
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <input
        className="in num"
        type="number"
        min={props.min}
        step={props.step ?? 1}
        required
        value={Number.isNaN(props.value) ? '' : props.value}
        onChange={(event) => props.onChange(event.target.valueAsNumber)}
      />
    </label>
  )
}

export function Day(props: { label: string; value: string | undefined; onChange: (value: string) => void }) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <input
        className="in"
        type="date"
        value={props.value ?? ''}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </label>
  )
}

export function Pick<Value extends string>(props: {
  label: string
  of: readonly Value[]
  word: (value: Value) => string
  value: string
  onChange: (value: Value) => void
}) {
  return (
    <label className="field">
      <span>{props.label}</span>
      <select
        className="in"
        value={props.value}
        onChange={(event) => {
          const chosen = props.of.find((one) => one === event.target.value)
          if (chosen) props.onChange(chosen)
        }}
      >
        {props.of.some((one) => one === props.value) ? null : (
          <option value={props.value}>{props.value}</option>
        )}
        {props.of.map((one) => (
          <option key={one} value={one}>
            {props.word(one)}
          </option>
        ))}
      </select>
    </label>
  )
}
