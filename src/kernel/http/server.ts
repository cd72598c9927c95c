/** Serves the routes: who calls, may he, are the parts right, then the verb, then one shape of answer. */
import { randomUUID } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify'
import { z } from 'zod'
import type { Endpoint, Parts } from '../contract.ts'
import type { Ctx, Who } from '../ctx.ts'
import { Refusal } from '../errors.ts'
import type { House } from '../house.ts'
import type { Download, Extra, Route, Stream } from '../route.ts'
import type { Language } from '../words.ts'
import { apiPage } from './api-page.ts'
import type { Doorkeeper } from './doorkeeper.ts'
import { failureOf } from './failure.ts'
import { faultOf } from './fault.ts'
import { admit, bearerOf, cookieName } from './guard.ts'
import { claim, keep } from './idempotency.ts'
import { openapi } from './openapi.ts'
import { safeHeaders, servePages, type WebApp, type WebFile } from './pages.ts'
import { openSocket } from './socket.ts'
import { pour } from './stream.ts'

export type { Doorkeeper } from './doorkeeper.ts'
export { forgetAnswers } from './idempotency.ts'
export type { WebApp, WebFile } from './pages.ts'

export interface HttpParts {
  readonly house: House
  readonly routes: readonly Route[]
  readonly doors: Doorkeeper
  readonly version: string
  /** The root of the built pages, with what is served from it; absent in tests of the interface alone. */
  readonly pages?: {
    readonly root: string
    readonly apps: readonly WebApp[]
    readonly files: readonly WebFile[]
  }
  /** Multiplies every limit; for load tests. */
  readonly limitScale?: number
}

export interface Http {
  readonly app: FastifyInstance
  /** @returns the address it listens on */
  listen(): Promise<string>
  close(): Promise<void>
}

const USUAL_LIMIT = 600
const PUBLIC_LIMIT = 240
/** Guards that ask for no account. */
const OPEN: ReadonlySet<string> = new Set(['public', 'customer', 'house'])
const JSON_BYTES = 1_048_576

declare module 'fastify' {
  interface FastifyRequest {
    who: Who | undefined
  }
}

export async function openHttp(parts: HttpParts): Promise<Http> {
  const { house, routes, doors } = parts
  const app = fastify({
    bodyLimit: JSON_BYTES,
    genReqId: () => randomUUID(),
    frameworkErrors(_error, request, reply) {
      const { status, body } = failureOf(
        new Refusal('invalid', 'http.bad-address'),
        request,
        house.words,
        house.log,
      )
      reply.hijack()
      reply.raw
        .writeHead(status, { 'content-type': 'application/json; charset=utf-8' })
        .end(JSON.stringify(body))
    },
    trustProxy: house.config.secure,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 400 },
    forceCloseConnections: true,
  })
  app.decorateRequest('who', undefined)
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
  await app.register(cookie)
  await app.register(rateLimit, { global: false, hook: 'preHandler' })
  safeHeaders(app, house.config.secure)
  observe(app, house)
  answerErrors(app, house)
  allowForeignPages(app)
  for (const route of routes.filter(({ endpoint }) => !endpoint.upload)) mount(app, parts, route)
  // A raw upload arrives as a stream, whatever it calls itself: a signature is made over bytes, not over what they mean.
  app.register(async (raw) => {
    raw.removeAllContentTypeParsers()
    raw.addContentTypeParser('*', (_request, payload, done) => done(null, payload))
    for (const route of routes.filter(({ endpoint }) => endpoint.upload)) mount(raw, parts, route)
  })
  serveOwnPages(app, parts)
  if (parts.pages) await servePages(app, parts.pages.root, parts.pages.apps, parts.pages.files)
  const socket = openSocket(app.server, house, doors)
  return {
    app,
    listen: () => app.listen({ port: house.config.port, host: house.config.host }),
    async close() {
      await socket.close()
      app.server.closeAllConnections()
      await app.close()
    },
  }
}

