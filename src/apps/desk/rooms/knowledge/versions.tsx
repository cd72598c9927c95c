/** Every version of an article, what changed between two, and the way back. */
import { useState } from 'react'
import {
  type Article,
  type DiffLine,
  diffVersions,
  listVersions,
  restoreVersion,
  type Version,
} from '../../../../rooms/knowledge/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Sheet } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function Versions({ article }: { article: Article }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { tell, fail } = useNotices()
  const [open, setOpen] = useState<Version | null>(null)
  const found = useRead(listVersions, { params: { article: article.id } })
  const restore = useAct(restoreVersion)
  return (
    <Reading of={found} lines={2}>
      {(answer) => (
        <div className="lines small">
          {answer.items.map((one) => (
            <div key={one.number}>
              <span className="grow">
                <b>{say('article.version', { n: one.number })}</b>{' '}
                <Chip tone={one.state === 'published' ? 'ok' : 'line'}>{say(`version.${one.state}`)}</Chip>{' '}
                {one.by.name} · {formats.full(one.publishedAt ?? one.at)}
                {one.note ? <div className="ink2">{one.note}</div> : null}
              </span>
              <button type="button" className="btn q sm" onClick={() => setOpen(one)}>
                {say('version.diff')}
              </button>
              {may('knowledge.write') && one.state === 'replaced' ? (
                <button
                  type="button"
                  className="btn q sm"
                  onClick={() =>
                    restore.start(
                      {
                        params: { article: article.id, number: one.number },
                        body: { revision: article.revision },
                      },
                      { onError: fail, onSuccess: () => tell(say('version.restored', { n: one.number })) },
                    )
                  }
                >
                  {say('product.restore')}
                </button>
              ) : null}
            </div>
          ))}
          {open ? (
            <Sheet title={say('version.changed', { n: open.number })} wide onClose={() => setOpen(null)}>
              <Diff article={article.id} to={open.number} />
            </Sheet>
          ) : null}
        </div>
      )}
    </Reading>
  )
}

function Diff(props: { article: string; to: number }) {
  const { language, say } = useWords()
  const [side, setSide] = useState(language)
  const found = useRead(diffVersions, {
    params: { article: props.article },
    query: { from: props.to - 1, to: props.to, language: side },
  })
  return (
    <div className="form">
      <div className="row">
        <button type="button" className="btn sm" onClick={() => setSide(side === 'en' ? 'zh-CN' : 'en')}>
          {say(side === 'en' ? 'article.zh' : 'article.en')}
        </button>
        {found.data ? (
          <span className="tl">
            {say('version.lines', { added: found.data.added, removed: found.data.removed })}
          </span>
        ) : null}
      </div>
      <Reading of={found} lines={4}>
        {(answer) => (
          <>
            <Lines of={answer.title} />
            <Lines of={answer.body} />
          </>
        )}
      </Reading>
    </div>
  )
}

function Lines(props: { of: readonly DiffLine[] }) {
  return (
    <div className="diff">
      {props.of.map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and never move
        <div key={at} className={line.kind}>
          {line.text || '\u00a0'}
        </div>
      ))}
    </div>
  )
}
