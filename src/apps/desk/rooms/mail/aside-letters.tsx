/** Letters that are in no conversation, with why; each can be taken in after all or downloaded as it came. */
import { useState } from 'react'
import {
  type AsideLetter,
  listAsideLetters,
  SetAside,
  takeLetterIn,
} from '../../../../rooms/mail/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { useAct, usePages } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Section, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { Rows } from '../../table.tsx'
import { useWords } from '../../words.ts'

const KINDS = ['all', 'unreadable', 'too-many', 'bounce', 'auto-reply', 'bulk', 'loop'] as const
type Kind = (typeof KINDS)[number]
const isKind = (key: string): key is Kind => KINDS.some((kind) => kind === key)

export function AsideLetters() {
  const { say } = useWords()
  const { formats } = useSession()
  const [kind, setKind] = useState<Kind>('all')
  const why = SetAside.safeParse(kind).data
  const pages = usePages(
    listAsideLetters,
    (cursor) => ({ query: { limit: 25, ...(why && { why }), ...(cursor && { cursor }) } }),
    (answer) => answer,
  )
  return (
    <Section title={say('mail.asides')} side={say('mail.asides.text')}>
      <Views
        label={say('mail.asides')}
        now={kind}
        of={KINDS.map((key) => ({ key, label: say(`mail.aside.${key}`) }))}
        onChoose={(key) => isKind(key) && setKind(key)}
      />
      <Rows<AsideLetter>
        label={say('mail.asides')}
        pages={pages}
        empty={say('mail.asides.none')}
        emptyText={say('mail.asides.none.text')}
        columns={[
          { title: say('mail.col.at'), dataIndex: 'at', render: (at: string) => formats.full(at) },
          { title: say('mail.col.from'), dataIndex: 'from' },
          { title: say('mail.col.subject'), dataIndex: 'subject', ellipsis: true },
          {
            title: say('mail.col.why'),
            key: 'why',
            render: (_, letter) => (
              <span title={letter.words}>
                <Chip tone={letter.why === 'unreadable' || letter.why === 'too-many' ? 'warn' : 'line'}>
                  {say(`mail.aside.${letter.why}`)}
                </Chip>{' '}
                <span className="small ink2">{letter.words}</span>
              </span>
            ),
          },
          { title: '', key: 'acts', render: (_, letter) => <Acts letter={letter} /> },
        ]}
      />
    </Section>
  )
}

function Acts({ letter }: { letter: AsideLetter }) {
  const { say } = useWords()
  const { tell, fail } = useNotices()
  const take = useAct(takeLetterIn, ['conversations'])
  const onSuccess = () => tell(say('mail.taken-in'))
  return (
    <span className="row">
      {letter.why === 'check' ? null : (
        <button
          type="button"
          className="btn sm"
          disabled={take.busy}
          onClick={() => take.start({ params: { id: letter.id } }, { onError: fail, onSuccess })}
        >
          {say('mail.take-in')}
        </button>
      )}
      <a className="btn q sm" href={`/api/mail/letters/${encodeURIComponent(letter.id)}/raw`} download>
        {say('mail.raw')}
      </a>
    </span>
  )
}
