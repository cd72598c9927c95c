// Opens the demo shop: a merchant's page as it could stand anywhere, with the widget put on it by its one line.
import { createRoot } from 'react-dom/client'
import { Shop } from './shop.tsx'
import '../../ui/anju.css'
import './shop.css'

const place = document.getElementById('shop')
if (place) createRoot(place).render(<Shop />)
