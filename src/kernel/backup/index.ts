// The door of backup: one file that holds the whole house, and the way back from it.

export { type Builder, type RestoreOrder, restore, verify } from './bring-back.ts'
export { builderOf } from './builder.ts'
export { type BackupOrder, type BackupReport, backup } from './take.ts'
export { BackupTrouble } from './trouble.ts'
