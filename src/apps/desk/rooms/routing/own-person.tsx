/** The person a customer has of his own: his matters go there first. */
import { listColleagues } from '../../../../rooms/access/contract.ts'
import { changeDedicated, readDedicated } from '../../../../rooms/conversations/contract.ts'
import { useAct, useRead } from '../../ask.ts'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'

export function OwnPerson({ customerId }: { customerId: string }) {
  const { say } = useWords()
  const { may } = useSession()
  const { fail, tell } = useNotices()
  const found = useRead(
    readDedicated,
    { params: { customer: customerId } },
    { when: may('conversations.read') },
  )
  const assigns = may('conversations.assign')
  const people = useRead(listColleagues, {}, { when: assigns })
  const change = useAct(changeDedicated)
  if (!found.data) return null
  const { person } = found.data
  if (!assigns) return person ? <span>{say('own-person.is', { name: person.name })}</span> : null
  return (
    <label className="row">
      <span>{say('own-person')}</span>
      <select
        className="in"
        style={{ width: 'auto', height: 26 }}
        value={person?.id ?? ''}
        disabled={change.busy}
        onChange={(event) =>
          change.start(
            { params: { customer: customerId }, body: { staffId: event.target.value || null } },
            {
              onError: fail,
              onSuccess: (answer) =>
                tell(
                  answer.person
                    ? say('own-person.set', { name: answer.person.name })
                    : say('own-person.ended'),
                ),
            },
          )
        }
      >
        <option value="">{say('own-person.nobody')}</option>
        {(people.data?.items ?? [])
          .filter((one) => one.active || one.id === person?.id)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
      </select>
    </label>
  )
}
