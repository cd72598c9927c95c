// The shop's frame: name, categories, the other language, and which page stands at which address.
import { useEffect, useState } from 'react'
import { Link, Route, Router, Switch, useLocation } from 'wouter'
import type { shopCategories } from '../../rooms/catalogue/contract.ts'
import type { Language } from '../../ui/words.tsx'
import { useAsked } from './ask.ts'
import { Catalogue } from './catalogue.tsx'
import { type Merchant, useMerchant } from './merchant.ts'
import { ProductPage } from './product.tsx'
import { tables, useWords, WordsProvider } from './words.ts'

const BASE = '/shop-demo'

export function Shop() {
  const [language, setLanguage] = useState<Language>(() => (/^zh\b/i.test(askedLanguage()) ? 'zh-CN' : 'en'))
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <WordsProvider language={language} table={tables[language]}>
      <Pages speak={setLanguage} />
    </WordsProvider>
  )
}

function Pages(props: { speak: (language: Language) => void }) {
  const merchant = useMerchant()
  useEffect(() => {
    if (merchant?.name) document.title = merchant.name
  }, [merchant?.name])
  return (
    <Router base={location.pathname.startsWith(BASE) ? BASE : ''}>
      <Nav speak={props.speak} merchant={merchant} />
      <main className="shop">
        <Switch>
          <Route path="/products/:code">
            {({ code }) => <ProductPage code={decodeURIComponent(code)} key={code} />}
          </Route>
          <Route path="/c/:category">
            {({ category }) => <Catalogue merchant={merchant} category={category} key={category} />}
          </Route>
          <Route>
            <Catalogue merchant={merchant} />
          </Route>
        </Switch>
      </main>
    </Router>
  )
}

const askedLanguage = () => new URLSearchParams(location.search).get('lang') ?? navigator.language

function Nav(props: { speak: (language: Language) => void; merchant: Merchant | undefined }) {
  const { say, language } = useWords()
  const [at] = useLocation()
  const [categories] = useAsked<typeof shopCategories>('/api/shop/categories')
  return (
    <nav className="nav">
      <Link href="/" className="shop-name">
        {props.merchant ? props.merchant.name || say('home') : null}
      </Link>
      <ul className="ways">
        {categories.is === 'there'
          ? categories.value.items.map(({ category, name }) => (
              <li key={category}>
                <Link
                  href={`/c/${category}`}
                  {...(at === `/c/${category}` && { 'aria-current': 'page' as const })}
                >
                  {name}
                </Link>
              </li>
            ))
          : null}
      </ul>
      <a className="way" href="/help">
        {say('help')}
      </a>
      <button
        type="button"
        className="way"
        aria-label={say('otherLabel')}
        onClick={() => props.speak(language === 'en' ? 'zh-CN' : 'en')}
      >
        {say('other')}
      </button>
    </nav>
  )
}
