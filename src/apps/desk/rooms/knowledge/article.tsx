/** One article: write both languages, see it as a reader does, publish, and look back at every version. */
import { useState } from 'react'
import { Link, useParams } from 'wouter'
import {
  type Article,
  discardDraft,
  type Language,
  publishArticle,
  readArticle,
  saveDraft,
  type Texts,
  withdrawArticle,
} from '../../../../rooms/knowledge/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Confirm } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Section, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { AlarmLine } from './alarms.tsx'
import { CoverForm } from './cover.tsx'
import { Markdown } from './reader.tsx'
import { Versions } from './versions.tsx'

export function ArticlePage() {
  const { id = '' } = useParams<{ id: string }>()
  const found = useRead(readArticle, { params: { article: id } })
  return (
    <Reading of={found}>
      {(article) => (
        <Whole
          article={article}
          key={`${article.id}-${article.draft?.number ?? article.published?.number ?? 0}`}
        />
      )}
    </Reading>
  )
}

/** What is being written differs from what stands in the house. */
const differs = (a: Texts, b: Texts) => JSON.stringify(a) !== JSON.stringify(b)

function Whole({ article }: { article: Article }) {
  const { say, language } = useWords()
  const { may } = useSession()
  const newest = article.draft ?? article.published
  const kept = newest?.texts ?? {}
  const [texts, setTexts] = useState<Texts>(kept)
  const title = texts[language]?.title ?? texts['zh-CN']?.title ?? texts.en?.title ?? article.slug
  const changed = differs(texts, kept)
  return (
    <Page
      above={<Link href="/knowledge">{say('rail.knowledge')}</Link>}
      title={title}
      below={
        <>
          <Chip tone={article.state === 'published' ? 'ok' : 'plain'}>{say(`article.${article.state}`)}</Chip>
          {article.published ? <span>{say('article.version', { n: article.published.number })}</span> : null}
          {article.draft && article.published ? <Chip tone="act">{say('article.has-draft')}</Chip> : null}
          {article.stale ? <Chip tone="warn">{say('article.stale')}</Chip> : null}
          <span className="ink3">{say(`shelf.${article.shelf}`)}</span>
          {article.url && article.state === 'published' ? (
            <a href={article.url} target="_blank" rel="noreferrer">
              {say('article.public')}
            </a>
          ) : null}
        </>
      }
      acts={<Acts article={article} texts={texts} changed={changed} />}
    >
      <div className="cols wide-left">
        <div>
          {article.alarms.some((alarm) => !alarm.settled) ? (
            <Section title={say('article.alarms')} side={say('article.alarms.text')}>
              <div className="lines">
                {article.alarms
                  .filter((alarm) => !alarm.settled)
                  .map((alarm) => (
                    <AlarmLine key={alarm.id} alarm={alarm} />
                  ))}
              </div>
            </Section>
          ) : null}
          <TextEditor texts={texts} onChange={setTexts} writes={may('knowledge.write')} />
        </div>
        <div>
          <Section title={say('article.cover')}>
            <CoverForm article={article} key={article.revision} />
          </Section>
          <Section title={say('article.versions')}>
            <Versions article={article} />
          </Section>
        </div>
      </div>
    </Page>
  )
}