function mount(app: FastifyInstance, parts: HttpParts, route: Route): void {
  const { endpoint, guard } = route
  const max = (route.limit ?? (OPEN.has(guard) ? PUBLIC_LIMIT : USUAL_LIMIT)) * (parts.limitScale ?? 1)
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    ...(endpoint.upload && { bodyLimit: endpoint.upload.maxBytes + 1024 }),
    config: {
      rateLimit: {
        max,
        timeWindow: 60_000,
        groupId: `${endpoint.method} ${endpoint.path}`,
        keyGenerator: (request: FastifyRequest) =>
          request.who && request.who.actor.id !== 'nobody' ? request.who.actor.id : request.ip,
        errorResponseBuilder: (_request: FastifyRequest, context: { ttl: number }) =>
          new Refusal('too-many', 'http.slow-down', { seconds: Math.ceil(context.ttl / 1000) }),
      },
    },
    onRequest: async (request) => {
      request.who = await admit(request, guard, parts.doors, parts.house.config.secure)
    },
    handler: (request, reply) => handle(parts.house, route, request, reply),
  })
}

async function handle(
  house: House,
  route: Route,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { endpoint } = route
  const { who } = request
  if (!who) throw new Refusal('unauthenticated', 'http.sign-in-first')
  const input = partsOf(endpoint, request)
  const extra = extraOf(house, who, request, reply)
  const answer = route.staged
    ? await route.runStaged(who, input, extra)
    : await house.transact(who, (ctx) => runOnce(ctx, route, request, () => route.run(ctx, input, extra)))
  // The verb's answer has the shape that its route was declared with.
  if (endpoint.stream) return openStream(house, who, answer as Stream, request, reply)
  if (endpoint.download) return send(reply, answer as Download)
  return endpoint.answer ? endpoint.answer.parse(answer) : reply.code(204).send()
}

async function runOnce(
  ctx: Ctx,
  { endpoint }: Route,
  request: FastifyRequest,
  run: () => Promise<unknown>,
): Promise<unknown> {
  const key = request.headers['idempotency-key']
  if (!endpoint.creates || typeof key !== 'string' || key === '') return run()
  const once = {
    key: key.slice(0, 200),
    route: `${endpoint.method} ${request.url}`,
    request: JSON.stringify(request.body ?? null),
  }
  const kept = await claim(ctx, once)
  if (kept) return kept.answer
  const answer = await run()
  await keep(ctx, once, answer)
  return answer
}

function partsOf(endpoint: Endpoint, request: FastifyRequest): Parts<Endpoint> {
  const language = request.who?.language ?? 'zh-CN'
  return {
    params: parse(endpoint.params, request.params, language),
    query: parse(endpoint.query, request.query, language),
    body: endpoint.upload ? undefined : parse(endpoint.body, request.body, language),
  } as Parts<Endpoint>
}

const SENTENCES = { 'zh-CN': z.locales.zhCN().localeError, en: z.locales.en().localeError }

function parse(shape: z.ZodType | undefined, raw: unknown, language: Language): unknown {
  if (!shape) return undefined
  const odd = placeOfNul(raw, [])
  if (odd) throw new Refusal('invalid', 'http.unprintable', { path: odd.join('.') || '?' })
  const result = shape.safeParse(raw ?? {}, { error: SENTENCES[language] })
  if (result.success) return result.data
  const { path, code, facts } = faultOf(result.error.issues[0], raw, language)
  throw new Refusal('invalid', code, { path, ...facts })
}

function extraOf(house: House, who: Who, request: FastifyRequest, reply: FastifyReply): Extra {
  const { secure } = house.config
  return {
    upload: request.body instanceof Readable ? request.body : undefined,
    uploadType: request.headers['content-type'] ?? '',
    header: (name) => [request.headers[name]].flat()[0],
    who,
    userAgent: request.headers['user-agent'] ?? '',
    origin: request.headers.origin,
    host: request.host,
    cookies: new Proxy<Record<string, string | undefined>>(
      {},
      { get: (_, name) => request.cookies[cookieName(String(name), secure)] },
    ),
    setCookie(name, value, maxAgeSeconds) {
      const options = { path: '/', httpOnly: true, sameSite: 'lax', secure } as const
      if (value === undefined) reply.clearCookie(cookieName(name, secure), options)
      else
        reply.setCookie(cookieName(name, secure), value, {
          ...options,
          ...(maxAgeSeconds !== undefined && { maxAge: maxAgeSeconds }),
        })
    },
  }
}

