// How the customer's pages is built: one page whose assets stand at /customer/, nothing inline that runs.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/customer/',
  plugins: [react()],
  build: {
    outDir: process.env.ANJU_WEB_OUT ?? 'dist',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
})
