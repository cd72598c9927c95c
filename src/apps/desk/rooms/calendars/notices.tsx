/** The State Council's yearly notice: taken by one press where it came with the program, put in as a table otherwise. */
import { useLocation } from 'wouter'
import { listNotices, takeNotice } from '../../../../rooms/calendars/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { Reading, Section } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Drop } from '../imports/drop.tsx'

export function Notices() {
  const { say } = useWords()
  const { may } = useSession()
  const { tell, fail } = useNotices()
  const [, go] = useLocation()
  const found = useRead(listNotices, {})
  const take = useAct(takeNotice, ['standards'])
  const writes = may('calendars.write')
  return (
    <Section title={say('hours.notices')} side={say('hours.notices.text')}>
      <Reading of={found} lines={2}>
        {({ items }) => (
          <ul className="lines">
            {items.map((notice) => {
              const off = notice.days.filter((one) => one.kind === 'holiday').length
              return (
                <li key={notice.year}>
                  <b className="nowrap">{notice.year}</b>
                  <span className="grow">
                    {say('hours.notice.days', { off, worked: notice.days.length - off })}{' '}
                    <span className="tl">{notice.source}</span>
                  </span>
                  {notice.taken ? (
                    <span className="tl">{say('hours.notice.taken')}</span>
                  ) : writes ? (
                    <button
                      type="button"
                      className="btn sm"
                      disabled={take.busy}
                      onClick={() =>
                        take.start(
                          { params: { year: notice.year } },
                          {
                            onError: fail,
                            onSuccess: ({ days }) => tell(say('hours.days.added', { n: days })),
                          },
                        )
                      }
                    >
                      {say('hours.notice.take')}
                    </button>
                  ) : null}
                </li>
              )
            })}
          </ul>
        )}
      </Reading>
      {writes && may('imports.run') ? (
        <Drop kind="holidays" title={say('hours.holidays')} onRead={(id) => go(`/imports/${id}`)} />
      ) : null}
    </Section>
  )
}
