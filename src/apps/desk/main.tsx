/** Opens the desk: the person's taste first, so that nothing flashes, then the house. */
import '../../ui/anju.css'
import './desk.css'
import { createRoot } from 'react-dom/client'
import { Desk } from './desk.tsx'
import { readTaste, wear } from './taste.tsx'
import { tableOf } from './words.ts'

const taste = readTaste()
wear(taste)
const place = document.getElementById('desk')
if (!place) throw new Error('Expected #desk in the page, got none')
const table = await tableOf(taste.language)
createRoot(place).render(<Desk taste={taste} table={table} />)
