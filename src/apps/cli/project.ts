// The project's folder, for the commands that work on its files without opening the house.
import { join } from 'node:path'

export const PROJECT = join(import.meta.dirname, '..', '..', '..')
