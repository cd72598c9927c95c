/** Policies: the law as packs, the shop's own promises as versions, and one answer on every case with its articles. */
export type * from './door.ts'
