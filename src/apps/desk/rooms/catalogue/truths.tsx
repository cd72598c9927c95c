/** What a product is like beyond its sizes: colours, tests, comfort, whom it suits, care; each true statement with its source. */
import {
  COLOUR_FAMILIES,
  type Colour,
  type ProductDraft,
  SOURCES,
  type Source,
  type Suits as Suiting,
  TESTS,
  type Test,
  WHOM,
} from '../../../../rooms/catalogue/contract.ts'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { Day, Pick, Text, Whole } from './fields.tsx'
import { Several } from './several.tsx'

interface Part {
  readonly draft: ProductDraft
  readonly change: (part: Partial<ProductDraft>) => void
}

export function Truths(props: Part) {
  return (
    <>
      <Colours {...props} />
      <Tests {...props} />
      <Comfort {...props} />
      <Suits {...props} />
      <Care {...props} />
    </>
  )
}

/** An id that variants can name: from the English name, else the first number that is free. */
function colourId(colours: readonly Colour[]): string {
  let n = colours.length + 1
  while (colours.some((one) => one.id === `colour-${n}`)) n++
  return `colour-${n}`
}

const FAMILIES = ['', ...COLOUR_FAMILIES] as const

function Colours({ draft, change }: Part) {
  const { say } = useWords()
  return (
    <Several<Colour>
      title={say('product.colours')}
      of={draft.colours}
      change={(colours) => change({ colours: [...colours] })}
      fresh={() => ({ id: colourId(draft.colours), name: { zh: '', en: '' } })}
    >
      {(one, set) => (
        <>
          <Text
            label={say('product.name-zh')}
            value={one.name.zh}
            onChange={(zh) => set({ name: { ...one.name, zh } })}
            required
          />
          <Text
            label={say('product.name-en')}
            value={one.name.en}
            onChange={(en) => set({ name: { ...one.name, en } })}
          />
          <Pick
            label={say('colour.family')}
            of={FAMILIES}
            word={(family) => (family === '' ? say('colour.no-family') : say(`family.${family}`))}
            value={one.family ?? ''}
            onChange={(family) => (family === '' ? undefined : set({ family }))}
          />
          <label className="field">
            <span>{say('colour.hex')}</span>
            <input
              className="in"
              type="color"
              value={one.hex ?? '#b8aa92'}
              onChange={(event) => set({ hex: event.target.value })}
            />
          </label>
        </>
      )}
    </Several>
  )
}

const UNITS = ['', 'rubs', 'grade', 'mg/m3', 'kg', 'cycles', 'strokes'] as const
type Unit = NonNullable<Test['unit']>

function Tests({ draft, change }: Part) {
  const { say } = useWords()
  const { formats } = useSession()
  const wording = useWording()
  const today = formats.dayKey(new Date())
  const colours = ['', ...draft.colours.map((colour) => colour.id)]
  return (
    <Several<Test>
      title={say('product.tests')}
      of={draft.tests}
      change={(tests) => change({ tests: [...tests] })}
      fresh={() => ({ kind: 'martindale', result: { zh: '', en: '' }, source: 'lab', measuredOn: today })}
    >
      {(one, set) => (
        <>
          <Pick
            label={say('test.kind')}
            of={TESTS}
            word={(kind) => say(`test.is.${kind}`)}
            value={one.kind}
            onChange={(kind) => set({ kind })}
          />
          <Text
            label={say('test.result-zh')}
            value={one.result.zh}
            onChange={(zh) => set({ result: { ...one.result, zh } })}
            required
          />
          <Text
            label={say('test.result-en')}
            value={one.result.en}
            onChange={(en) => set({ result: { ...one.result, en } })}
          />
          <label className="field">
            <span>{say('test.value')}</span>
            <input
              className="in num"
              type="number"
              step="any"
              value={one.value ?? ''}
              onChange={({ target }) => {
                if (!Number.isNaN(target.valueAsNumber)) set({ value: target.valueAsNumber })
              }}
            />
          </label>
          <Pick
            label={say('test.unit')}
            of={UNITS}
            word={(unit) => (unit === '' ? say('test.no-unit') : say(`test.unit.${unit}`))}
            value={one.unit ?? ''}
            onChange={(unit) => (unit === '' ? undefined : set({ unit: unit satisfies Unit }))}
          />
          <Text
            label={say('test.standard')}
            value={one.standard ?? ''}
            onChange={(standard) => set({ standard })}
          />
          <Text
            label={say('test.laboratory')}
            value={one.laboratory ?? ''}
            onChange={(laboratory) => set({ laboratory })}
          />
          <Pick
            label={say('test.colour')}
            of={colours}
            word={(id) =>
              id === '' ? say('test.every-colour') : wording(draft.colours.find((one) => one.id === id)?.name)
            }
            value={one.colour ?? ''}
            onChange={(colour) => (colour === '' ? undefined : set({ colour }))}
          />
          <Origin of={one} set={set} />
        </>
      )}
    </Several>
  )
}

