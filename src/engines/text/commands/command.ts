/** What a command to the scene says, as FORMATS has it. */

export const ACTIONS = [
  'place',
  'move',
  'rotate',
  'recolour',
  'rematerial',
  'remove',
  'select',
  'duplicate',
  'undo',
  'redo',
  'measure',
  'view',
] as const
export type Action = (typeof ACTIONS)[number]

export const CATEGORIES = [
  'sofa',
  'l-sofa',
  'armchair',
  'coffee-table',
  'tv-unit',
  'dining-table',
  'chair',
  'bed',
  'nightstand',
  'wardrobe',
  'desk',
  'bookcase',
  'cabinet',
  'shoe-cabinet',
  'mirror',
  'lamp',
  'rug',
  'plant',
  'wall',
  'window',
  'door',
  'room',
] as const
export type Category = (typeof CATEGORIES)[number]

export type Direction =
  | 'left'
  | 'right'
  | 'forward'
  | 'back'
  | 'up'
  | 'down'
  | 'north'
  | 'south'
  | 'east'
  | 'west'
  | 'towards'
  | 'away'

export type Relation = 'against' | 'beside' | 'opposite' | 'centre' | 'in-front' | 'behind' | 'on'

/** A piece that was named: its kind or what is selected, the how-maniest, and which one it is when the scene tells. */
export interface Thing {
  readonly category: Category | 'selected'
  readonly ordinal?: number
  readonly id?: string
}

/** @property distanceMm whole mm @property degrees of the turn, never negative @property ask nothing is done, this is asked */
export interface Command {
  readonly action: Action
  readonly object?: Thing
  readonly direction?: Direction
  readonly distanceMm?: number
  readonly degrees?: number
  readonly clockwise?: boolean
  readonly colour?: string
  readonly material?: string
  readonly relation?: Relation
  readonly target?: Thing
  readonly count?: number
  readonly ask?: string
}

export interface SceneItem {
  readonly id: string
  readonly category: string
  readonly name: string
  readonly colour: string
}

/** What stands in the scene, and the id of what is selected. */
export interface Scene {
  readonly items: readonly SceneItem[]
  readonly selected?: string | undefined
}
