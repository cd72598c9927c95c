// How a program reaches the database: shaped so that it can be handed to `new pg.Pool(...)` as it is.

export interface ConnectionSettings {
  /** Directory of the Unix socket for the embedded server, or a host name. */
  host: string
  port: number
  user: string
  database: string
  /** Absent for the embedded server: the operating system vouches for its user (peer). */
  password?: string
}

/** What the supervisor and the test cluster write their few remarks to; pino's logger fits. */
export interface Remarks {
  info(facts: object, text: string): void
  warn(facts: object, text: string): void
}
