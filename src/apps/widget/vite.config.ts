// Builds the widget as one script that a merchant can put on any page.
import { join } from 'node:path'
import { defineConfig } from 'vite'

const out = process.env.ANJU_WEB_OUT ?? join(import.meta.dirname, '../../../.anju/web')

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  build: {
    outDir: join(out, 'widget'),
    emptyOutDir: true,
    target: ['chrome96', 'safari15.4', 'firefox100'],
    lib: { entry: 'main.ts', name: 'Anju', formats: ['iife'], fileName: () => 'widget.js' },
  },
})
