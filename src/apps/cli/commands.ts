// Every sub-command on one page: its words, what it is for, where it lives.

/** A sub-command gets the words after its name and gives the exit status. */
export interface Command {
  run(words: readonly string[]): Promise<number>
}

interface Entry {
  readonly usage: string
  readonly zh: string
  readonly en: string
  load(): Promise<Command>
}

const table = {
  start: {
    usage: 'start [--empty] [--dev]',
    zh: '启动安居：数据库、服务、工作台、店铺页面',
    en: 'start Anju: database, server, desk and shop pages',
    load: () => import('./start.ts'),
  },
  demo: {
    usage: 'demo [--live] [--every SECONDS]',
    zh: '填入演示店铺；--live 让模拟顾客持续来访',
    en: 'fill in the demo shop; --live lets simulated customers write',
    load: () => import('./demo.ts'),
  },
  import: {
    usage: 'import KIND FILE [--map FILE] [--dry-run] [--json]',
    zh: '导入 xlsx 或 csv：catalogue、orders、customers、articles',
    en: 'import xlsx or csv: catalogue, orders, customers, articles',
    load: () => import('./import.ts'),
  },
  migrate: {
    usage: 'migrate',
    zh: '把数据库升级到本程序的版本',
    en: "bring the database to this program's version",
    load: () => import('./migrate.ts'),
  },
  backup: {
    usage: 'backup FILE',
    zh: '在线备份数据库与文件到一个文件',
    en: 'back the database and the files up into one file, while running',
    load: () => import('./backup.ts'),
  },
  restore: {
    usage: 'restore FILE',
    zh: '把备份恢复到一个空的数据库',
    en: 'bring a backup back into an empty database',
    load: () => import('./restore.ts'),
  },
  routes: {
    usage: 'routes [--json]',
    zh: '列出所有接口与所需权限',
    en: 'list every route and the permission it needs',
    load: () => import('./routes.ts'),
  },
  check: {
    usage: 'check',
    zh: '检查这台机器与数据目录是否就绪',
    en: 'look whether this machine and the data folder are ready',
    load: () => import('./check.ts'),
  },
  engine: {
    usage: 'engine NAME < in.json',
    zh: '运行一个计算引擎：读入 JSON，输出 JSON',
    en: 'run an engine: JSON in, JSON out',
    load: () => import('./engine.ts'),
  },
  train: {
    usage: 'train [--check] [--quick]',
    zh: '用自带的语料重新训练随附的模型；--check 只核对',
    en: 'learn again what we ship from the data we ship; --check only compares',
    load: () => import('./train.ts'),
  },
  replay: {
    usage: 'replay [--days N] [--sample N] [--intents A,B] [--version ID] [--without TOOL,TOOL]',
    zh: '拿存下的对话再跑一遍助手，列出会有什么不同；不发给任何人',
    en: 'run stored conversations through the assistant again and list what would differ; nothing is sent',
    load: () => import('./replay.ts'),
  },
  test: {
    usage: 'test [FILE ...]',
    zh: '运行全部测试',
    en: 'run all tests',
    load: () => import('./test.ts'),
  },
  bench: {
    usage: 'bench NAME',
    zh: '运行一组性能测量',
    en: 'run one set of measurements',
    load: () => import('./bench.ts'),
  },
  ci: {
    usage: 'ci',
    zh: '运行提交前的全部检查',
    en: 'run every check that a commit must pass',
    load: () => import('./ci.ts'),
  },
} satisfies Record<string, Entry>

export type CommandName = keyof typeof table

export const commands: Readonly<Record<CommandName, Entry>> = table

export function isCommand(name: string): name is CommandName {
  return Object.hasOwn(table, name)
}
