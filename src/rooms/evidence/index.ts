/** Evidence: what people show and state, taken over bad networks, looked at at once, and kept with hash, giver and time. */
export type * from './door.ts'
