/** How the shop fetches and sends: its own place, usual carriers, what it costs, when somebody can come, and the carriers' accounts. */
import { type FormEvent, useState } from 'react'
import {
  CARRIERS,
  type CarrierNameShape,
  changeCarrier,
  changeDeliverySettings,
  type DeliverySettingsShape,
  type PlaceShape,
  readDeliverySettings,
  type TariffShape,
} from '../../../../rooms/delivery/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useWords } from '../../words.ts'

export function DeliverySettingsForm() {
  const found = useRead(readDeliverySettings, {})
  return (
    <Reading of={found}>
      {(settings) => (
        <>
          <Whole key={settings.version} settings={settings} />
          {settings.carriers.map((carrier) => (
            <Carrier key={carrier.name} carrier={carrier} />
          ))}
        </>
      )}
    </Reading>
  )
}

const FEES = ['baseFen', 'cartonFen', 'twoPersonFen', 'floorFen', 'liftFen', 'dismantleFen'] as const
const PLACE = ['name', 'phone', 'region', 'street'] as const
const USUAL = ['back', 'out', 'large'] as const

function Whole({ settings }: { settings: DeliverySettingsShape }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const [draft, setDraft] = useState(settings)
  const change = useAct(changeDeliverySettings, ['delivery'])
  const put = (some: Partial<DeliverySettingsShape>) => setDraft((now) => ({ ...now, ...some }))
  const store = (some: Partial<PlaceShape>) => put({ store: { ...draft.store, ...some } })
  const fee = (way: 'back' | 'out', some: Partial<TariffShape>) =>
    put({ tariff: { ...draft.tariff, [way]: { ...draft.tariff[way], ...some } } })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { carriers: _accounts, ...body } = draft
    change.start({ body }, { onError: fail, onSuccess: () => tell(say('delivery-settings.saved')) })
  }
  return (
    <form className="form" onSubmit={submit}>
      <Section title={say('delivery-settings.store')} side={say('delivery-settings.store.text')}>
        <div className="form-grid">
          {PLACE.map((name) => (
            <label className="field" key={name}>
              <span>{say(`delivery-settings.${name}`)}</span>
              <input
                className="in"
                value={draft.store[name]}
                onChange={(event) => store({ [name]: event.target.value })}
              />
            </label>
          ))}
        </div>
      </Section>
      <Section title={say('delivery-settings.usual')}>
        <div className="form-grid">
          {USUAL.map((name) => (
            // biome-ignore lint/a11y/noLabelWithoutControl: the control is the choice inside
            <label className="field" key={name}>
              <span>{say(`delivery-settings.usual.${name}`)}</span>
              <CarrierChoice
                value={draft.usual[name]}
                onChange={(carrier) => put({ usual: { ...draft.usual, [name]: carrier } })}
              />
            </label>
          ))}
        </div>
      </Section>
      <Section title={say('delivery-settings.tariff')} side={say('delivery-settings.tariff.text')}>
        <table className="grid">
          <thead>
            <tr>
              <th>{say('delivery-settings.fee')}</th>
              <th>{say('delivery.direction.back')}</th>
              <th>{say('delivery.direction.out')}</th>
            </tr>
          </thead>
          <tbody>
            {FEES.map((name) => (
              <tr key={name}>
                <td>{say(`delivery-settings.${name}`)}</td>
                {(['back', 'out'] as const).map((way) => (
                  <td key={way}>
                    <input
                      className="in figure"
                      type="number"
                      min={0}
                      step="any"
                      required
                      aria-label={`${say(`delivery-settings.${name}`)} · ${say(`delivery.direction.${way}`)}`}
                      value={draft.tariff[way][name] / 100}
                      onChange={(event) => fee(way, { [name]: Math.round(Number(event.target.value) * 100) })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      <Section title={say('delivery-settings.slots')} side={say('delivery-settings.slots.text')}>
        <Hours hours={draft.slotHours} onChange={(slotHours) => put({ slotHours })} />
        <label className="field" style={{ maxWidth: 220, marginTop: 10 }}>
          <span>{say('delivery-settings.capacity')}</span>
          <input
            className="in"
            type="number"
            min={1}
            max={500}
            required
            value={draft.slotCapacity}
            onChange={(event) => put({ slotCapacity: Number(event.target.value) })}
          />
        </label>
      </Section>
      <button type="submit" className="btn p start" disabled={change.busy || draft === settings}>
        {say('act.save')}
      </button>
    </form>
  )
}

function CarrierChoice(props: { value: CarrierNameShape; onChange: (carrier: CarrierNameShape) => void }) {
  const { say } = useWords()
  return (
    <select
      className="in"
      value={props.value}
      onChange={(event) => props.onChange(CARRIERS.find((one) => one === event.target.value) ?? props.value)}
    >
      {CARRIERS.map((one) => (
        <option key={one} value={one}>
          {say(`carrier.${one}`)}
        </option>
      ))}
    </select>
  )
}

type Stretch = DeliverySettingsShape['slotHours'][number]

function Hours({ hours, onChange }: { hours: readonly Stretch[]; onChange: (hours: Stretch[]) => void }) {
  const { say } = useWords()
  const put = (index: number, some: Stretch) => onChange(hours.map((one, at) => (at === index ? some : one)))
  return (
    <fieldset className="plain-set field">
      <legend className="sr">{say('delivery-settings.slots')}</legend>
      {hours.map(([from, to], index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a stretch being typed has no name but its place
        <div className="row" key={index}>
          <input
            className="in figure"
            type="number"
            min={0}
            max={23}
            required
            aria-label={say('delivery-settings.hour-from')}
            value={from}
            onChange={(event) => put(index, [Number(event.target.value), to])}
          />
          –
          <input
            className="in figure"
            type="number"
            min={1}
            max={24}
            required
            aria-label={say('delivery-settings.hour-to')}
            value={to}
            onChange={(event) => put(index, [from, Number(event.target.value)])}
          />
          <span className="small ink2">{say('delivery-settings.clock')}</span>
          <button
            type="button"
            className="btn q sm"
            onClick={() => onChange(hours.filter((_, at) => at !== index))}
          >
            {say('act.remove')}
          </button>
        </div>
      ))}
      {hours.length < 6 ? (
        <button type="button" className="btn sm start" onClick={() => onChange([...hours, [9, 12]])}>
          {say('act.add')}
        </button>
      ) : null}
    </fieldset>
  )
}

type CarrierAccount = DeliverySettingsShape['carriers'][number]

/** Secrets are written once and never shown again; one left empty stays as it was. */
function Carrier({ carrier }: { carrier: CarrierAccount }) {
  const { say } = useWords()
  const { fail, tell } = useNotices()
  const [on, setOn] = useState(carrier.on)
  const [typed, setTyped] = useState<Record<string, string>>({})
  const save = useAct(changeCarrier, ['delivery'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const of = (secret: boolean) =>
      Object.fromEntries(
        carrier.fields
          .filter((field) => field.secret === secret)
          .flatMap(({ name }) => {
            const value = typed[name] ?? (secret ? '' : (carrier.settings[name] ?? ''))
            return value === '' ? [] : [[name, value]]
          }),
      )
    save.start(
      { params: { name: carrier.name }, body: { on, settings: of(false), secrets: of(true) } },
      {
        onError: fail,
        onSuccess: () => {
          setTyped({})
          tell(say('gateway.saved', { name: carrier.title }))
        },
      },
    )
  }
  return (
    <form onSubmit={submit}>
      <Section
        title={
          <>
            {carrier.title}{' '}
            <Chip tone={carrier.on ? 'ok' : 'line'}>{say(carrier.on ? 'gateway.on' : 'gateway.off')}</Chip>
          </>
        }
        side={carrier.pushUrl ? say('gateway.notify', { path: carrier.pushUrl }) : null}
      >
        <div className="form-grid">
          {carrier.fields.map(({ name, title, secret, required }) => (
            <label className="field" key={name}>
              <span>
                {title} {required ? '' : say('gateway.optional')}
              </span>
              <input
                className="in"
                type={secret ? 'password' : 'text'}
                autoComplete="off"
                placeholder={
                  secret && carrier.secrets.some((one) => one.name === name && one.set)
                    ? say('gateway.sealed')
                    : ''
                }
                value={typed[name] ?? (secret ? '' : (carrier.settings[name] ?? ''))}
                onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
              />
            </label>
          ))}
        </div>
        <div className="row" style={{ marginTop: 10 }}>
          <label className="check">
            <input type="checkbox" checked={on} onChange={(event) => setOn(event.target.checked)} />
            {say('gateway.use')}
          </label>
          <button type="submit" className="btn" disabled={save.busy}>
            {say('act.save')}
          </button>
        </div>
      </Section>
    </form>
  )
}
