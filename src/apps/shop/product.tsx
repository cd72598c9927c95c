// One piece: its picture in daylight, price and colours, and the truth sheet with its ruler.
import { useEffect, useState } from 'react'
import type { Answer } from '../../kernel/contract.ts'
import type { shopProduct, TruthSheet } from '../../rooms/catalogue/contract.ts'
import type { helpHome } from '../../rooms/knowledge/contract.ts'
import { openFormats } from '../../ui/format.ts'
import { Chip, Ruler } from '../../ui/marks.tsx'
import { useAsked } from './ask.ts'
import { Items } from './catalogue.tsx'
import { Scene } from './scene.tsx'
import { Shown } from './states.tsx'
import { useWords } from './words.ts'

type Page = Answer<typeof shopProduct>

export function ProductPage(props: { code: string }) {
  const [page, again] = useAsked<typeof shopProduct>(`/api/shop/products/${encodeURIComponent(props.code)}`)
  const id = page.is === 'there' ? page.value.item.id : undefined
  useProductOnPage(id)
  return (
    <Shown asked={page} again={again}>
      {(value) => <Product page={value} />}
    </Shown>
  )
}

/** Tells the widget which piece one looks at, as any merchant's page can: by a meta line. */
function useProductOnPage(id: string | undefined): void {
  useEffect(() => {
    if (!id) return
    const meta = document.createElement('meta')
    meta.name = 'anju-product'
    meta.content = id
    document.head.append(meta)
    return () => meta.remove()
  }, [id])
}

function Product(props: { page: Page }) {
  const { say, language } = useWords()
  const { item, lead, variants, sheet, relatives } = props.page
  const format = openFormats(language, 'Asia/Shanghai')
  const [sku, setSku] = useState(variants[0]?.sku)
  const chosen = variants.find((variant) => variant.sku === sku) ?? variants[0]
  const colour = item.colours.find((one) => one.id === chosen?.colour) ?? item.colours[0]
  const price = chosen?.priceFen ?? item.fromFen
  return (
    <>
      <div className="pd">
        <div className="frame">
          <Scene category={item.category} colour={colour?.hex} label={say('scene', { name: item.name })} />
        </div>
        <div>
          <h1>{item.name}</h1>
          <div className="price">{price === undefined ? say('noPrice') : format.money(price)}</div>
          {lead ? <p className="ink2 lead">{lead}</p> : null}
          <Choice page={props.page} sku={chosen?.sku} choose={setSku} />
          <Facts page={props.page} />
          <button type="button" className="btn lg p" onClick={openTalk}>
            {say('ask')}
          </button>
        </div>
      </div>
      <Truth sheet={sheet} />
      <AtHome page={props.page} />
      {relatives.length > 0 ? (
        <section>
          <h2 className="shelf-name">{say('relatives')}</h2>
          <Items items={relatives} />
        </section>
      ) : null}
    </>
  )
}

function openTalk(): void {
  const talk = document.querySelector('anju-talk')
  if (talk && 'open' in talk && typeof talk.open === 'function') talk.open()
}

function Choice(props: { page: Page; sku: string | undefined; choose: (sku: string) => void }) {
  const { say } = useWords()
  const { item, variants } = props.page
  if (variants.length < 2) return null
  return (
    <fieldset className="choice">
      <legend className="ink3">{say(item.colours.length > 1 ? 'colour' : 'option')}</legend>
      {variants.map((variant) => {
        const colour = item.colours.find((one) => one.id === variant.colour)
        return (
          <label key={variant.sku} className="pick">
            <input
              type="radio"
              name="variant"
              checked={variant.sku === props.sku}
              onChange={() => props.choose(variant.sku)}
            />
            {colour?.hex ? (
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <rect width="16" height="16" rx="3" fill={colour.hex} stroke="var(--line-strong)" />
              </svg>
            ) : null}
            <span>{shortTitle(variant.title, item.name)}</span>
          </label>
        )
      })}
    </fieldset>
  )
}

/** A variant repeats the name of the piece; beside its heading only the difference is worth saying. */
const shortTitle = (title: string, name: string): string =>
  title.replace(name, '').replace(/^[\s·,，-]+/, '') || title

