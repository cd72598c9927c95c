/** The op `command`: what each text asks of the scene. */
import { BadRequest, isRecord, textsOf } from '../request.ts'
import type { Scene, SceneItem } from './command.ts'
import { readCommand } from './read-command.ts'

/** `{texts, scene?: {items: [{id, category, name, colour}], selected?}}` -> `{commands}`. @throws BadRequest */
export function answerCommand(request: Readonly<Record<string, unknown>>): unknown {
  const scene = sceneOf(request.scene)
  return { commands: textsOf(request).map((text) => readCommand(text, scene)) }
}

function sceneOf(given: unknown): Scene | undefined {
  if (given === undefined || given === null) return undefined
  if (!isRecord(given) || !Array.isArray(given.items))
    throw new BadRequest('scene-expected', 'scene', 'Expected scene as an object with items')
  const { selected } = given
  if (selected !== undefined && selected !== null && typeof selected !== 'string')
    throw new BadRequest('id-expected', 'scene.selected', 'Expected the id of the selected item')
  return { items: given.items.map(itemOf), ...(selected && { selected }) }
}

function itemOf(item: unknown, at: number): SceneItem {
  const path = `scene.items[${at}]`
  if (!isRecord(item)) throw new BadRequest('item-expected', path, 'Expected an object')
  const { id, category, name = '', colour = '' } = item
  if (typeof id !== 'string') throw new BadRequest('id-expected', `${path}.id`, 'Expected id as a string')
  if (typeof category !== 'string')
    throw new BadRequest('category-expected', `${path}.category`, 'Expected category as a string')
  if (typeof name !== 'string' || typeof colour !== 'string')
    throw new BadRequest('text-expected', path, 'Expected name and colour as strings')
  return { id, category, name, colour }
}
