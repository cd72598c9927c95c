/** Processor time of processes as the kernel counts it: a program's own, and that of a database with all it started. */
import { readdirSync, readFileSync } from 'node:fs'

const TICK_MS = 10

/** Fields of /proc/PID/stat behind the name, which may hold spaces. */
function statOf(pid: number): readonly string[] {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return []
  }
}
const ticks = (fields: readonly string[], ...places: readonly number[]): number =>
  places.reduce((sum, place) => sum + Number(fields[place] ?? 0), 0)

/** Milliseconds, user and system. */
export const cpuOf = (pid: number): number => ticks(statOf(pid), 11, 12) * TICK_MS

/** The postmaster, its children that run, and those that have ended; without the backends of whoever only looks on. */
export function cpuOfDatabase(postmaster: number, lookersOn: readonly number[]): number {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && !lookersOn.includes(Number(name)))
    .map((name) => statOf(Number(name)))
    .filter((fields) => Number(fields[1]) === postmaster)
  const own = ticks(statOf(postmaster), 11, 12, 13, 14)
  return (own + children.reduce((sum, fields) => sum + ticks(fields, 11, 12), 0)) * TICK_MS
}
