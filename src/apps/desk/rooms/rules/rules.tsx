/** All rules in the order in which they run, each in one sentence, with its switch; and what they did. */
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import { listRules, type Rule, switchRule } from '../../../../rooms/rules/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Page, Reading, Views } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { RuleLog } from './log.tsx'
import { sentenceOf } from './sentence.ts'
import { useSpeech } from './speech.ts'

export function Rules() {
  const { say } = useWords()
  const { may } = useSession()
  const [, go] = useLocation()
  const [view, setView] = useState<'rules' | 'log'>('rules')
  const found = useRead(listRules, {})
  const write = may('rules.write') ? (
    <button type="button" className="btn p" onClick={() => go('/rules/new')}>
      {say('rules.new')}
    </button>
  ) : null
  return (
    <Page title={say('settings.rules')} below={say('rules.below')} acts={write}>
      <Views
        label={say('settings.rules')}
        now={view}
        onChoose={(key) => setView(key === 'log' ? 'log' : 'rules')}
        of={[
          { key: 'rules', label: say('rules.all'), count: found.data?.items.length },
          { key: 'log', label: say('rules.log') },
        ]}
      />
      {view === 'log' ? (
        <RuleLog />
      ) : (
        <Reading of={found}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={say('rules.none')} act={write}>
                {say('rules.none.text')}
              </Empty>
            ) : (
              <section className="card section">
                <ul className="lines">
                  {items.map((rule) => (
                    <Line key={rule.id} rule={rule} />
                  ))}
                </ul>
              </section>
            )
          }
        </Reading>
      )}
    </Page>
  )
}

function Line({ rule }: { rule: Rule }) {
  const { say } = useWords()
  const { formats, may } = useSession()
  const { fail, tell } = useNotices()
  const speech = useSpeech()
  const change = useAct(switchRule)
  return (
    <li className="rule-row">
      <label className="check" title={say(rule.enabled ? 'rules.awake' : 'rules.asleep')}>
        <input
          type="checkbox"
          aria-label={say('rules.switch', { name: rule.name })}
          checked={rule.enabled}
          disabled={!may('rules.write') || change.busy}
          onChange={(event) => {
            const enabled = event.target.checked
            change.start(
              { params: { id: rule.id }, body: { enabled } },
              {
                onError: fail,
                onSuccess: () => tell(say(enabled ? 'rules.woken' : 'rules.put-asleep', { name: rule.name })),
              },
            )
          }}
        />
      </label>
      <span className="grow">
        <Link href={`/rules/${rule.id}`} className="b">
          {rule.name}
        </Link>{' '}
        {rule.when === 'surge' ? (
          <Chip tone={rule.surging ? 'warn' : 'line'}>
            {say(rule.surging ? 'rules.surging' : 'rules.surge')}
          </Chip>
        ) : null}
        <div className="small ink2">{sentenceOf(rule, speech)}</div>
      </span>
      <span className="tl nowrap right">
        {say('rules.ran', { n: rule.ran })}
        <br />
        {rule.lastRanAt ? say('rules.last', { when: formats.full(rule.lastRanAt) }) : say('rules.never')}
      </span>
    </li>
  )
}
