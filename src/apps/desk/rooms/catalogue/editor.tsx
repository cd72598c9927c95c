/** Changes a product: names, sizes, materials, what is true of it, variants, cartons and parts, each as rows one can add and drop. */
import { useState } from 'react'
import {
  CATEGORIES,
  type Carton,
  changeProduct,
  MATERIAL_KINDS,
  type Material,
  type Part,
  PLACES,
  type Product,
  type ProductDraft,
  SIZES,
  type Size,
  SOURCES,
  type Variant,
} from '../../../../rooms/catalogue/contract.ts'
import { useAct } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { Day, Pick, Text, Whole } from './fields.tsx'
import { Several } from './several.tsx'
import { Truths } from './truths.tsx'

export function ProductEditor(props: { product: Product; onDone: () => void }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const { id, revision, score: _, createdAt: _c, updatedAt: _u, archivedAt: _a, ...first } = props.product
  const [draft, setDraft] = useState<ProductDraft>(first)
  const [note, setNote] = useState('')
  const save = useAct(changeProduct, ['knowledge'])
  const change = (part: Partial<ProductDraft>) => setDraft((now) => ({ ...now, ...part }))
  const submit = () =>
    save.start(
      {
        params: { product: id },
        body: { revision, product: draft, ...(note.trim() ? { note: note.trim() } : {}) },
      },
      {
        onError: fail,
        onSuccess: () => {
          tell(say('product.saved'))
          props.onDone()
        },
      },
    )
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Basics draft={draft} change={change} />
      <Sizes of={draft.sizes} change={(sizes) => change({ sizes })} />
      <Materials of={draft.materials} change={(materials) => change({ materials })} />
      <Truths draft={draft} change={change} />
      <Variants of={draft.variants} colours={draft.colours} change={(variants) => change({ variants })} />
      <Cartons of={draft.cartons} change={(cartons) => change({ cartons })} />
      <Parts of={draft.parts} change={(parts) => change({ parts })} />
      <label className="field">
        <span>{say('product.note')}</span>
        <input
          className="in"
          maxLength={300}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </label>
      <div className="row">
        <button type="submit" className="btn p" disabled={save.busy}>
          {say('product.save')}
        </button>
        <span className="tl">{say('product.save.text')}</span>
      </div>
    </form>
  )
}

