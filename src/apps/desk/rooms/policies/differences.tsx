/** What differs between two versions of the promises, field by field, in words. */
import { TERM_NAMES } from '../../../../rooms/policies/contract.ts'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

interface Change {
  readonly field: string
  readonly before: string
  readonly after: string
}

export function Differences({ of }: { of: readonly Change[] }) {
  const { say } = useWords()
  const { formats } = useSession()
  const name = (field: string) => {
    const term = TERM_NAMES.find((one) => one === field)
    if (term) return say(`term.${term}`)
    const [, topic = '', language = ''] = field.split('.')
    return `${say(`clause-topic.${topic as 'returns'}`)} · ${say(`clause-language.${language as 'zh'}`)}`
  }
  const words: Readonly<Record<string, string>> = {
    true: say('policies.yes'),
    false: say('policies.no'),
    customer: say('term.payer.customer'),
    merchant: say('term.payer.merchant'),
    days: say('term.counting.days'),
    'working-days': say('term.counting.working-days'),
  }
  const shown = (field: string, value: string) => {
    if (field.startsWith('clause.')) return value || '—'
    const isSum = field.includes('Fen')
    if (value === '' || (isSum && value === '0')) return say('policies.law-only')
    return isSum ? formats.money(Number(value)) : (words[value] ?? value)
  }
  if (of.length === 0) return <p className="ink3">{say('policies.differs.none')}</p>
  return (
    <table className="grid">
      <thead>
        <tr>
          <th>{say('policies.field')}</th>
          <th>{say('policies.before')}</th>
          <th>{say('policies.after')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ field, before, after }) => (
          <tr key={field}>
            <td>{name(field)}</td>
            <td className="ink2">{shown(field, before)}</td>
            <td>{shown(field, after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
