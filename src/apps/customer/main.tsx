// Opens the customer's pages: help centre, conversation, order.
import { createRoot } from 'react-dom/client'
import { CustomerPages } from './pages.tsx'
import '../../ui/anju.css'
import './customer.css'

const place = document.getElementById('customer')
if (place) createRoot(place).render(<CustomerPages />)
