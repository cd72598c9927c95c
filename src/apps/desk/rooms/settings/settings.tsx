/** The way to everything that is set: pages by group, found by what people call them. */
import { useState } from 'react'
import { Link } from 'wouter'
import { Icon } from '../../../../ui/icon.tsx'
import { Empty } from '../../../../ui/states.tsx'
import { Page } from '../../page.tsx'
import { useSession } from '../../session.tsx'
import { SETTINGS, SETTINGS_GROUPS, type SettingsPage } from '../../settings.ts'
import { useWords } from '../../words.ts'

export function Settings() {
  const { say } = useWords()
  const { may } = useSession()
  const [typed, setTyped] = useState('')
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const named = ({ name }: SettingsPage) =>
    `${say(`settings.${name}`)} ${say(`settings.${name}.text`)} ${say(`settings.${name}.find`)}`.toLowerCase()
  const shown = SETTINGS.filter((page) => may(page.need)).filter((page) =>
    words.every((word) => named(page).includes(word)),
  )
  return (
    <Page title={say('rail.settings')} below={say('settings.below')}>
      <label className="find settings-find">
        <Icon name="search" size="s" />
        <input
          type="search"
          aria-label={say('settings.find')}
          placeholder={say('settings.find')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      {shown.length === 0 ? (
        <Empty title={say('settings.none', { words: typed })}>{say('settings.none.text')}</Empty>
      ) : null}
      {SETTINGS_GROUPS.map((group) => {
        const pages = shown.filter((page) => page.group === group)
        return pages.length === 0 ? null : (
          <section key={group} className="settings-group">
            <h2>{say(`settings.group.${group}`)}</h2>
            <ul>
              {pages.map((page) => (
                <li key={page.to}>
                  <Link href={page.to} className="plain">
                    <Icon name={page.icon} />
                    <span>
                      <b>{say(`settings.${page.name}`)}</b>
                      <span className="small ink2">{say(`settings.${page.name}.text`)}</span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Page>
  )
}