function send(reply: FastifyReply, file: Download): FastifyReply {
  const safe = /^(image\/(jpeg|png|webp|gif|avif)|application\/pdf)$/.test(file.type)
  const name = encodeURIComponent(file.name)
  reply.header('content-type', file.type)
  reply.header(
    'content-disposition',
    `${file.inline && safe ? 'inline' : 'attachment'}; filename*=UTF-8''${name}`,
  )
  reply.header('content-security-policy', "default-src 'none'; sandbox")
  reply.header('cache-control', file.cache === 'private' ? 'private, max-age=86400' : 'no-store')
  if (file.bytes !== undefined) reply.header('content-length', file.bytes)
  return reply.send(file.body)
}

function openStream(
  house: House,
  who: Who,
  stream: Stream,
  request: FastifyRequest,
  reply: FastifyReply,
): void {
  const asked = request.headers['last-event-id'] ?? new URL(request.url, 'http://x').searchParams.get('since')
  reply.hijack()
  reply.raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
    'x-content-type-options': 'nosniff',
    'access-control-allow-origin': '*',
  })
  pour(house, who, stream, Number(asked ?? 0) || 0, reply.raw)
}

function observe(app: FastifyInstance, house: House): void {
  const began = new WeakMap<FastifyRequest, number>()
  app.addHook('onRequest', async (request) => {
    began.set(request, performance.now())
  })
  app.addHook('onResponse', async (request, reply) => {
    const seconds = (performance.now() - (began.get(request) ?? performance.now())) / 1000
    const route = `${request.method} ${request.routeOptions.url ?? 'unknown'}`
    house.metrics.request(route, reply.statusCode, seconds)
    house.log.info(
      { request: request.id, route, status: reply.statusCode, ms: Math.round(seconds * 1000) },
      'answered',
    )
  })
}

function answerErrors(app: FastifyInstance, house: House): void {
  app.setErrorHandler((error, request, reply) => {
    const failure = failureOf(error, request, house.words, house.log)
    if (failure.retryAfter) reply.header('retry-after', failure.retryAfter)
    return reply.code(failure.status).send(failure.body)
  })
  app.setNotFoundHandler((request, reply) => {
    const failure = failureOf(
      new Refusal('missing', 'http.no-such-page', { path: request.url.split('?')[0] ?? '' }),
      request,
      house.words,
      house.log,
    )
    return reply.code(failure.status).send(failure.body)
  })
}

/** The widget lives on the merchant's own pages: it carries a bearer token and never a cookie, so any page may ask. */
function allowForeignPages(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const cookieless = request.headers.cookie === undefined || bearerOf(request) !== undefined
    if (!request.headers.origin || !cookieless) return
    reply.header('access-control-allow-origin', '*')
    reply.header('cross-origin-resource-policy', 'cross-origin')
    reply.header('access-control-expose-headers', 'retry-after')
  })
  app.options('/api/*', (_request, reply) =>
    reply
      .header('access-control-allow-methods', 'GET, POST, PUT, PATCH, DELETE')
      .header(
        'access-control-allow-headers',
        'authorization, content-type, idempotency-key, accept-language, x-anju-shop, last-event-id',
      )
      .header('access-control-max-age', '86400')
      .code(204)
      .send(),
  )
}

function serveOwnPages(app: FastifyInstance, { house, routes, version }: HttpParts): void {
  const api = openapi(routes, version)
  app.get('/health', async () => ({ status: 'ok' }))
  app.get('/openapi.json', async () => api)
  app.get('/api-docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(apiPage(api)))
  app.get('/metrics', async (request, reply) => {
    // Figures of the machine are for the machine's own watcher.
    if (!/^(127\.|::1$|::ffff:127\.)/.test(request.ip))
      throw new Refusal('missing', 'http.no-such-page', { path: '/metrics' })
    return reply.type(house.metrics.contentType).send(await house.metrics.print())
  })
}

/** No shape of ours is nested deeper; what is would only fill the stack. */
const DEEPEST = 64

/** Where a text holds U+0000 or half a character, which no database keeps as it is, or where it is too deep; undefined: nowhere. */
function placeOfNul(value: unknown, path: readonly string[]): readonly string[] | undefined {
  if (path.length > DEEPEST) return path.slice(0, 3)
  if (typeof value === 'string') return value.includes('\u0000') || !value.isWellFormed() ? path : undefined
  if (typeof value !== 'object' || value === null || value instanceof Readable) return undefined
  for (const [key, inner] of Object.entries(value)) {
    const found = placeOfNul(inner, [...path, key])
    if (found) return found
  }
  return undefined
}