const FIRMNESS = ['1', '2', '3', '4', '5'] as const

function Comfort({ draft, change }: Part) {
  const { say } = useWords()
  const { comfort } = draft
  const set = (part: Partial<NonNullable<ProductDraft['comfort']>>) =>
    change({
      comfort: { firmness: 3, words: { zh: '', en: '' }, source: 'stated', ...comfort, ...part },
    })
  return (
    <section className="form card section">
      <h3>{say('product.comfort')}</h3>
      <div className="form-grid">
        <Pick
          label={say('comfort.firmness')}
          of={FIRMNESS}
          word={(one) => say(`comfort.${one}`)}
          value={comfort ? String(comfort.firmness) : ''}
          onChange={(firmness) => set({ firmness: Number(firmness) })}
        />
        <Text
          label={say('comfort.zh')}
          value={comfort?.words.zh ?? ''}
          onChange={(zh) => set({ words: { en: '', ...comfort?.words, zh } })}
        />
        <Text
          label={say('comfort.en')}
          value={comfort?.words.en ?? ''}
          onChange={(en) => set({ words: { zh: '', ...comfort?.words, en } })}
        />
        {comfort ? <Origin of={comfort} set={set} /> : null}
      </div>
    </section>
  )
}

const VERDICTS = ['well', 'with-care', 'not'] as const

function Suits({ draft, change }: Part) {
  const { say } = useWords()
  return (
    <Several<Suiting>
      title={say('product.suits')}
      of={draft.suits}
      change={(suits) => change({ suits: [...suits] })}
      fresh={() => ({
        who: WHOM.find((who) => !draft.suits.some((one) => one.who === who)) ?? 'children',
        verdict: 'well',
        because: { zh: '', en: '' },
      })}
    >
      {(one, set) => (
        <>
          <Pick
            label={say('suits.who')}
            of={WHOM}
            word={(who) => say(`whom.${who}`)}
            value={one.who}
            onChange={(who) => set({ who })}
          />
          <Pick
            label={say('suits.verdict')}
            of={VERDICTS}
            word={(verdict) => say(`suits.is.${verdict}`)}
            value={one.verdict}
            onChange={(verdict) => set({ verdict })}
          />
          <Text
            label={say('suits.because-zh')}
            value={one.because.zh}
            onChange={(zh) => set({ because: { ...one.because, zh } })}
            required
          />
          <Text
            label={say('suits.because-en')}
            value={one.because.en}
            onChange={(en) => set({ because: { ...one.because, en } })}
          />
        </>
      )}
    </Several>
  )
}

function Care({ draft, change }: Part) {
  const { say } = useWords()
  const { care, guarantee } = draft
  const words = care?.words ?? { zh: '', en: '' }
  const put = (part: Partial<typeof words>) =>
    change({ care: { source: 'stated', ...care, words: { ...words, ...part } } })
  return (
    <section className="form card section">
      <h3>{say('product.care')}</h3>
      <div className="form-grid">
        <label className="field">
          <span>{say('care.zh')}</span>
          <textarea className="in" value={words.zh} onChange={(event) => put({ zh: event.target.value })} />
        </label>
        <label className="field">
          <span>{say('care.en')}</span>
          <textarea className="in" value={words.en} onChange={(event) => put({ en: event.target.value })} />
        </label>
        {guarantee ? (
          <Whole
            label={say('care.guarantee')}
            value={guarantee.years}
            min={0}
            step={0.5}
            onChange={(years) => change({ guarantee: { ...guarantee, years } })}
          />
        ) : null}
      </div>
    </section>
  )
}

/** Where a statement comes from and when it was measured. */
function Origin(props: {
  of: { readonly source: Source; readonly measuredOn?: string | undefined }
  set: (part: { source?: Source; measuredOn?: string }) => void
}) {
  const { say } = useWords()
  const { of, set } = props
  return (
    <>
      <Pick
        label={say('size.source')}
        of={SOURCES}
        word={(one) => say(`source.is.${one}`)}
        value={of.source}
        onChange={(source) => set({ source })}
      />
      <Day
        label={say('size.day')}
        value={of.measuredOn}
        onChange={(measuredOn) => set(measuredOn ? { measuredOn } : {})}
      />
    </>
  )
}
