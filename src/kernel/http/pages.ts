/** The built pages and the headers they travel with: nothing from elsewhere, nothing inline that runs. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'

/** An app that answers below some addresses with one page. */
export interface WebApp {
  /** The folder of its build, below the root: 'desk' with index.html and assets/. */
  readonly folder: string
  /** Addresses that show its index page: '/desk', '/desk/*'. */
  readonly at: readonly string[]
  /** Where its assets are asked for: '/desk/'. */
  readonly base: string
}

/** One file at one address, such as the widget's script. */
export interface WebFile {
  readonly at: string
  readonly file: string
}

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

export function safeHeaders(app: FastifyInstance, secure: boolean): void {
  app.addHook('onSend', async (request, reply) => {
    // Answers hold persons and tokens: no cache on the way may keep them.
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      reply.header('cache-control', 'no-store')
    reply.header('x-content-type-options', 'nosniff')
    reply.header('referrer-policy', 'strict-origin-when-cross-origin')
    reply.header('permissions-policy', 'camera=(self), microphone=(self), geolocation=(), payment=()')
    reply.header('cross-origin-opener-policy', 'same-origin')
    if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', CSP)
    if (secure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
  })
}

export async function servePages(
  app: FastifyInstance,
  root: string,
  apps: readonly WebApp[],
  files: readonly WebFile[],
): Promise<void> {
  await app.register(fastifyStatic, { root, serve: false, preCompressed: true })
  for (const one of apps) {
    const index = (reply: FastifyReply) =>
      reply.header('cache-control', 'no-cache').sendFile(`${one.folder}/index.html`)
    app.get(`${one.base}assets/*`, (request, reply) => {
      const name = restOf(request.params)
      return reply
        .header('cache-control', 'public, max-age=31536000, immutable')
        .sendFile(`${one.folder}/assets/${name}`)
    })
    for (const at of one.at) {
      app.get(at, (request, reply) => {
        const rest = restOf(request.params)
        return rest && isPlain(rest) && existsSync(join(root, one.folder, rest))
          ? reply.header('cache-control', 'no-cache').sendFile(`${one.folder}/${rest}`)
          : index(reply)
      })
    }
  }
  for (const { at, file } of files) {
    app.get(at, (_request, reply) =>
      reply
        .header('cache-control', 'public, max-age=300')
        .header('access-control-allow-origin', '*')
        .header('cross-origin-resource-policy', 'cross-origin')
        .sendFile(file),
    )
  }
}

function restOf(params: unknown): string {
  return typeof params === 'object' && params !== null && '*' in params && typeof params['*'] === 'string'
    ? params['*']
    : ''
}

const isPlain = (path: string) => /^[\w-]+(\.[\w-]+)+$/.test(path)
