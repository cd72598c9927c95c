// The one line on a merchant's page: <script src=".../widget.js" data-shop="KEY" async></script> puts the button there.
import { AnjuTalk } from './element.ts'

const NAME = 'anju-talk'
if (!customElements.get(NAME)) customElements.define(NAME, AnjuTalk)

const { dataset } =
  document.currentScript instanceof HTMLScriptElement
    ? document.currentScript
    : { dataset: {} as DOMStringMap }
// Pages of our own place the element themselves and load the script without a shop.
if (dataset.shop && !document.querySelector(NAME)) {
  const talk = document.createElement(NAME)
  for (const name of ['shop', 'lang', 'theme', 'product']) {
    const value = dataset[name]
    if (value) talk.setAttribute(name, value)
  }
  const place = () => document.body.append(talk)
  if (document.body) place()
  else addEventListener('DOMContentLoaded', place)
}
