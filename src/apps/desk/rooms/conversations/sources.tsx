/** Where the assistant's words stand written: chips that open the article, the truth sheet, the order or the rule. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Fact, Source } from '../../../../rooms/conversations/contract.ts'
import { Icon, type IconName } from '../../../../ui/icon.tsx'
import { Sheet } from '../../dialog.tsx'
import { useWords } from '../../words.ts'
import { ProductSheet } from '../catalogue/truth-sheet.tsx'
import { PolicyReader } from '../knowledge/policy.tsx'
import { ArticleReader } from '../knowledge/reader.tsx'

const ICON: Record<Source['kind'], IconName> = {
  article: 'knowledge',
  truth: 'ruler',
  order: 'orders',
  policy: 'shield',
}

export function Sources(props: { of: readonly Source[] }) {
  const [open, setOpen] = useState<Source | null>(null)
  const [, go] = useLocation()
  if (props.of.length === 0) return null
  return (
    <div className="src">
      {props.of.map((source) => (
        <button
          type="button"
          key={`${source.kind}-${source.id}-${source.title}`}
          title={source.quote}
          onClick={() => {
            const page = pageOf(source)
            if (page) go(page)
            else setOpen(source)
          }}
        >
          <Icon name={ICON[source.kind]} size="s" />
          <span className="cut">{source.title}</span>
        </button>
      ))}
      {open ? <SourceSheet source={open} onClose={() => setOpen(null)} /> : null}
    </div>
  )
}

/** The desk's own page of it; a case is told by its id, whatever rule stands behind the words. */
function pageOf({ kind, id }: Source): string | null {
  if (id.startsWith('cas_')) return `/cases/${id}`
  return kind === 'order' ? `/orders/${id}` : null
}

function SourceSheet(props: { source: Source; onClose: () => void }) {
  const { say } = useWords()
  const { source } = props
  return (
    <Sheet title={source.title} onClose={props.onClose}>
      <blockquote className="card section small" style={{ margin: '0 0 12px' }}>
        <div className="tl">{say('source.quote')}</div>
        {source.quote}
      </blockquote>
      {source.kind === 'article' ? <ArticleReader id={source.id} /> : null}
      {source.kind === 'truth' ? <ProductSheet id={source.id} /> : null}
      {source.kind === 'policy' ? <PolicyReader policyKey={source.id} /> : null}
    </Sheet>
  )
}

/** A measured value on its ruler, with the span that fits; values outside the scale stand at its end. */
export function FactRule(props: { fact: Fact }) {
  const { fact } = props
  const scale = fact.scale
  const place = (value: number) =>
    scale
      ? `${Math.min(100, Math.max(0, ((value - scale.from) / Math.max(1, scale.to - scale.from)) * 100))}%`
      : '0'
  return (
    <div className="fact-rule">
      <div>
        {fact.label} <b>{fact.value}</b>
        {fact.verdict ? <span className="ink2"> · {fact.verdict}</span> : null}
      </div>
      {scale && fact.number !== undefined ? (
        <div className="scale" aria-hidden>
          <div className="ruler" />
          {fact.fits ? (
            <span
              className="fit"
              style={{ left: place(fact.fits.from), right: `calc(100% - ${place(fact.fits.to)})` }}
            />
          ) : null}
          <span className="at" style={{ left: place(fact.number) }} />
        </div>
      ) : null}
    </div>
  )
}
