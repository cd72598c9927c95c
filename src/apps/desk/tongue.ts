/** Which language the desk speaks: what was chosen in this browser, else the account's, else Chinese. */
import type { Language } from '../../ui/words.tsx'

export interface Tongue {
  readonly language: Language
  /** Chosen by hand in this browser; only then it stands above the account. */
  readonly chosen: boolean
}

/** What a browser kept. Tastes kept before choices were marked: the language that is not the usual one was chosen. */
export function keptTongue(kept: { readonly language?: unknown; readonly chosen?: unknown }): Tongue {
  const language = kept.language === 'en' ? 'en' : 'zh-CN'
  return { language, chosen: typeof kept.chosen === 'boolean' ? kept.chosen : language === 'en' }
}

/** After signing in: the account's language, unless another was chosen here. */
export const withAccount = (now: Tongue, account: Language): Tongue =>
  now.chosen ? now : { language: account, chosen: false }
