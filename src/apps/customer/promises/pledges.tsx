// What the shop promised to me: open ones by their time, then what was kept, and what was broken with what we paid for it.
import type { CustomerPromiseShape } from '../../../rooms/promises/contract.ts'
import { Pledge, type PromiseState } from '../../../ui/marks.tsx'

const MARKS: Readonly<Record<CustomerPromiseShape['state'], PromiseState>> = {
  open: 'open',
  'due-soon': 'soon',
  kept: 'kept',
  broken: 'broken',
  released: 'open',
}

export function Pledges(props: { of: readonly CustomerPromiseShape[] }) {
  return (
    <div className="prom">
      {props.of.map((one) => (
        <Pledge key={one.id} state={MARKS[one.state]} what={<b>{one.what}</b>} when={one.dueText}>
          {one.stateText}
          {one.amendsText ? `。${one.amendsText}`.replace(/^。(?=[A-Z])/, '. ') : ''}
        </Pledge>
      ))}
    </div>
  )
}
