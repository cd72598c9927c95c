// How the server is set for a small machine that also runs Anju itself.
import { totalmem } from 'node:os'

const MB = 1024 * 1024

/** Settings of a merchant's server: every commit is on the disk before it is acknowledged. */
export function serverSettings(memory = totalmem()): Record<string, string> {
  const share = (part: number, least: number, most: number) =>
    `${Math.round(Math.min(most, Math.max(least, (memory / MB) * part)))}MB`
  return {
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    max_connections: '100',
    shared_buffers: share(0.1, 64, 1024),
    effective_cache_size: share(0.4, 256, 65_536),
    work_mem: '8MB',
    maintenance_work_mem: share(0.03, 32, 256),
    // No replicas hang on an embedded server, so its log holds only what its own recovery needs.
    wal_level: 'minimal',
    max_wal_senders: '0',
    max_wal_size: '512MB',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Statements and their values may name a person; the log keeps what concerns the server only.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_checkpoints: 'off',
  }
}

/** Settings of a cluster that is thrown away: quick rather than safe. */
export function throwAwaySettings(): Record<string, string> {
  return {
    ...serverSettings(1024 * MB),
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    max_connections: '200',
    max_wal_size: '2GB',
    autovacuum: 'off',
  }
}
