/** Reads the parts of a command: which action, of what, where to, how far. Knows nothing of the scene. */
import type { Action, Direction, Relation } from './command.ts'
import type { Part, Piece } from './pieces.ts'
import type { Question } from './questions.ts'

export interface Reading {
  action?: Action
  object?: Piece
  target?: Piece
  direction?: Direction
  relation?: Relation
  distanceMm?: number
  degrees?: number
  clockwise?: boolean
  colour?: string
  material?: string
  count?: number
  ask?: Question
  /** Said with a verb rather than told by its details alone. */
  verbal?: boolean
  /** Only wished for: 要, I'd like. */
  wished?: boolean
  all?: boolean
  /** 往左移20: a number without its unit. */
  bareNumber?: boolean
}

type Kind = Part['kind']
const isPiece = (part: Part | undefined): part is Piece => part?.kind === 'piece'
/** 往我这边, closer to me. */
const isUs = (part: Part): boolean => part.kind === 'polite' && /^(?:我|咱|我们|me|us)$/.test(part.text)
const latin = (part: Part): boolean => /^[a-z]/.test(part.text)
const BY_SIDE: Readonly<Partial<Record<Direction, Relation>>> = {
  forward: 'in-front',
  back: 'behind',
  up: 'on',
  left: 'beside',
  right: 'beside',
  north: 'beside',
  south: 'beside',
  east: 'beside',
  west: 'beside',
}
const WISHES = /^(?:要|用|have|want|i want|would like|i'd like|i like|in)$/
const COMPASS = new Set<Direction | undefined>(['north', 'south', 'east', 'west'])

/** Where each part stands and which pieces were already spent as the place something goes to. */
class Reader {
  readonly parts: readonly Part[]
  readonly spent = new Set<Piece>()
  readonly reading: Reading = {}
  readonly verbs: readonly Action[]

  constructor(parts: readonly Part[]) {
    this.parts = parts
    this.verbs = parts.flatMap((part) => (part.kind === 'verb' && !part.weak ? [part.action] : []))
  }

  has(kind: Kind): boolean {
    return this.parts.some((part) => part.kind === kind)
  }

  does(action: Action): boolean {
    return this.verbs.includes(action)
  }

  /** The part some places away; pauses and 的 do not count. */
  near(at: number, way: 1 | -1): { part: Part | undefined; at: number } {
    let next = at + way
    while (this.parts[next]?.kind === 'pause' || this.parts[next]?.kind === 'of') next += way
    return { part: this.parts[next], at: next }
  }

  read(): Reading {
    this.parts.forEach((part, at) => {
      this.measure(part)
      this.place(part, at)
    })
    this.action()
    this.pieces()
    return this.reading
  }

  measure(part: Part): void {
    const { reading } = this
    if (part.kind === 'length') reading.distanceMm ??= part.mm
    if (part.kind === 'angle' || part.kind === 'turn') reading.degrees ??= part.degrees
    if (part.kind === 'clockwise') reading.clockwise = true
    if (part.kind === 'counter') reading.clockwise = false
    if (part.kind === 'colour') reading.colour = part.colour
    if (part.kind === 'material') reading.material = part.material
    if (part.kind === 'all') reading.all = true
    if (part.kind === 'unsupported') reading.ask ??= 'other'
    if (part.kind === 'number') this.numbered(part.value)
    if (part.kind === 'times' || part.kind === 'count') reading.count ??= part.count
  }

  /** 转90 can only be degrees; 往左移20 may be anything. */
  numbered(value: number): void {
    if (this.does('rotate') && !this.has('angle')) this.reading.degrees ??= value
    else if (!this.has('length')) this.reading.bareNumber = true
  }

  place(part: Part, at: number): void {
    if (part.kind === 'relation') this.related(part, at)
    else if (part.kind === 'against') this.against(part.relation, at)
    else if (part.kind === 'side') this.sided(part.direction, at)
    else if (part.kind === 'moved') this.reading.direction ??= part.direction
    else if (part.kind === 'heading' || part.kind === 'face') this.headed(at)
    else if (part.kind === 'off' || part.kind === 'far') this.apart(at)
    else if (part.kind === 'verb' && /^(?:靠近|凑近|转向|转到|转过来|转过去)$/.test(part.text))
      this.headed(at)
  }

  aim(target: Piece, relation?: Relation): void {
    const { reading } = this
    this.spent.add(target)
    reading.target = target
    if (relation) reading.relation = relation
    if (target.side) reading.direction = target.side
  }

  related(part: Extract<Part, { kind: 'relation' }>, at: number): void {
    const { part: before } = this.near(at, -1)
    const { part: after } = this.near(at, 1)
    const target = latin(part) ? after : before
    if (
      part.text === 'by' &&
      (after?.kind === 'length' || after?.kind === 'angle' || after?.kind === 'number')
    )
      return
    if (part.relation === 'opposite' && !isPiece(target) && !latin(part)) return
    if (isPiece(target)) this.aim(target, part.relation)
    else if (part.relation === 'centre') this.reading.relation = 'centre'
    else return
    if (part.side) this.reading.direction = part.side
  }

  /** 靠北墙, 靠墙, 靠北, 靠左. */
  against(relation: Relation, at: number): void {
    const { part } = this.near(at, 1)
    if (isPiece(part)) this.aim(part, relation)
    else if (this.reading.target && this.has('heading')) {
      // 往北墙靠
      this.reading.relation = relation
      if (this.reading.direction === 'towards') delete this.reading.direction
    }
  }

  sided(direction: Direction, at: number): void {
    const { part, at: where } = this.near(at, -1)
    if (isPiece(part) && this.isPlace(part, where, at)) this.sideOfPiece(part, direction, at)
    else {
      if (this.parts[at - 1]?.kind === 'against' && COMPASS.has(direction)) this.reading.relation = 'against'
      this.reading.direction ??= direction
    }
  }

  /** 沙发左边, 茶几上; 客厅里 goes without saying, 茶几下面 has no word in the formats. */
  sideOfPiece(piece: Piece, direction: Direction, at: number): void {
    const inside = /^[里内深]/.test(this.parts[at]?.text ?? '')
    const relation = BY_SIDE[direction] ?? 'beside'
    if (inside && piece.category === 'room') this.spent.add(piece)
    else if (direction === 'down' || inside) this.reading.ask ??= 'other'
    else this.aim(piece, relation)
    if (relation === 'beside' && this.reading.target === piece) this.reading.direction = direction
  }

  /** 沙发左边放个灯 names a place; 把沙发左移 does not. */
  isPlace(piece: Piece, from: number, at: number): boolean {
    const side = this.parts[at]
    if (!side || latin(side)) return false
    const led = this.parts[from - 1]?.kind
    if (led === 'at' || led === 'heading') return true
    const next = this.parts[at + 1]
    const moves = next?.kind === 'verb' && (next.action === 'move' || next.action === 'rotate')
    if (moves && side.text.length === 1) return false
    const others = this.parts.filter((part) => isPiece(part) && part !== piece)
    if (this.does('place')) return others.length > 0 || piece.category === 'wall' || piece.category === 'room'
    return others.length > 0 && this.parts.findIndex(isPiece) < from
  }

  /** 往窗户那边, 对着电视柜, towards the window. */
  headed(at: number): void {
    const { part, at: where } = this.near(at, 1)
    const sign = this.parts[at]
    if (part && isUs(part)) this.reading.direction = 'back'
    if (!sign || !isPiece(part) || this.isPlaced(where) || this.isObject(sign, where)) return
    if (this.does('place') && sign.text === 'to') this.putTo(part)
    else if (this.does('place') && sign.kind === 'face') this.aim(part, 'opposite')
    else {
      this.aim(part)
      if (!COMPASS.has(part.side)) this.reading.direction = 'towards'
    }
  }

  /** 往沙发旁边: the word after the piece says where, and has its own turn. */
  isPlaced(where: number): boolean {
    const { part } = this.near(where, 1)
    return part !== undefined && (part.kind === 'relation' || part.kind === 'side') && !latin(part)
  }

  /** face the bed towards the door, change it to a leather sofa: what turns, and what it becomes. */
  isObject(sign: Part, where: number): boolean {
    if (sign.kind === 'face')
      return latin(sign) && this.parts.slice(where).some(({ kind }) => kind === 'heading')
    return sign.kind === 'heading' && this.has('change') && !this.does('move')
  }

  putTo(piece: Piece): void {
    if (piece.category === 'room') this.spent.add(piece)
    else this.aim(piece, piece.category === 'wall' ? 'on' : 'beside')
  }

  /** 离墙远一点, 离墙30公分, away from the wall. */
  apart(at: number): void {
    const { part, at: where } = this.near(at, 1)
    const near = this.has('near')
    if (part && isUs(part)) this.reading.direction = near ? 'back' : 'forward'
    if (!isPiece(part) || this.does('measure') || this.has('apart') || this.isPlaced(where)) return
    if (/^(?:跟|与|和|同|and|between)$/.test(this.parts[at]?.text ?? '')) return
    this.aim(part)
    this.reading.direction = near ? 'towards' : 'away'
  }

  // ---- which action ----
  action(): void {
    const { reading } = this
    const done = this.edits() ?? this.changes() ?? this.verbs[0] ?? this.bare()
    if (done) reading.action = done
    const changes = this.parts.filter(({ kind }) => kind === 'change')
    reading.wished =
      changes.length > 0 && this.verbs.length === 0 && changes.every(({ text }) => WISHES.test(text))
    reading.verbal =
      this.verbs.length > 0 ||
      this.has('change') ||
      this.has('face') ||
      this.has('moved') ||
      this.has('turn') ||
      this.has('same')
  }

  edits(): Action | undefined {
    for (const action of ['redo', 'undo'] as const) if (this.does(action)) return action
    if (this.does('view') && !this.reading.colour && !this.reading.material) return 'view'
    if (this.verbs.length === 0 && this.looks()) return 'view'
    if (this.does('remove')) return 'remove'
    if (this.has('same') && (this.has('new') || this.does('place') || this.does('duplicate')))
      return 'duplicate'
    for (const action of ['duplicate', 'measure'] as const) if (this.does(action)) return action
    return undefined
  }

  /** 从左边看看 is a view of the scene, 看看沙发 a visit to the shop. */
  looks(): boolean {
    const from = this.parts.some(({ text }) => text === '从' || text === 'from')
    return from && this.parts.some((part) => part.kind === 'verb' && part.weak)
  }

  /** 换成灰色, make it leather, turn it grey, 对着窗户. */
  changes(): Action | undefined {
    const { reading } = this
    if (this.has('turn') && !reading.relation && !this.does('rotate')) return 'rotate'
    const turned = this.does('rotate') && reading.degrees === undefined
    if (
      this.has('change') ||
      this.does('recolour') ||
      this.does('rematerial') ||
      turned ||
      this.does('select')
    ) {
      if (reading.colour) return 'recolour'
      if (reading.material) return 'rematerial'
    }
    if (this.has('face') && !this.does('move') && !this.does('place')) return 'rotate'
    if (this.has('change') && this.verbs.length === 0) return this.bare()
    return undefined
  }

  /** Without a verb the details tell. */
  bare(): Action | undefined {
    const { reading } = this
    if (this.has('turn') || this.has('clockwise') || this.has('counter') || reading.degrees !== undefined)
      return 'rotate'
    if (reading.relation) return this.has('heading') ? 'move' : 'place'
    if (this.has('moved') || reading.direction) return 'move'
    return this.measured() ? 'measure' : undefined
  }

  /** 沙发离茶几多远 */
  measured(): boolean {
    return this.has('apart') && this.parts.filter(isPiece).length >= 2
  }

  // ---- which pieces ----
  pieces(): void {
    const { reading } = this
    const free = this.parts.filter(isPiece).filter((piece) => !this.spent.has(piece))
    if (reading.action === 'measure') {
      this.measuredPieces()
      return
    }
    const [first, second] = this.ordered(free)
    if (second && this.sideBySide(free)) reading.ask ??= 'once'
    if (first) reading.object = first
    else this.targetAsObject()
    if (second) this.secondPiece(second)
    this.attributes()
    this.between()
  }

  /** 把大理石换到茶几上, zoom in on the sofa: the only piece that was named. */
  targetAsObject(): void {
    const { reading } = this
    if (!reading.target || !(this.recolours() || reading.action === 'view')) return
    reading.object = reading.target
    delete reading.target
    delete reading.relation
  }

  /** 沙发和茶几之间: the formats have no word for it. */
  between(): void {
    const { action } = this.reading
    const said = this.parts.some(({ text }) => /^(?:之间|between)$/.test(text))
    if (said && (action === 'place' || action === 'move')) this.reading.ask ??= 'other'
  }

  /** 沙发和茶几, a sofa and a table: two at a time are not one command. */
  sideBySide([first, second]: readonly Piece[]): boolean {
    if (!first || !second) return false
    const between = this.parts.slice(this.parts.indexOf(first) + 1, this.parts.indexOf(second))
    return between.length > 0 && between.every(({ text }) => /^(?:和|跟|与|同|and|、|,)$/.test(text))
  }

  recolours(): boolean {
    return this.reading.action === 'recolour' || this.reading.action === 'rematerial'
  }

  /** 在客厅加灯, 门口放鞋柜: what is put is the later one, the room it is put in goes without saying. */
  ordered(free: readonly Piece[]): readonly Piece[] {
    if (this.reading.action !== 'place' || free.length < 2) return free
    const first = free[0]
    const marked = this.parts[this.parts.indexOf(first as Part) - 1]?.kind === 'mark'
    if (first?.category === 'room') return free.slice(1)
    const last = free.at(-1)
    if (last?.category === 'room') return free.slice(0, -1)
    return marked || last === undefined || latin(first as Part) ? free : [last, ...free.slice(0, -1)]
  }

  /** A second piece is what the first becomes, or what it is put beside. */
  secondPiece(second: Piece): void {
    const { reading } = this
    if (this.recolours()) {
      if (second.colour) reading.colour ??= second.colour
      if (second.material) reading.material ??= second.material
    } else if (
      !reading.target &&
      second.category !== 'room' &&
      (reading.action === 'place' || reading.action === 'move')
    ) {
      reading.target = second
      reading.relation = 'beside'
    }
  }

  measuredPieces(): void {
    const [first, second] = this.parts.filter(isPiece)
    delete this.reading.relation
    delete this.reading.direction
    delete this.reading.target
    if (first) this.reading.object = first
    if (second) this.reading.target = second
    else if (first?.side) this.reading.direction = first.side
  }

  /** 放一张米色的地毯: of a new piece the colour is a wish, of one that is there it only tells which. */
  attributes(): void {
    const { reading } = this
    const { object } = reading
    if (!object) return
    if (reading.action === 'place') {
      if (object.colour) reading.colour ??= object.colour
      if (object.material) reading.material ??= object.material
    }
    if (object.count && object.count > 1) reading.count = object.count
    if (this.recolours()) delete reading.direction
    if (object.side && !reading.target) reading.direction ??= object.side
    const recolours = reading.action === 'recolour' && reading.colour === undefined
    if (recolours && object.colour) reading.colour = object.colour
  }
}

export const readParts = (parts: readonly Part[]): Reading => new Reader(parts).read()
