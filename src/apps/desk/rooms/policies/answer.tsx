/** What the law and the promises say on a case: every remedy with its time, its cost, its articles and the person's route. */
import type {
  BelowShape,
  DecisionShape,
  OfferedShape,
  OptionShape,
} from '../../../../rooms/policies/contract.ts'
import { Chip, Stitch, Tenon } from '../../../../ui/marks.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

export function Answer({ decision }: { decision: DecisionShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const open = decision.options.filter(({ allowed, remedy }) => allowed && remedy !== 'refuse-with-proof')
  const rest = decision.options.filter((one) => !open.includes(one))
  const { refund } = decision
  return (
    <Stitch>
      {open.length === 0 ? <p className="ink2">{say('answer.nothing')}</p> : null}
      <ul className="answer">
        {[...open, ...rest].map((option) => (
          <Remedy key={option.remedy} option={option} />
        ))}
      </ul>
      {refund ? (
        <p className="small">
          {say('answer.refund', { sum: formats.money(refund.totalFen) })}
          {refund.freightFen > 0
            ? say('answer.refund.freight', { sum: formats.money(refund.freightFen) })
            : null}
          {refund.owesFen > 0 ? say('answer.refund.owes', { sum: formats.money(refund.owesFen) }) : null}
        </p>
      ) : null}
      <BelowLines of={decision.belowTheLaw} />
      {decision.needsCounsel ? <p className="small dusk-text">{say('answer.counsel')}</p> : null}
      <p className="tl">
        {say('answer.packs', {
          packs: decision.packs.map(({ id, version }) => `${id} ${version}`).join(' · '),
        })}
        <br />
        {say('answer.fingerprint', { mark: decision.fingerprint.slice(0, 16) })}
      </p>
    </Stitch>
  )
}

export function BelowLines({ of }: { of: readonly BelowShape[] }) {
  const { say } = useWords()
  if (of.length === 0) return null
  return (
    <ul className="checks">
      {of.map((one) => (
        <li key={`${one.promise} ${one.field} ${one.law}`} className="dusk-text">
          {say('answer.below', {
            remedy: say(`policy-remedy.${one.remedy as 'repair'}`),
            articles: one.articles.join(' '),
          })}
        </li>
      ))}
    </ul>
  )
}

function Remedy({ option }: { option: OfferedShape }) {
  const { say } = useWords()
  const refusal = option.remedy === 'refuse-with-proof'
  return (
    <li className={option.allowed && !refusal ? '' : 'off'}>
      <div className="row wrap">
        <b>{say(`policy-remedy.${option.remedy}`)}</b>
        <Chip tone={option.allowed ? (refusal ? 'warn' : 'ok') : 'line'}>
          {say(option.allowed ? (refusal ? 'answer.may-refuse' : 'answer.allowed') : 'answer.not')}
        </Chip>
        {option.needsCounsel ? <Chip tone="warn">{say('answer.counsel.short')}</Chip> : null}
        <span className="tl">{say(`policy-ground.${option.ground}`)}</span>
      </div>
      <Terms option={option} />
      <Reasons option={option} />
      {option.humanReview && !refusal ? <p className="small ink2">{say('answer.human')}</p> : null}
      {option.alternatives.length > 0 ? (
        <details>
          <summary className="small">{say('answer.also', { n: option.alternatives.length })}</summary>
          {option.alternatives.map((other) => (
            <div key={other.ground} className="fact-one">
              <p className="small">
                {say(`policy-ground.${other.ground}`)} ·{' '}
                {say(other.allowed ? 'answer.allowed' : 'answer.not')}
              </p>
              <Terms option={other} />
              <Reasons option={other} />
            </div>
          ))}
        </details>
      ) : null}
    </li>
  )
}

function Terms({ option }: { option: OptionShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const until = (at: string | null, word: 'until' | 'refundBy' | 'decideBy' | 'doneBy' | 'penaltyAt') =>
    at === null ? [] : [say(`answer.${word}`, { at: formats.full(at) })]
  const money = [
    ...(option.amountFen ? [formats.money(option.amountFen)] : []),
    ...(option.couponFen ? [say('answer.coupon', { sum: formats.money(option.couponFen) })] : []),
  ].join(' + ')
  const said = [
    ...(option.limit === 'not-begun' ? [say('answer.not-begun')] : []),
    ...(option.payer ? [say(`answer.payer.${option.payer}`)] : []),
    ...(money ? [say(option.amountIsMost ? 'answer.at-most' : 'answer.sum', { sum: money })] : []),
    ...(option.goodsBack ? [] : [say('answer.keep')]),
    ...(option.pickup ? [say('answer.pickup')] : []),
    ...(option.burden === 'merchant' ? [say('answer.burden')] : []),
    ...until(option.decideBy, 'decideBy'),
    ...until(option.doneBy, 'doneBy'),
    ...until(option.refundBy, 'refundBy'),
    ...(option.refundBy === null && option.refundWithin?.days
      ? [say('answer.refundWithin', { n: option.refundWithin.days })]
      : []),
    ...until(option.penaltyAt, 'penaltyAt'),
  ]
  return (
    <p className="small row wrap">
      {option.until ? (
        <Tenon state={option.allowed ? 'open' : 'broken'}>
          {say('answer.until', { at: formats.full(option.until) })}
        </Tenon>
      ) : null}
      <span>{said.join(' · ')}</span>
    </p>
  )
}

function Reasons({ option }: { option: OptionShape }) {
  const wording = useWording()
  const { say } = useWords()
  return (
    <ul className="checks">
      {option.reasons.map((reason) => (
        <li key={`${reason.pack} ${reason.rule} ${reason.zh}`}>
          {wording(reason)} <span className="tl">{reason.articles.join(' ')}</span>
        </li>
      ))}
      {option.needs.map((need) => (
        <li key={`${need.from} ${need.proof.join()}`} className="dusk-text">
          {say(`answer.need.${need.from}`)} {wording(need.because)}
        </li>
      ))}
    </ul>
  )
}
