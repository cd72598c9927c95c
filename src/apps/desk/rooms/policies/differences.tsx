/** What differs between two versions of the promises, field by field, in words. */
import { type ShopTerms, TERM_NAMES } from '../../../../rooms/policies/contract.ts'
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
  const shown = (field: string, value: string) => {
    if (field.startsWith('clause.')) return value || '—'
    if (value === '' || (/Fen/.test(field) && value === '0')) return say('policies.law-only')
    if (/Fen/.test(field)) return formats.money(Number(value))
    if (value === 'true' || value === 'false') return say(value === 'true' ? 'policies.yes' : 'policies.no')
    if (isPayer(field)) return say(`term.payer.${value as 'customer'}`)
    if (field === 'refundWithinCounting') return say(`term.counting.${value as 'days'}`)
    return value
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

const isPayer = (field: string): field is Extract<keyof ShopTerms, `${string}Payer`> =>
  field.endsWith('Payer')
