/** Peak days: the next first, what is on now, and how the last ones went. */
import { useState } from 'react'
import { listSurges, removeSurge, type Surge, switchSurge } from '../../../../rooms/rules/contract.ts'
import { Chip } from '../../../../ui/marks.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { useAct, useRead } from '../../ask.ts'
import { Confirm, Sheet } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { Facts, Page, Reading } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { SurgeForm } from './surge-form.tsx'
import { SurgeReview } from './surge-review.tsx'

export function Surges() {
  const { say } = useWords()
  const { may } = useSession()
  const [open, setOpen] = useState<Surge | 'new' | null>(null)
  const found = useRead(listSurges, {})
  const plan = may('rules.write') ? (
    <button type="button" className="btn p" onClick={() => setOpen('new')}>
      {say('surges.new')}
    </button>
  ) : null
  return (
    <Page title={say('settings.surges')} below={say('surges.below')} acts={plan}>
      <Reading of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={say('surges.none')} act={plan}>
              {say('surges.none.text')}
            </Empty>
          ) : (
            items.map((surge) => <Card key={surge.id} surge={surge} onChange={() => setOpen(surge)} />)
          )
        }
      </Reading>
      {open ? (
        <Sheet title={open === 'new' ? say('surges.new') : open.name} wide onClose={() => setOpen(null)}>
          <SurgeForm surge={open === 'new' ? null : open} onDone={() => setOpen(null)} />
        </Sheet>
      ) : null}
    </Page>
  )
}

function Card({ surge, onChange }: { surge: Surge; onChange: () => void }) {
  const { say, language } = useWords()
  const { formats } = useSession()
  const tone = surge.state === 'on' ? 'warn' : surge.state === 'planned' ? 'act' : 'line'
  return (
    <section className="card section">
      <h2>
        <span className="grow row">
          {surge.name} <Chip tone={tone}>{say(`surge.state.${surge.state}`)}</Chip>
        </span>
        <span className="tl">
          {formats.full(surge.from)} – {formats.full(surge.to)}
        </span>
      </h2>
      <Facts
        of={[
          [say('surge.rules'), surge.ruleIds.length],
          [say('surge.macros'), surge.macroIds.length],
          [
            say('surge.standard'),
            surge.standardPercent === 100 ? say('surge.standard.same') : `${surge.standardPercent} %`,
          ],
          [
            say('surge.switched'),
            surge.switchedAt
              ? [
                  formats.full(surge.switchedAt),
                  ' · ',
                  <span className="nowrap" key="by">
                    {surge.switchedBy?.name ?? say('surge.by-clock')}
                  </span>,
                ]
              : '—',
          ],
        ]}
      />
      {surge.cases ? <CasesLine cases={surge.cases} /> : null}
      {surge.notice[language] || surge.notice['zh-CN'] ? (
        <p className="prose surge-words">
          <span className="tl">{say('surge.notice')}</span>
          <br />
          {surge.notice[language] || surge.notice['zh-CN']}
        </p>
      ) : null}
      {surge.staffing ? (
        <p className="prose surge-words">
          <span className="tl">{say('surge.staffing')}</span>
          <br />
          {surge.staffing}
        </p>
      ) : null}
      <Acts surge={surge} onChange={onChange} />
      {surge.state === 'planned' ? null : <SurgeReview surge={surge} />}
    </section>
  )
}

/** What cases go by on that day, in one line; what stays as usual is not named. */
function CasesLine({ cases }: { cases: NonNullable<Surge['cases']> }) {
  const { say } = useWords()
  const { formats } = useSession()
  const limits = (['autoApproveFen', 'flashAtOnceFen', 'flashCaseFen', 'flashDayFen'] as const).flatMap(
    (name) => (cases[name] === null ? [] : [`${say(`surge.line.${name}`)} ${formats.money(cases[name])}`]),
  )
  const said = [
    ...limits,
    ...(cases.pickupExtraDays > 0 ? [say('surge.case.pickup.days', { n: cases.pickupExtraDays })] : []),
    ...(cases.order.length > 0
      ? [`${say('surge.case.order')} ${cases.order.map((one) => say(`surge.order.${one}`)).join(' > ')}`]
      : []),
    ...(cases.reviewerIds.length > 0 ? [say('surge.case.reviewers.n', { n: cases.reviewerIds.length })] : []),
  ]
  return (
    <p className="prose surge-words">
      <span className="tl">{say('surge.cases')}</span>
      <br />
      {said.length > 0 ? said.join(' · ') : say('surge.cases.usual')}
    </p>
  )
}

function Acts({ surge, onChange }: { surge: Surge; onChange: () => void }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail, tell } = useNotices()
  const [asked, setAsked] = useState<'on' | 'off' | 'remove' | null>(null)
  const flip = useAct(switchSurge, ['knowledge'])
  const remove = useAct(removeSurge)
  if (!may('rules.write') || surge.state === 'over') return null
  const close = () => setAsked(null)
  return (
    <div className="row wrap">
      <button type="button" className="btn sm" onClick={onChange}>
        {say('surge.change')}
      </button>
      {surge.state === 'planned' ? (
        <>
          <button type="button" className="btn sm" onClick={() => setAsked('on')}>
            {say('surge.begin')}
          </button>
          <button type="button" className="btn q sm" onClick={() => setAsked('remove')}>
            {say('rule.remove')}
          </button>
        </>
      ) : (
        <button type="button" className="btn sm" onClick={() => setAsked('off')}>
          {say('surge.end')}
        </button>
      )}
      {asked === 'on' || asked === 'off' ? (
        <Confirm
          title={say(asked === 'on' ? 'surge.begin.title' : 'surge.end.title', { name: surge.name })}
          act={say(asked === 'on' ? 'surge.begin' : 'surge.end')}
          busy={flip.busy}
          onClose={close}
          onDo={() =>
            flip.start(
              { params: { id: surge.id }, body: { on: asked === 'on' } },
              {
                onError: fail,
                onSuccess: () => {
                  close()
                  tell(say(asked === 'on' ? 'surge.begun' : 'surge.ended', { name: surge.name }))
                },
              },
            )
          }
        >
          {say(asked === 'on' ? 'surge.begin.text' : 'surge.end.text')}
        </Confirm>
      ) : null}
      {asked === 'remove' ? (
        <Confirm
          title={say('rule.remove.title', { name: surge.name })}
          act={say('rule.remove')}
          danger
          busy={remove.busy}
          onClose={close}
          onDo={() => remove.start({ params: { id: surge.id } }, { onError: fail, onSuccess: close })}
        />
      ) : null}
    </div>
  )
}
