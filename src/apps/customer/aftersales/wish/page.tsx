// One click from "something is wrong" to a running case: which piece, what and where, proof, remedy; the button repeats the choice.
import { useLocation } from 'wouter'
import type { PossibleLineShape, PossibleShape } from '../../../../rooms/aftersales/contract.ts'
import { openFormats } from '../../../../ui/format.ts'
import { Empty } from '../../../../ui/states.tsx'
import { AskUs, Shown } from '../../states.tsx'
import { Top } from '../../top.tsx'
import { useWords } from '../../words.ts'
import { Entrance } from '../entrance.tsx'
import { useAfterSale } from '../order/answers.ts'
import { ProvenIdentity } from '../order/prove.tsx'
import { Evidence } from '../upload/evidence.tsx'
import { type Draft, useDraft } from './draft.ts'
import { Foot } from './foot.tsx'
import { Chosen } from './line.tsx'
import { useOptions } from './options.ts'
import { Remedies } from './remedies.tsx'
import { What } from './what.tsx'

export function WishPage(props: { orderId: string }) {
  const { say } = useWords()
  return (
    <Entrance title={say('wishTitle')}>
      <Wishes orderId={props.orderId} />
    </Entrance>
  )
}

function Wishes({ orderId }: { orderId: string }) {
  const { say } = useWords()
  const [asked, again] = useAfterSale(orderId, undefined)
  const mayProve = asked.is === 'trouble' && (asked.trouble === 'over' || asked.trouble === 'missing')
  return (
    <div className="phone">
      <div className="daylight">
        <Top title={say('wishTitle')} back={`/c/orders/${encodeURIComponent(orderId)}`} />
        <section className="hero slim">
          <h1>{say('wishHero')}</h1>
          <p className="small ink2">{say('wishLead')}</p>
        </section>
      </div>
      {mayProve ? (
        <ProvenIdentity again={again} />
      ) : (
        <Shown asked={asked} again={again} gone={{ title: say('orderOverTitle'), why: say('orderOverWhy') }}>
          {({ possible }) => <Wish possible={possible} />}
        </Shown>
      )}
    </div>
  )
}

function Wish({ possible }: { possible: PossibleShape }) {
  const { say } = useWords()
  const wanted = new URLSearchParams(location.search).get('line')
  const [draft, change] = useDraft(possible.orderId, possible.lines, wanted)
  const line = possible.lines.find((one) => one.lineId === draft.lineId)
  if (!line)
    return (
      <Empty title={say('wishNothing')} act={<AskUs />}>
        {say('wishNothingWhy')}
      </Empty>
    )
  return <WishFor possible={possible} line={line} draft={draft} change={change} />
}

function WishFor(props: {
  possible: PossibleShape
  line: PossibleLineShape
  draft: Draft
  change: (some: Partial<Draft>) => void
}) {
  const { possible, line, draft, change } = props
  const { language } = useWords()
  const [, go] = useLocation()
  const format = openFormats(language, possible.zone)
  const options = useOptions(possible.orderId, line, draft)
  return (
    <>
      <main>
        <Chosen possible={possible} line={line} draft={draft} change={change} format={format} />
        <What
          orderId={possible.orderId}
          line={line}
          draft={draft}
          change={change}
          diagnosis={options.answer.diagnosis}
        >
          <Evidence orderId={possible.orderId} needs={options.needs} format={format} />
        </What>
        <Remedies options={options} draft={draft} change={change} format={format} />
      </main>
      <Foot
        orderId={possible.orderId}
        line={line}
        draft={draft}
        option={options.chosen}
        format={format}
        done={(id) => go(`/c/cases/${id}`)}
      />
    </>
  )
}
