// How the demo shop is built: one page whose assets stand at /shop-demo/, nothing inline that runs.
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/shop-demo/',
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