function TextEditor(props: { texts: Texts; onChange: (texts: Texts) => void; writes: boolean }) {
  const { say, language } = useWords()
  const [side, setSide] = useState<Language>(language)
  const [look, setLook] = useState(!props.writes)
  const text = props.texts[side] ?? { title: '', body: '' }
  const write = (part: Partial<typeof text>) => {
    const next = { ...text, ...part }
    const { [side]: _, ...others } = props.texts
    props.onChange(next.title === '' && next.body === '' ? others : { ...others, [side]: next })
  }
  return (
    <section className="card section">
      <div className="tools" style={{ marginBottom: 10 }}>
        <Views
          label={say('article.languages')}
          now={side}
          onChoose={(key) => setSide(key === 'en' ? 'en' : 'zh-CN')}
          of={[
            { key: 'zh-CN', label: say('article.zh') },
            { key: 'en', label: say('article.en') },
          ]}
        />
        <span className="grow" />
        {props.writes ? (
          <button type="button" className="btn q sm" onClick={() => setLook(!look)}>
            {say(look ? 'article.write' : 'article.look')}
          </button>
        ) : null}
      </div>
      {look ? (
        <>
          <h2>{text.title}</h2>
          {text.body ? <Markdown body={text.body} /> : <p className="ink3">{say('article.not-written')}</p>}
        </>
      ) : (
        <div className="form">
          <label className="field">
            <span>{say('article.title')}</span>
            <input
              className="in"
              lang={side}
              maxLength={200}
              value={text.title}
              onChange={(event) => write({ title: event.target.value })}
            />
          </label>
          <label className="field">
            <span>{say('article.body')}</span>
            <textarea
              className="in"
              lang={side}
              style={{ minHeight: 380 }}
              maxLength={60_000}
              value={text.body}
              onChange={(event) => write({ body: event.target.value })}
            />
            <span className="hint">{say('article.markdown')}</span>
          </label>
        </div>
      )}
    </section>
  )
}

function Acts(props: { article: Article; texts: Texts; changed: boolean }) {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const { article, texts, changed } = props
  const save = useAct(saveDraft)
  const publish = useAct(publishArticle)
  const params = { article: article.id }

  const keep = async () => {
    try {
      await save.run({ params, body: { revision: article.revision, texts } })
      tell(say('article.kept'))
    } catch (fault) {
      fail(fault)
    }
  }
  const bring = async () => {
    try {
      const now = changed ? await save.run({ params, body: { revision: article.revision, texts } }) : article
      await publish.run({
        params,
        body: {
          revision: now.revision,
          settles: now.alarms.filter((alarm) => !alarm.settled).map((alarm) => alarm.id),
        },
      })
      tell(say('article.out'))
    } catch (fault) {
      fail(fault)
    }
  }
  return (
    <>
      <WayBack article={article} />
      {may('knowledge.write') ? (
        <button type="button" className="btn" disabled={!changed || save.busy} onClick={() => void keep()}>
          {say('article.save')}
        </button>
      ) : null}
      {may('knowledge.publish') ? (
        <button
          type="button"
          className="btn p"
          disabled={(!changed && !article.draft) || publish.busy || save.busy}
          onClick={() => void bring()}
        >
          {say('article.publish')}
        </button>
      ) : null}
    </>
  )
}

/** Throwing the draft away and taking the article out of sight, each after a question. */
function WayBack({ article }: { article: Article }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail } = useNotices()
  const [asked, setAsked] = useState<'withdraw' | 'discard' | null>(null)
  const withdraw = useAct(withdrawArticle)
  const discard = useAct(discardDraft)
  const go = () =>
    (asked === 'withdraw' ? withdraw : discard).start(
      { params: { article: article.id } },
      { onError: fail, onSuccess: () => setAsked(null) },
    )
  return (
    <>
      {article.draft && article.published && may('knowledge.write') ? (
        <button type="button" className="btn q" onClick={() => setAsked('discard')}>
          {say('article.discard')}
        </button>
      ) : null}
      {article.state === 'published' && may('knowledge.publish') ? (
        <button type="button" className="btn" onClick={() => setAsked('withdraw')}>
          {say('article.withdraw')}
        </button>
      ) : null}
      {asked ? (
        <Confirm
          title={say(`article.${asked}`)}
          act={say(`article.${asked}`)}
          danger
          busy={withdraw.busy || discard.busy}
          onClose={() => setAsked(null)}
          onDo={go}
        >
          {say(asked === 'withdraw' ? 'article.withdraw.text' : 'article.discard.text')}
        </Confirm>
      ) : null}
    </>
  )
}
