/** The rooms that use antd, in the colours and the language of the house. */
import { ConfigProvider } from 'antd'
import en from 'antd/locale/en_GB'
import zh from 'antd/locale/zh_CN'
import { type ReactNode, useMemo } from 'react'
import { Icon } from '../../ui/icon.tsx'
import { deskTheme } from '../../ui/theme.ts'
import { useTaste } from './taste.tsx'

export function Dressed(props: { children: ReactNode }) {
  const { taste, dark } = useTaste()
  const theme = useMemo(
    () => deskTheme(dark, taste.language, taste.density === 'compact'),
    [dark, taste.language, taste.density],
  )
  return (
    <ConfigProvider
      theme={theme}
      locale={taste.language === 'en' ? en : zh}
      button={{ autoInsertSpace: false }}
      select={{ suffixIcon: <Icon name="down" size="s" /> }}
      wave={{ disabled: true }}
    >
      {props.children}
    </ConfigProvider>
  )
}
