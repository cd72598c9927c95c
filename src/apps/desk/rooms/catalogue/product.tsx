/** One product: its truth sheet and what is missing first, then variants, parts, cartons and who changed what. */
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import type { z } from 'zod'
import {
  archiveProduct,
  listRevisions,
  type Product,
  readProduct,
  restoreRevision,
  reviveProduct,
} from '../../../../rooms/catalogue/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Confirm, Sheet } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'
import { ProductEditor } from './editor.tsx'
import { Score, SheetView } from './truth-sheet.tsx'

type Found = z.infer<NonNullable<typeof readProduct.answer>>

export function ProductPage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readProduct, { params: { product: id } })
  return <Reading of={found}>{(answer) => <Whole {...answer} />}</Reading>
}

function Whole({ product, sheet, door }: Found) {
  const { say } = useWords()
  const wording = useWording()
  return (
    <Page
      above={<Link href="/catalogue">{say('rail.catalogue')}</Link>}
      title={wording(product.name)}
      below={
        <>
          <span className="ink3">{product.code}</span>
          {product.series ? <span>{wording(product.series)}</span> : null}
          <Score value={sheet.score} />
          {product.archivedAt ? <Chip tone="warn">{say('catalogue.archived')}</Chip> : null}
          {product.madeToOrder ? <Chip tone="line">{say('product.made-to-order')}</Chip> : null}
        </>
      }
      acts={<Acts product={product} />}
    >
      <div className="cols wide-left">
        <div>
          <Section title={say('product.sheet')} side={say('product.sheet.text')}>
            <SheetView sheet={sheet} />
          </Section>
        </div>
        <div>
          <Section title={say('product.missing')} side={say('product.missing.text')}>
            {sheet.missing.length === 0 ? <Chip tone="ok">{say('catalogue.complete')}</Chip> : null}
            <div className="lines small">
              {sheet.missing.map((one) => (
                <div key={one.key}>
                  <span className="grow">
                    <b>{one.label}</b>
                    <br />
                    <span className="ink2">{one.why}</span>
                  </span>
                  <span className="num ink3 nowrap">{say('product.points', { n: one.points })}</span>
                </div>
              ))}
            </div>
          </Section>
          <Variants product={product} />
          <Cartons product={product} door={door} />
          <Parts product={product} />
          <Revisions product={product} />
        </div>
      </div>
    </Page>
  )
}

function Acts({ product }: { product: Product }) {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const [asked, setAsked] = useState<'edit' | 'archive' | null>(null)
  const archive = useAct(archiveProduct, ['knowledge'])
  const revive = useAct(reviveProduct, ['knowledge'])
  if (!may('catalogue.write')) return null
  return (
    <>
      {product.archivedAt ? (
        <button
          type="button"
          className="btn"
          onClick={() =>
            revive.start(
              { params: { product: product.id } },
              { onError: fail, onSuccess: () => tell(say('product.revived')) },
            )
          }
        >
          {say('product.revive')}
        </button>
      ) : (
        <button type="button" className="btn" onClick={() => setAsked('archive')}>
          {say('product.archive')}
        </button>
      )}
      <button type="button" className="btn p" onClick={() => setAsked('edit')}>
        {say('product.edit')}
      </button>
      {asked === 'archive' ? (
        <Confirm
          title={say('product.archive')}
          act={say('product.archive')}
          busy={archive.busy}
          onClose={() => setAsked(null)}
          onDo={() =>
            archive.start(
              { params: { product: product.id }, body: { revision: product.revision } },
              {
                onError: fail,
                onSuccess: () => {
                  setAsked(null)
                  tell(say('product.archived'))
                },
              },
            )
          }
        >
          {say('product.archive.text')}
        </Confirm>
      ) : null}
      {asked === 'edit' ? (
        <Sheet title={say('product.edit')} wide onClose={() => setAsked(null)}>
          <ProductEditor product={product} onDone={() => setAsked(null)} />
        </Sheet>
      ) : null}
    </>
  )
}

