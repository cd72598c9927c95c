// The door of the embedded database: starts, adopts and stops the PostgreSQL server that belongs to one ANJU_HOME.

export { type Binaries, binariesFor } from './binaries.ts'
export type { ConnectionSettings, Remarks } from './connection.ts'
export { type EmbeddedPostgres, type StartWishes, startPostgres } from './supervise.ts'
export { PostgresTrouble } from './trouble.ts'
