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
      {option.remedy === 'return-freight' ? null : <Terms option={option} />}
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

type Say = ReturnType<typeof useWords>['say']
type Formats = ReturnType<typeof useSession>['formats']

const moneyOf = (
  { amountFen, couponFen, amountIsMost }: OptionShape,
  say: Say,
  { money }: Formats,
): string[] => {
  const sum = [
    ...(amountFen ? [money(amountFen)] : []),
    ...(couponFen ? [say('answer.coupon', { sum: money(couponFen) })] : []),
  ].join(' + ')
  return sum ? [say(amountIsMost ? 'answer.at-most' : 'answer.sum', { sum })] : []
}

function goodsOf({ payer, goodsBack, pickup, burden, limit }: OptionShape, say: Say): string[] {
  return [
    ...(limit === 'not-begun' ? [say('answer.not-begun')] : []),
    ...(payer ? [say(`answer.payer.${payer}`)] : []),
    ...(goodsBack ? [] : [say('answer.keep')]),
    ...(pickup ? [say('answer.pickup')] : []),
    ...(burden === 'merchant' ? [say('answer.burden')] : []),
  ]
}

const DUES = ['decideBy', 'doneBy', 'refundBy', 'penaltyAt'] as const

function duesOf(option: OptionShape, say: Say, { full }: Formats): string[] {
  const { refundBy, refundWithin } = option
  const dues = DUES.flatMap((due) => {
    const at = option[due]
    return at === null ? [] : [say(`answer.${due}`, { at: full(at) })]
  })
  if (refundBy !== null || !refundWithin?.days) return dues
  const word = refundWithin.counting ? 'answer.refundWithin.working' : 'answer.refundWithin'
  return [...dues, say(word, { n: refundWithin.days })]
}

function Terms({ option }: { option: OptionShape }) {
  const { say } = useWords()
  const { formats } = useSession()
  const said = [...goodsOf(option, say), ...moneyOf(option, say, formats), ...duesOf(option, say, formats)]
  const isOver = option.until !== null && Date.parse(option.until) <= Date.now()
  return (
    <p className="small row wrap">
      {option.until !== null && (option.allowed || isOver) ? (
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
