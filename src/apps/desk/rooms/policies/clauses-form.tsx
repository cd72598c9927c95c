/** The shop's own clauses by topic, read while they are typed: what is void, why, by which article, and what to write instead. */
import {
  type CheckShape,
  type Clause,
  type FindingShape,
  TOPICS,
} from '../../../../rooms/policies/contract.ts'
import { useWording } from '../../wording.ts'
import { useWords } from '../../words.ts'

export function ClausesForm(props: {
  clauses: readonly Clause[]
  check: CheckShape | undefined
  locked: boolean
  onChange: (clauses: Clause[]) => void
}) {
  const { say } = useWords()
  const { clauses, check, locked, onChange } = props
  return (
    <>
      {TOPICS.map((topic) => {
        const clause = clauses.find((one) => one.topic === topic) ?? { topic, zh: '', en: '' }
        const put = (some: Partial<Clause>) =>
          onChange([...clauses.filter((one) => one.topic !== topic), { ...clause, ...some }])
        return (
          <fieldset className="plain-set term-group" key={topic}>
            <legend>{say(`clause-topic.${topic}`)}</legend>
            <div className="form-grid two">
              {(['zh', 'en'] as const).map((language) => (
                <div className="field" key={language}>
                  <label>
                    <span>{say(`clause-language.${language}`)}</span>
                    <textarea
                      className="in"
                      maxLength={8000}
                      disabled={locked}
                      value={clause[language]}
                      onChange={(event) => put({ [language]: event.target.value })}
                    />
                  </label>
                  {(check?.clauses ?? [])
                    .filter((one) => one.topic === topic && one.language === language)
                    .flatMap(({ findings }) => findings)
                    .map((finding) => (
                      <Void
                        key={`${finding.rule} ${finding.from}`}
                        finding={finding}
                        locked={locked}
                        onReplace={(words) =>
                          put({ [language]: clause[language].replace(finding.text, words) })
                        }
                        language={language}
                      />
                    ))}
                </div>
              ))}
            </div>
          </fieldset>
        )
      })}
    </>
  )
}

function Void(props: {
  finding: FindingShape
  language: 'zh' | 'en'
  locked: boolean
  onReplace: (words: string) => void
}) {
  const { say } = useWords()
  const wording = useWording()
  const { finding, language, locked, onReplace } = props
  const words = finding.suggestion[language].replace(/[。.]$/, '')
  return (
    <div className="void-clause" role="status">
      <p className="bad-text">
        {say('policies.void', { text: finding.text })}{' '}
        <span className="tl">{finding.articles.join(' ')}</span>
      </p>
      <p className="small ink2">{wording(finding.because)}</p>
      <p className="small">{say('policies.instead', { text: finding.suggestion[language] })}</p>
      {locked ? null : (
        <button type="button" className="btn sm" onClick={() => onReplace(words)}>
          {say('policies.replace')}
        </button>
      )}
    </div>
  )
}