function Facts(props: { page: Page }) {
  const { say } = useWords()
  const { item, sheet, delivery, guarantee, assembly, variants } = props.page
  const material = sheet.sections.find((section) => section.key === 'material')?.lines[0]
  const seat = sheet.sections
    .find((section) => section.key === 'size')
    ?.lines.find((line) => /seat-depth|lie-width/.test(line.key))
  const rows: [string, string | undefined][] = [
    [
      say('colour'),
      variants.length < 2
        ? item.colours.map((one) => one.title).join(language(sheet) ? '、' : ', ')
        : undefined,
    ],
    [material?.label ?? '', material?.text],
    [seat?.label ?? '', seat?.text],
    [say('delivery'), delivery],
    [say('assembly'), assembly],
    [say('guarantee'), guarantee],
  ]
  return (
    <dl className="facts">
      {rows.map(([label, text]) =>
        text ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}

const language = (sheet: TruthSheet): boolean => sheet.language === 'zh-CN'

function Truth(props: { sheet: TruthSheet }) {
  const { say, language: spoken } = useWords()
  const { sheet } = props
  const format = openFormats(spoken, 'Asia/Shanghai')
  const sizes = sheet.sections.find((section) => section.key === 'size')
  const measures = sizes?.lines.filter((line) => line.unit === 'mm' && line.value !== undefined) ?? []
  const others = sheet.sections.filter(
    (section) => section.key !== 'size' && (section.lines.length > 0 || section.gaps.length > 0),
  )
  return (
    <section className="truth" id="truth">
      <header>
        <h2>{say('truth')}</h2>
        <Chip tone={sheet.complete ? 'ok' : 'warn'}>
          {say(sheet.complete ? 'complete' : 'incomplete', { score: sheet.score })}
        </Chip>
        <span className="tl">
          {sheet.measuredOn
            ? say('measured', { day: format.calendarDay(sheet.measuredOn) })
            : say('unmeasured')}
        </span>
      </header>
      <Ruler />
      <ul className="measures">
        {measures.map((line) => (
          <li key={line.id} id={line.key} title={line.sourceText}>
            <b>{line.value}</b> {line.label}
          </li>
        ))}
        {measures.length > 0 ? <li className="ink3">mm</li> : null}
      </ul>
      {sizes && sizes.gaps.length > 0 ? <Gaps gaps={sizes.gaps} /> : null}
      <div className="sections">
        {others.map((section) => (
          <section key={section.key}>
            <h3>{section.title}</h3>
            <dl>
              {section.lines.map((line) => (
                <div key={line.id} id={line.key}>
                  <dt>{line.label}</dt>
                  <dd>
                    {line.text}
                    <span className="tl source">{line.sourceText}</span>
                  </dd>
                </div>
              ))}
            </dl>
            {section.gaps.length > 0 ? <Gaps gaps={section.gaps} /> : null}
          </section>
        ))}
      </div>
    </section>
  )
}

/** How to keep it, which rooms it wants, for whom it is: what the shop knows of such pieces, each line with its source. */
function AtHome(props: { page: Page }) {
  const { say } = useWords()
  const { item, materials, sheet } = props.page
  const width = sheet.sections
    .flatMap((section) => section.lines)
    .find((line) => line.key === 'size.width')?.value
  const asked = new URLSearchParams({
    category: item.category,
    materials: materials.join(','),
    ...(typeof width === 'number' && { width: String(width) }),
  })
  const [found] = useAsked<typeof helpHome>(`/api/help/home?${asked}`)
  if (found.is !== 'there') return null
  const parts = (['care', 'rooms', 'people'] as const).filter((part) => found.value[part].length > 0)
  if (parts.length === 0) return null
  return (
    <section className="truth" id="at-home">
      <header>
        <h2>{say('atHome')}</h2>
      </header>
      <div className="sections">
        {parts.map((part) => (
          <section key={part}>
            <h3>{say(`home.${part}`)}</h3>
            <dl>
              {found.value[part].map((line) => (
                <div key={`${line.kind}-${line.from}-${line.to}`}>
                  <dt>{line.kind === 'avoid' ? say('home.avoid', { name: line.to }) : line.to}</dt>
                  <dd>
                    {line.why}
                    <span className="tl source">{line.source}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </section>
  )
}

/** What nobody knows is said where one would look for it. */
function Gaps(props: { gaps: readonly string[] }) {
  const { say } = useWords()
  return (
    <ul className="gaps">
      {props.gaps.map((gap) => (
        <li key={gap} className="small">
          <Chip tone="warn">{say('gap')}</Chip> {gap}
        </li>
      ))}
    </ul>
  )
}
