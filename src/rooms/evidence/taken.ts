/** The instant of a camera's wall clock, which is the shop's zone unless the camera names its distance to UTC. */
import { startOfDay } from '../../kernel/clock.ts'
import type { Camera } from './exif.ts'

export function instantOf(taken: Camera['taken'], zone: string): Date | null {
  if (!taken) return null
  const [day = '', time = ''] = taken.wall.split('T')
  const utc = new Date(`${taken.wall}Z`)
  // 31 February, 25 o'clock: a camera that never was set.
  if (Number.isNaN(utc.getTime()) || utc.toISOString().slice(0, 10) !== day) return null
  if (taken.offset !== null) return new Date(utc.getTime() - taken.offset * 60_000)
  const [hours = 0, minutes = 0, seconds = 0] = time.split(':').map(Number)
  return new Date(startOfDay(zone, day).getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000)
}
