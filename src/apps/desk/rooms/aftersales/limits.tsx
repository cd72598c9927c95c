/** Settings: what the machine may settle by itself and what a remedy costs this shop; what the law gives depends on none of it. */
import { type FormEvent, useState } from 'react'
import {
  changeLimits,
  type RemedyLimitsShape,
  readLimits,
} from '../../../../rooms/aftersales/review/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { PartnerTerms } from './terms.tsx'

type Figure = Exclude<keyof RemedyLimitsShape, 'flashOn' | 'version'>

/** Each figure under its heading; sums are shown in yuan, shares in per cent. */
const GROUPS: readonly { title: 'machine' | 'flash' | 'costs' | 'signals'; figures: readonly Figure[] }[] = [
  { title: 'machine', figures: ['autoApproveFen', 'offerHours'] },
  {
    title: 'flash',
    figures: ['flashAtOnceFen', 'flashCaseFen', 'flashCustomerFen', 'flashDayFen', 'lowRiskOrders'],
  },
  {
    title: 'costs',
    figures: ['guideFen', 'visitFen', 'partPostFen', 'handlingFen', 'lossShare', 'partialShare'],
  },
  { title: 'signals', figures: ['signalReturns', 'signalShare', 'signalAddress'] },
]
const scale = (figure: Figure): number => (figure.endsWith('Fen') || figure.endsWith('Share') ? 100 : 1)

export function CaseLimits() {
  const { say } = useWords()
  const found = useRead(readLimits, {})
  return (
    <Page title={say('settings.case-limits')} below={say('settings.case-limits.text')}>
      <Reading of={found}>{(limits) => <Form limits={limits} key={limits.version} />}</Reading>
      <PartnerTerms />
    </Page>
  )
}

/** A share is kept as 0..1 and typed in per cent; a sum as fen and typed in yuan. */
const shown = (figure: Figure, value: number): number =>
  figure.endsWith('Share') ? Math.round(value * 1000) / 10 : value / scale(figure)
const kept = (figure: Figure, typed: number): number =>
  figure.endsWith('Share') ? typed / 100 : Math.round(typed * scale(figure))

function Form({ limits }: { limits: RemedyLimitsShape }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail, tell } = useNotices()
  const change = useAct(changeLimits)
  const [flashOn, setFlashOn] = useState(limits.flashOn)
  const writes = may('aftersales.manage')
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const figures = GROUPS.flatMap((group) => group.figures)
    const typed = Object.fromEntries(
      figures.map((figure) => [figure, kept(figure, Number(form.get(figure)))]),
    )
    change.start(
      { body: { ...limits, ...typed, flashOn } },
      { onError: fail, onSuccess: () => tell(say('cases.limits.saved')) },
    )
  }
  return (
    <form onSubmit={submit} className="form">
      {GROUPS.map((group) => (
        <Section
          key={group.title}
          title={say(`cases.limits.${group.title}`)}
          side={say(`cases.limits.${group.title}.text`)}
        >
          {group.title === 'flash' ? (
            <label className="check" style={{ marginBottom: 10 }}>
              <input
                type="checkbox"
                checked={flashOn}
                disabled={!writes}
                onChange={(event) => setFlashOn(event.target.checked)}
              />
              <span>{say('cases.limits.flashOn')}</span>
            </label>
          ) : null}
          <div className="form-grid">
            {group.figures.map((figure) => (
              <label className="field" key={figure}>
                <span>{say(`cases.limit.${figure}`)}</span>
                <input
                  className="in"
                  name={figure}
                  type="number"
                  min={0}
                  step="any"
                  required
                  readOnly={!writes}
                  defaultValue={shown(figure, limits[figure])}
                />
              </label>
            ))}
          </div>
        </Section>
      ))}
      {writes ? (
        <button type="submit" className="btn p start" disabled={change.busy}>
          {say('act.save')}
        </button>
      ) : null}
    </form>
  )
}
