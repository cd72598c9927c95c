// What `anju help` prints, in the language of the terminal.
import { commands } from './commands.ts'
import { inWords, terminalLanguage } from './language.ts'

/** @param unknown a word that is no command, to be named first */
export function help(unknown?: string): string {
  const language = terminalLanguage()
  const rows = Object.values(commands).map(
    ({ usage, zh, en }) => `  anju ${usage.padEnd(52)} ${language === 'en' ? en : zh}`,
  )
  const wrong = inWords(`没有「${unknown}」这个命令。\n\n`, `There is no command "${unknown}".\n\n`)
  return [
    unknown === undefined ? '' : wrong,
    inWords(
      '安居：家具与家居商家自己运行的服务平台\n\n',
      'Anju: the service platform that furniture merchants run for themselves\n\n',
    ),
    `${rows.join('\n')}\n\n`,
    inWords(
      '数据保存在 ANJU_HOME（默认 .anju）；PORT 默认 4600；DATABASE_URL 可指向 PostgreSQL 15 及以上版本；ANJU_KEY 可代替 ANJU_HOME/keys 里的钥匙。\n',
      'Everything is kept below ANJU_HOME (.anju unless told otherwise); PORT is 4600 unless told otherwise; DATABASE_URL may name a PostgreSQL 15 or newer; ANJU_KEY stands in for the key below ANJU_HOME/keys.\n',
    ),
  ].join('')
}
