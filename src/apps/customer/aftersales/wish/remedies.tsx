// What can be had, each with its date or sum and at whose cost; what cannot, with why and the way to a person; the law behind a tap.
import type { PossibleOptionShape } from '../../../../rooms/aftersales/contract.ts'
import type { Formats } from '../../../../ui/format.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip, Seal } from '../../../../ui/marks.tsx'
import { useWords } from '../../words.ts'
import { useBy } from '../by.ts'
import type { Draft } from './draft.ts'
import { Money } from './money.tsx'
import type { Options } from './options.ts'

interface Props {
  readonly options: Options
  readonly draft: Draft
  readonly change: (some: Partial<Draft>) => void
  readonly format: Formats
}

export function Remedies(props: Props) {
  const { options, draft, format } = props
  const { say } = useWords()
  const { allowed, denied, answer } = options
  const free = allowed.length > 0 && allowed.every((option) => option.payer === 'merchant')
  return (
    <section className="sheet sec" aria-busy={false}>
      <header>
        <h2>{say('remedyTitle')}</h2>
        {free ? <span className="tl">{say('remedyFree')}</span> : null}
      </header>
      {draft.reason === null ? <p className="ink2">{say('remedyFirst')}</p> : null}
      {options.prepared ? (
        <p className="told small warn" role="status">
          <Icon name="offline" size="s" />
          {say('remedyPrepared')}
        </p>
      ) : null}
      <fieldset className="opts">
        <legend className="sr">{say('remedyTitle')}</legend>
        {allowed.map((option) => (
          <Option key={option.remedy} option={option} {...props} />
        ))}
        {answer.exception ? (
          <Exception exception={answer.exception} bespoke={options.bespoke} format={format} />
        ) : null}
        {denied.length > 0 ? <Denied denied={denied} {...props} alone={allowed.length === 0} /> : null}
      </fieldset>
      {options.chosen ? <Law option={options.chosen} /> : null}
    </section>
  )
}

function Option({ option, draft, change, format }: Props & { option: PossibleOptionShape }) {
  const chosen = draft.wish === option.remedy
  return (
    <label className={`opt${chosen ? ' on' : ''}`}>
      <input
        type="radio"
        name="remedy"
        value={option.remedy}
        checked={chosen}
        onChange={() => change({ wish: option.remedy })}
      />
      <b>{option.title}</b>
      <Yield option={option} format={format} />
      <span className="d">
        {option.detail} {option.payerText}
      </span>
      {chosen ? <Money option={option} format={format} /> : null}
    </label>
  )
}

/** What it brings: money, or the day by which something happens. */
function Yield({ option, format }: { option: PossibleOptionShape; format: Formats }) {
  const by = useBy(format)
  if (option.amountFen !== null) return <span className="y">{format.money(option.amountFen)}</span>
  if (option.next.at) return <span className="y">{by.day(option.next.at)}</span>
  return <span />
}

/** Made for this customer: what does not hold, what proves it, and what stays. */
function Exception(props: {
  exception: NonNullable<Options['answer']['exception']>
  bespoke: boolean
  format: Formats
}) {
  const { exception, bespoke, format } = props
  const { say } = useWords()
  return (
    <div className="exception">
      {bespoke ? <p className="b">{say('bespoke')}</p> : null}
      <p className={bespoke ? 'small ink2' : 'b'}>{exception.text}</p>
      <ul>
        {exception.proof.map((one) => (
          <li key={`${one.evidenceId} ${one.text}`}>
            <Seal title={say('proven')} />
            <span className="grow">{one.text}</span>
            {one.at ? <span className="tl nowrap">{format.day(one.at)}</span> : null}
          </li>
        ))}
      </ul>
      <p className="small ink2">{exception.route}</p>
    </div>
  )
}

/** No machine's no is the last word: each can be chosen, and a person looks. */
function Denied(props: Props & { denied: readonly PossibleOptionShape[]; alone: boolean }) {
  const { denied, draft, change, alone, format } = props
  const { say, language } = useWords()
  return (
    <details className="denied" open={alone || denied.some((option) => option.remedy === draft.wish)}>
      <summary>{say('deniedTitle', { count: denied.length })}</summary>
      {denied.map((option) => (
        <label key={option.remedy} className={`opt no${draft.wish === option.remedy ? ' on' : ''}`}>
          <input
            type="radio"
            name="remedy"
            value={option.remedy}
            checked={draft.wish === option.remedy}
            onChange={() => change({ wish: option.remedy })}
          />
          <b>{say('askPerson', { remedy: option.title })}</b>
          <TooLate option={option} format={format} />
          <span className="d">{option.because.join(language === 'en' ? '; ' : '；')}</span>
        </label>
      ))}
    </details>
  )
}

/** A remedy whose time is over says since when. */
function TooLate({ option, format }: { option: PossibleOptionShape; format: Formats }) {
  const { say } = useWords()
  if (!option.until || Date.parse(option.until) > Date.now()) return <span />
  return (
    <Chip tone="warn">
      {say('tooLateSince', { day: format.day(new Date(Date.parse(option.until) - 1)) })}
    </Chip>
  )
}

function Law({ option }: { option: PossibleOptionShape }) {
  const { say } = useWords()
  if (option.articles.length === 0 && option.because.length === 0) return null
  return (
    <details className="law">
      <summary>{say('lawTitle')}</summary>
      {option.because.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <ul>
        {option.articles.map((article) => (
          <li key={article.id}>{article.text}</li>
        ))}
      </ul>
    </details>
  )
}
