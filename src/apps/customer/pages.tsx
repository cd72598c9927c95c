// Which page stands at which address, in the language of the reader.
import { useEffect, useState } from 'react'
import { Route, Switch } from 'wouter'
import type { Language } from '../../ui/words.tsx'
import { CasePage } from './aftersales/case/page.tsx'
import { MyOrder, MyOrders } from './aftersales/order/mine.tsx'
import { WishPage } from './aftersales/wish/page.tsx'
import { AsidePage } from './aside/page.tsx'
import { ConversationPage } from './conversation.tsx'
import { ArticlePage } from './help/article.tsx'
import { HelpHome } from './help/home.tsx'
import { OrderPage } from './order/page.tsx'
import { SurveyPage } from './survey/page.tsx'
import { LanguageSwitch } from './top.tsx'
import { tables, WordsProvider } from './words.ts'

const KEPT = 'anju:language'

function firstLanguage(): Language {
  const asked = new URLSearchParams(location.search).get('lang')
  const tag = asked ?? kept() ?? navigator.language
  return /^zh\b/i.test(tag) ? 'zh-CN' : 'en'
}

function kept(): string | null {
  try {
    return localStorage.getItem(KEPT)
  } catch {
    return null
  }
}

export function CustomerPages() {
  const [language, setLanguage] = useState(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const speak = (next: Language) => {
    setLanguage(next)
    try {
      localStorage.setItem(KEPT, next)
    } catch {
      // Without storage the choice lasts as long as the page.
    }
  }
  return (
    <WordsProvider language={language} table={tables[language]}>
      <LanguageSwitch value={speak}>
        <Switch>
          <Route path="/c/orders" component={MyOrders} />
          <Route path="/c/orders/:id">{({ id }) => <MyOrder id={id} />}</Route>
          <Route path="/c/orders/:id/return">{({ id }) => <WishPage orderId={id} />}</Route>
          <Route path="/c/cases/:id">{({ id }) => <CasePage id={id} />}</Route>
          <Route path="/c/*?" component={ConversationPage} />
          <Route path="/s/:token">{({ token }) => <SurveyPage token={token} />}</Route>
          <Route path="/o/:token">{({ token }) => <OrderPage token={token} />}</Route>
          <Route path="/a/:token">{({ token }) => <AsidePage token={token} />}</Route>
          <Route path="/help/:slug">{({ slug }) => <ArticlePage slug={slug} />}</Route>
          <Route component={HelpHome} />
        </Switch>
      </LanguageSwitch>
    </WordsProvider>
  )
}
