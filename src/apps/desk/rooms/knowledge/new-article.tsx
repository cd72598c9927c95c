/** Begins an article, on its own or from a question that nothing answered. */
import type { FormEvent } from 'react'
import { answerGap, createArticle, type Gap, SHELVES } from '../../../../rooms/knowledge/contract.ts'
import { useAct } from '../../ask.ts'
import { Question } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

const HALF_A_YEAR = 182 * 86_400_000

/** An address for a title that may be Chinese: the day and some letters are enough, the owner can change it. */
const slugOf = (title: string, day: string) => {
  const latin = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
  return latin.length >= 3 ? latin : `a-${day}-${Math.random().toString(36).slice(2, 7)}`
}

export function NewArticle(props: { gap?: Gap; onClose: () => void; onMade: (id: string) => void }) {
  const { say, language } = useWords()
  const { me, formats } = useSession()
  const { fail } = useNotices()
  const create = useAct(createArticle)
  const answer = useAct(answerGap)
  const { gap } = props
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const title = String(form.get('title')).trim()
    const today = new Date()
    const cover = {
      slug: slugOf(title, formats.dayKey(today)),
      shelf: SHELVES.find((one) => one === form.get('shelf')) ?? 'choosing',
      audience:
        (['public', 'assistant', 'staff'] as const).find((one) => one === form.get('audience')) ?? 'public',
      owner: { id: me.id, name: me.name },
      reviewOn: formats.dayKey(new Date(today.getTime() + HALF_A_YEAR)),
      mentions: [],
    }
    if (gap)
      answer.start(
        { params: { gap: gap.id }, body: { cover, title } },
        { onError: fail, onSuccess: (made) => props.onMade(made.article.id) },
      )
    else
      create.start(
        { body: { cover, texts: { [language]: { title, body: '' } } } },
        { onError: fail, onSuccess: (made) => props.onMade(made.id) },
      )
  }
  return (
    <Question
      title={say('knowledge.add')}
      onClose={props.onClose}
      acts={
        <button type="submit" form="new-article" className="btn p" disabled={create.busy || answer.busy}>
          {say('knowledge.begin')}
        </button>
      }
    >
      <form id="new-article" className="form" onSubmit={submit}>
        <label className="field">
          <span>{say('article.title')}</span>
          <input className="in" name="title" required maxLength={200} defaultValue={gap?.question ?? ''} />
        </label>
        <label className="field">
          <span>{say('knowledge.shelf')}</span>
          <select className="in" name="shelf">
            {SHELVES.map((one) => (
              <option key={one} value={one}>
                {say(`shelf.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          <span>{say('article.audience')}</span>
          <select className="in" name="audience">
            {(['public', 'assistant', 'staff'] as const).map((one) => (
              <option key={one} value={one}>
                {say(`audience.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </form>
    </Question>
  )
}
