/** Figures of the running program for Prometheus: requests, jobs, the outbox and the pool. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

export interface Metrics {
  request(route: string, status: number, seconds: number): void
  job(name: string, outcome: 'done' | 'failed', seconds: number): void
  query(ms: number): void
  relayed(facts: number, oldestMs: number): void
  watchPool(read: () => { total: number; idle: number; waiting: number }): void
  print(): Promise<string>
  readonly contentType: string
}

export function openMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'anju_' })
  const registers = [registry]
  const requests = new Histogram({
    name: 'anju_http_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['route', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 3],
    registers,
  })
  const jobs = new Histogram({
    name: 'anju_job_seconds',
    help: 'Time that a job or listener took',
    labelNames: ['job', 'outcome'],
    buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
    registers,
  })
  const facts = new Counter({
    name: 'anju_outbox_facts_total',
    help: 'Facts passed on by this relay',
    registers,
  })
  const queries = new Counter({ name: 'anju_database_queries_total', help: 'Statements sent', registers })
  const querySeconds = new Counter({
    name: 'anju_database_seconds_total',
    help: 'Time spent waiting for the database',
    registers,
  })
  const lag = new Gauge({
    name: 'anju_outbox_lag_seconds',
    help: 'Age of the oldest fact when it was passed on',
    registers,
  })
  return {
    request: (route, status, seconds) => requests.observe({ route, status: String(status) }, seconds),
    job: (job, outcome, seconds) => jobs.observe({ job, outcome }, seconds),
    query(ms) {
      queries.inc()
      querySeconds.inc(ms / 1000)
    },
    relayed(count, oldestMs) {
      facts.inc(count)
      lag.set(oldestMs / 1000)
    },
    watchPool(read) {
      new Gauge({
        name: 'anju_database_connections',
        help: 'Connections of the pool',
        labelNames: ['state'],
        registers,
        collect() {
          const { total, idle, waiting } = read()
          this.set({ state: 'open' }, total)
          this.set({ state: 'idle' }, idle)
          this.set({ state: 'waited-for' }, waiting)
        },
      })
    },
    print: () => registry.metrics(),
    contentType: registry.contentType,
  }
}