function Variants({ product }: { product: Product }) {
  const { say } = useWords()
  const { formats } = useSession()
  const wording = useWording()
  const colours = new Map(product.colours.map((colour) => [colour.id, colour]))
  return (
    <Section title={say('product.variants', { n: product.variants.length })}>
      <table className="grid">
        <tbody>
          {product.variants.map((one) => {
            const colour = one.colour ? colours.get(one.colour) : undefined
            return (
              <tr key={one.sku}>
                <td>
                  {colour ? (
                    <span className="swatch" style={{ background: colour.hex ?? 'var(--sunken)' }} />
                  ) : null}{' '}
                  {wording(colour?.name)} {wording(one.option)}
                  <div className="tl">{one.sku}</div>
                </td>
                <td className="right">
                  {formats.money(one.priceFen)}
                  {one.active ? null : <div className="tl">{say('product.not-sold')}</div>}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </Section>
  )
}

function Cartons({ product, door }: { product: Product; door: Found['door'] }) {
  const { say } = useWords()
  const { formats } = useSession()
  const wording = useWording()
  return (
    <Section title={say('product.cartons', { n: product.cartons.length })}>
      {product.cartons.length === 0 ? <p className="gap-line">{say('product.no-cartons')}</p> : null}
      <table className="grid">
        <tbody>
          {product.cartons.map((one) => (
            <tr key={one.no}>
              <td>{one.no}</td>
              <td>
                {formats.mm(one.length, one.width, one.height)}
                {one.holds ? <div className="tl">{wording(one.holds)}</div> : null}
              </td>
              <td className="right">{formats.kilograms(one.grams)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {door ? (
        <p className="small">
          <Chip tone="line">
            <Icon name="ruler" size="s" />
            {say('product.door', { mm: formats.mm(door.narrowestMm), carton: door.carton })}
          </Chip>
        </p>
      ) : null}
    </Section>
  )
}

function Parts({ product }: { product: Product }) {
  const { say } = useWords()
  const { formats } = useSession()
  const wording = useWording()
  return (
    <Section title={say('product.parts', { n: product.parts.length })}>
      {product.parts.length === 0 ? <p className="gap-line">{say('product.no-parts')}</p> : null}
      <table className="grid">
        <tbody>
          {product.parts.map((one) => (
            <tr key={one.no}>
              <td className="ink3">{one.no}</td>
              <td>
                {wording(one.name)} × {one.quantity}
              </td>
              <td className="right">
                {one.replaceable
                  ? one.spareFen === undefined
                    ? say('product.spare')
                    : formats.money(one.spareFen)
                  : say('product.no-spare')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  )
}

function Revisions({ product }: { product: Product }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { tell, fail } = useNotices()
  const wording = useWording()
  const found = useRead(listRevisions, { params: { product: product.id } })
  const restore = useAct(restoreRevision, ['knowledge'])
  return (
    <Section title={say('product.history')}>
      <Reading of={found} lines={2}>
        {(answer) => (
          <div className="lines small">
            {answer.items.map((one) => (
              <div key={one.revision}>
                <span className="grow">
                  <b>{say('product.revision', { n: one.revision })}</b> {one.by} · {formats.full(one.at)}
                  {one.note ? <div className="ink2">{one.note}</div> : null}
                  {one.changes.slice(0, 6).map((change) => (
                    <div className="ink2" key={change.fact}>
                      {wording(change.label)}：{change.old ? <s>{wording(change.old)}</s> : null}{' '}
                      {change.new ? wording(change.new) : say('product.dropped')}
                    </div>
                  ))}
                  {one.changes.length > 6 ? (
                    <div className="tl">{say('product.more-changes', { n: one.changes.length - 6 })}</div>
                  ) : null}
                </span>
                {may('catalogue.write') && one.revision !== product.revision ? (
                  <button
                    type="button"
                    className="btn q sm"
                    onClick={() =>
                      restore.start(
                        {
                          params: { product: product.id, number: one.revision },
                          body: { revision: product.revision },
                        },
                        {
                          onError: fail,
                          onSuccess: () => tell(say('product.restored', { n: one.revision })),
                        },
                      )
                    }
                  >
                    {say('product.restore')}
                  </button>
                ) : null}
              </div>
            ))}
          </div>
        )}
      </Reading>
    </Section>
  )
}
