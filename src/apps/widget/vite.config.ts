// Builds the widget as one script that a merchant can put on any page.
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  logLevel: 'warn',
  build: {
    outDir: process.env.ANJU_WEB_OUT ?? 'dist',
    emptyOutDir: true,
    reportCompressedSize: false,
    target: ['chrome96', 'safari15.4', 'firefox100'],
    lib: { entry: 'main.ts', name: 'Anju', formats: ['iife'], fileName: () => 'widget.js' },
  },
})