function Basics(props: { draft: ProductDraft; change: (part: Partial<ProductDraft>) => void }) {
  const { say } = useWords()
  const { draft, change } = props
  return (
    <div className="form-grid">
      <Text
        label={say('product.name-zh')}
        value={draft.name.zh}
        onChange={(zh) => change({ name: { ...draft.name, zh } })}
        required
      />
      <Text
        label={say('product.name-en')}
        value={draft.name.en}
        onChange={(en) => change({ name: { ...draft.name, en } })}
      />
      <Pick
        label={say('catalogue.category')}
        of={CATEGORIES}
        word={(one) => say(`category.${one}`)}
        value={draft.category}
        onChange={(category) => change({ category })}
      />
      <Text
        label={say('product.lead-zh')}
        value={draft.lead?.zh ?? ''}
        onChange={(zh) => change({ lead: { zh, en: draft.lead?.en ?? '' } })}
      />
      <Text
        label={say('product.lead-en')}
        value={draft.lead?.en ?? ''}
        onChange={(en) => change({ lead: { zh: draft.lead?.zh ?? '', en } })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={draft.madeToOrder}
          onChange={(event) => change({ madeToOrder: event.target.checked })}
        />
        {say('product.made-to-order')}
      </label>
    </div>
  )
}

function Sizes(props: { of: readonly Size[]; change: (sizes: Size[]) => void }) {
  const { say } = useWords()
  const { formats } = useSession()
  const today = formats.dayKey(new Date())
  return (
    <Several<Size>
      title={say('product.sizes')}
      of={props.of}
      change={props.change}
      fresh={() => ({
        key: SIZES.find((key) => !props.of.some((one) => one.key === key)) ?? 'width',
        mm: 1,
        source: 'measured',
        measuredOn: today,
      })}
    >
      {(one, set) => (
        <>
          <Pick
            label={say('size.key')}
            of={SIZES}
            word={(one) => say(`size.is.${one}`)}
            value={one.key}
            onChange={(key) => set({ key })}
          />
          <Whole label="mm" value={one.mm} min={1} onChange={(mm) => set({ mm })} />
          <Pick
            label={say('size.source')}
            of={SOURCES}
            word={(one) => say(`source.is.${one}`)}
            value={one.source}
            onChange={(source) => set({ source })}
          />
          <Day
            label={say('size.day')}
            value={one.measuredOn}
            onChange={(measuredOn) => set(measuredOn ? { measuredOn } : {})}
          />
        </>
      )}
    </Several>
  )
}

function Materials(props: { of: readonly Material[]; change: (materials: Material[]) => void }) {
  const { say } = useWords()
  return (
    <Several<Material>
      title={say('product.materials')}
      of={props.of}
      change={props.change}
      fresh={() => ({ place: 'frame', kind: 'solid-wood', name: { zh: '', en: '' }, source: 'stated' })}
    >
      {(one, set) => (
        <>
          <Pick
            label={say('material.place')}
            of={PLACES}
            word={(one) => say(`place.${one}`)}
            value={one.place}
            onChange={(place) => set({ place })}
          />
          <Pick
            label={say('material.kind')}
            of={MATERIAL_KINDS}
            word={(one) => say(`kind.${one}`)}
            value={one.kind}
            onChange={(kind) => set({ kind })}
          />
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
            label={say('size.source')}
            of={SOURCES}
            word={(one) => say(`source.is.${one}`)}
            value={one.source}
            onChange={(source) => set({ source })}
          />
        </>
      )}
    </Several>
  )
}

function Variants(props: {
  of: readonly Variant[]
  colours: ProductDraft['colours']
  change: (variants: Variant[]) => void
}) {
  const { say } = useWords()
  const wording = useWording()
  return (
    <Several<Variant>
      title={say('product.variants', { n: props.of.length })}
      of={props.of}
      change={props.change}
      fresh={() => ({ sku: '', priceFen: 0, active: true })}
    >
      {(one, set) => (
        <>
          <Text label="SKU" value={one.sku} onChange={(sku) => set({ sku })} required />
          <Pick
            label={say('catalogue.colours')}
            of={props.colours.map((colour) => colour.id)}
            word={(id) => wording(props.colours.find((colour) => colour.id === id)?.name)}
            value={one.colour ?? ''}
            onChange={(colour) => set({ colour })}
          />
          <Whole
            label={say('product.yuan')}
            value={one.priceFen / 100}
            min={0}
            step={0.01}
            onChange={(yuan) => set({ priceFen: Math.round(yuan * 100) })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={one.active}
              onChange={(event) => set({ active: event.target.checked })}
            />
            {say('product.sold')}
          </label>
        </>
      )}
    </Several>
  )
}

function Cartons(props: { of: readonly Carton[]; change: (cartons: Carton[]) => void }) {
  const { say } = useWords()
  return (
    <Several<Carton>
      title={say('product.cartons', { n: props.of.length })}
      of={props.of}
      change={props.change}
      fresh={(count) => ({ no: count + 1, length: 1, width: 1, height: 1, grams: 1000 })}
    >
      {(one, set) => (
        <>
          <Whole
            label={say('carton.length')}
            value={one.length}
            min={1}
            onChange={(length) => set({ length })}
          />
          <Whole label={say('carton.width')} value={one.width} min={1} onChange={(width) => set({ width })} />
          <Whole
            label={say('carton.height')}
            value={one.height}
            min={1}
            onChange={(height) => set({ height })}
          />
          <Whole
            label="kg"
            value={one.grams / 1000}
            min={0.001}
            step={0.001}
            onChange={(kg) => set({ grams: Math.round(kg * 1000) })}
          />
        </>
      )}
    </Several>
  )
}

function Parts(props: { of: readonly Part[]; change: (parts: Part[]) => void }) {
  const { say } = useWords()
  return (
    <Several<Part>
      title={say('product.parts', { n: props.of.length })}
      of={props.of}
      change={props.change}
      fresh={(count) => ({ no: `P${count + 1}`, name: { zh: '', en: '' }, quantity: 1, replaceable: true })}
    >
      {(one, set) => (
        <>
          <Text label={say('part.no')} value={one.no} onChange={(no) => set({ no })} required />
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
          <Whole
            label={say('line.count')}
            value={one.quantity}
            min={1}
            onChange={(quantity) => set({ quantity })}
          />
          <label className="check">
            <input
              type="checkbox"
              checked={one.replaceable}
              onChange={(event) => set({ replaceable: event.target.checked })}
            />
            {say('product.spare')}
          </label>
        </>
      )}
    </Several>
  )
}
