/** An IMAP server as tests and measuring see it: where it listens, how letters are laid into it, how it is moved and stopped. */

export interface ImapServer {
  readonly name: 'Dovecot' | 'counterpart'
  /** In the open, and STARTTLS when it has a certificate. */
  readonly port: number
  /** Encrypted from the first byte; 0 without a certificate. */
  readonly tlsPort: number
  readonly password: string
  /** Lays a letter into a box as a mail server does: whole or not at all. */
  deliver(user: string, raw: Buffer): Promise<void>
  /** Numbers the folder anew: what a restored or moved server does. */
  renumber(user: string): Promise<void>
  /** Ends the server with its connections; `start` brings it back on the same port. */
  stop(): Promise<void>
  start(): Promise<void>
  close(): Promise<void>
}
