/** What a manager does with a person: change, send a link, reset the app, close and open the account. */
import { useState } from 'react'
import {
  deactivateStaff,
  passwordLink,
  type RoleShape,
  reactivateStaff,
  resetSecondFactor,
  type StaffShape,
} from '../../../../rooms/access/contract.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { useAct } from '../../ask.ts'
import { Menu } from '../../dialog.tsx'
import { useNotices } from '../../notice.tsx'
import { useSession } from '../../session.tsx'
import { useWords } from '../../words.ts'
import { Change, LinkShown } from './person-forms.tsx'

export function PersonMenu({ one, roles }: { one: StaffShape; roles: readonly RoleShape[] }) {
  const { say } = useWords()
  const { may, me } = useSession()
  const { tell, fail } = useNotices()
  const [asked, setAsked] = useState<'change' | 'link' | null>(null)
  const [link, setLink] = useState<{ path: string; expiresAt: string } | null>(null)
  const close = useAct(deactivateStaff)
  const open = useAct(reactivateStaff)
  const reset = useAct(resetSecondFactor)
  const ask = useAct(passwordLink)
  const params = { id: one.id }
  if (!may('access.manage')) return null
  return (
    <>
      <Menu
        end
        button={(shown, toggle) => (
          <button
            type="button"
            className="ic"
            aria-expanded={shown}
            aria-label={say('people.acts', { name: one.name })}
            onClick={toggle}
          >
            <Icon name="more" />
          </button>
        )}
      >
        {(shut) => {
          const then = (run: () => void) => () => {
            shut()
            run()
          }
          return (
            <>
              <button type="button" onClick={then(() => setAsked('change'))}>
                {say('people.change')}
              </button>
              <button
                type="button"
                onClick={then(() => ask.start({ params }, { onError: fail, onSuccess: setLink }))}
              >
                {say('people.link')}
              </button>
              {one.secondFactor ? (
                <button
                  type="button"
                  onClick={then(() =>
                    reset.start(
                      { params },
                      {
                        onError: fail,
                        onSuccess: () => tell(say('people.factor-reset', { name: one.name })),
                      },
                    ),
                  )}
                >
                  {say('people.reset')}
                </button>
              ) : null}
              {one.id === me.id ? null : one.active ? (
                <button
                  type="button"
                  onClick={then(() =>
                    close.start(
                      { params },
                      {
                        onError: fail,
                        onSuccess: () =>
                          tell(say('people.is-closed', { name: one.name }), {
                            label: say('act.undo'),
                            run: () => open.start({ params }, { onError: fail }),
                          }),
                      },
                    ),
                  )}
                >
                  {say('people.close')}
                </button>
              ) : (
                <button type="button" onClick={then(() => open.start({ params }, { onError: fail }))}>
                  {say('people.open')}
                </button>
              )}
            </>
          )
        }}
      </Menu>
      {asked === 'change' ? <Change one={one} roles={roles} onClose={() => setAsked(null)} /> : null}
      {link ? <LinkShown link={link} name={one.name} onClose={() => setLink(null)} /> : null}
    </>
  )
}
