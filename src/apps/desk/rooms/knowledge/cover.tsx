/** The cover of an article: shelf, audience, owner, review day, and the products and rules it depends on. */
import { type FormEvent, useState } from 'react'
import { listColleagues } from '../../../../rooms/access/contract.ts'
import { type Article, changeCover, type Mention, SHELVES } from '../../../../rooms/knowledge/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const AUDIENCES = ['public', 'assistant', 'staff'] as const
const nameOf = (mention: Mention) => (mention.kind === 'product' ? mention.code : mention.key)

export function CoverForm({ article }: { article: Article }) {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const colleagues = useRead(listColleagues, {})
  const [mentions, setMentions] = useState<readonly Mention[]>(article.mentions)
  const change = useAct(changeCover)
  const people = [
    article.owner,
    ...(colleagues.data?.items ?? []).filter((one) => one.active && one.id !== article.owner.id),
  ]
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const owner = people.find((one) => one.id === form.get('owner')) ?? article.owner
    change.start(
      {
        params: { article: article.id },
        body: {
          revision: article.revision,
          cover: {
            slug: String(form.get('slug')),
            shelf: SHELVES.find((one) => one === form.get('shelf')) ?? article.shelf,
            audience: AUDIENCES.find((one) => one === form.get('audience')) ?? article.audience,
            owner: { id: owner.id, name: owner.name },
            reviewOn: String(form.get('reviewOn')),
            mentions: [...mentions],
          },
        },
      },
      { onError: fail, onSuccess: () => tell(say('done.saved')) },
    )
  }
  return (
    <form onSubmit={submit}>
      <fieldset
        disabled={!may('knowledge.write')}
        className="form"
        style={{ border: 0, padding: 0, margin: 0 }}
      >
        <div className="form-grid">
          <label className="field">
            <span>{say('knowledge.shelf')}</span>
            <select className="in" name="shelf" defaultValue={article.shelf}>
              {SHELVES.map((one) => (
                <option key={one} value={one}>
                  {say(`shelf.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{say('article.audience')}</span>
            <select className="in" name="audience" defaultValue={article.audience}>
              {AUDIENCES.map((one) => (
                <option key={one} value={one}>
                  {say(`audience.${one}`)}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{say('article.owner')}</span>
            <select className="in" name="owner" defaultValue={article.owner.id}>
              {people.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name}
                </option>
              ))}
            </select>
          </label>
          <label className="field">
            <span>{say('article.review-day')}</span>
            <input className="in" type="date" name="reviewOn" required defaultValue={article.reviewOn} />
          </label>
        </div>
        <label className="field">
          <span>{say('article.slug')}</span>
          <input
            className="in"
            name="slug"
            required
            pattern="[a-z0-9]+(-[a-z0-9]+)*"
            maxLength={80}
            defaultValue={article.slug}
          />
        </label>
        <MentionRow mentions={mentions} onChange={setMentions} />
        {may('knowledge.write') ? (
          <button type="submit" className="btn" style={{ alignSelf: 'flex-start' }} disabled={change.busy}>
            {say('act.save')}
          </button>
        ) : null}
      </fieldset>
    </form>
  )
}

function MentionRow(props: {
  mentions: readonly Mention[]
  onChange: (mentions: readonly Mention[]) => void
}) {
  const { say } = useWords()
  const [kind, setKind] = useState<Mention['kind']>('product')
  const [typed, setTyped] = useState('')
  const add = () => {
    const name = typed.trim()
    if (!name) return
    props.onChange([...props.mentions, kind === 'product' ? { kind, code: name } : { kind, key: name }])
    setTyped('')
  }
  return (
    <div className="field">
      <span>{say('article.mentions')}</span>
      <div className="tags">
        {props.mentions.map((one) => (
          <Chip key={`${one.kind}-${nameOf(one)}`}>
            {say(`mention.${one.kind}`)} {nameOf(one)}
            <button
              type="button"
              aria-label={say('act.drop')}
              onClick={() => props.onChange(props.mentions.filter((other) => other !== one))}
            >
              <Icon name="close" size="s" />
            </button>
          </Chip>
        ))}
      </div>
      <div className="row">
        <select
          className="in"
          style={{ width: 'auto' }}
          aria-label={say('mention.kind')}
          value={kind}
          onChange={(event) => setKind(event.target.value === 'policy' ? 'policy' : 'product')}
        >
          <option value="product">{say('mention.product')}</option>
          <option value="policy">{say('mention.policy')}</option>
        </select>
        <input
          className="in"
          aria-label={say('mention.name')}
          placeholder={say('mention.name')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            event.preventDefault()
            add()
          }}
        />
        <button type="button" className="btn sm" onClick={add}>
          {say('act.add')}
        </button>
      </div>
      <span className="hint">{say('article.mentions.text')}</span>
    </div>
  )
}
