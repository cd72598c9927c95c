// The line at the top of every page: the way back, where one is, the other language.
import { createContext, type ReactNode, use } from 'react'
import { Link } from 'wouter'
import { Icon } from '../../ui/icon.tsx'
import { LitWindow } from '../../ui/marks.tsx'
import type { Language } from '../../ui/words.tsx'
import { useWords } from './words.ts'

const Speak = createContext<(language: Language) => void>(() => undefined)

export function LanguageSwitch(props: { value: (language: Language) => void; children: ReactNode }) {
  return <Speak value={props.value}>{props.children}</Speak>
}

export function Top(props: { title: string; back?: string; aside?: ReactNode }) {
  const { language, say } = useWords()
  const speak = use(Speak)
  const other = language === 'en' ? 'zh-CN' : 'en'
  return (
    <header className="hd">
      {props.back ? (
        <Link href={props.back} className="btnic" aria-label={say('back')}>
          <Icon name="back" size="l" />
        </Link>
      ) : (
        <span className="btnic">
          <LitWindow size={24} label="" />
        </span>
      )}
      <span className="grow cut b">{props.title}</span>
      {props.aside}
      <button type="button" className="speak" aria-label={say('otherLabel')} onClick={() => speak(other)}>
        {say('other')}
      </button>
    </header>
  )
}
