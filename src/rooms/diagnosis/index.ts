/** Diagnosis: what is broken, which part, what to do and how sure, or a technician within the hour instead of a guess. */
export type * from './door.ts'
