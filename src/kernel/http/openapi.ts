/** The contract of the whole house as OpenAPI 3.1, made from the same endpoints that the server parses with. */
import { z } from 'zod'
import type { Endpoint } from '../contract.ts'
import type { Route } from '../route.ts'

export interface OpenApi {
  readonly openapi: '3.1.0'
  readonly info: { readonly title: string; readonly version: string; readonly description: string }
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } }
  readonly components: object
}

export interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly tags: readonly string[]
  readonly security: readonly object[]
  readonly parameters: readonly {
    readonly name: string
    readonly in: string
    readonly required: boolean
    readonly schema: object
  }[]
  readonly requestBody?: object
  readonly responses: object
  readonly 'x-permission': string
}

export function openapi(routes: readonly Route[], version: string): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {}
  for (const one of routes) {
    const path = one.endpoint.path.replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [one.endpoint.method.toLowerCase()]: operation(one) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Anju 安居',
      version,
      description:
        'Every page of Anju uses this interface. Money in fen, lengths in mm, instants ISO 8601 in UTC, days in the zone of the shop. ' +
        'A refusal answers {"error":{"code","message"}} in the language asked for by accept-language.',
    },
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'anju-session',
          description: 'Staff; writes also carry the header x-anju: 1',
        },
        visitor: { type: 'http', scheme: 'bearer', description: 'Customer, from POST /api/visitor' },
      },
      schemas: {
        Error: {
          type: 'object',
          properties: {
            error: {
              type: 'object',
              properties: {
                code: { type: 'string' },
                message: { type: 'string' },
                facts: { type: 'object' },
                path: { type: 'string' },
              },
              required: ['code', 'message'],
            },
          },
          required: ['error'],
        },
      },
    },
  }
}

function operation({ endpoint, guard }: Route): Operation {
  return {
    operationId: nameOf(endpoint),
    summary: endpoint.summary,
    tags: [tagOf(endpoint.path)],
    security:
      guard === 'public' || guard === 'house'
        ? []
        : guard === 'customer'
          ? [{ visitor: [] }]
          : [{ session: [] }],
    parameters: [
      ...parameters('path', endpoint.params, true),
      ...parameters('query', endpoint.query, false),
      ...(endpoint.creates
        ? [
            {
              name: 'Idempotency-Key',
              in: 'header',
              required: false,
              schema: { type: 'string', maxLength: 200 },
            },
          ]
        : []),
    ],
    ...bodyOf(endpoint),
    responses: {
      200: { description: 'Done', ...content(endpoint) },
      default: {
        description: 'Refused',
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
      },
    },
    'x-permission': guard,
  }
}

function bodyOf(endpoint: Endpoint): { requestBody?: object } {
  if (endpoint.upload) {
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }
  }
  if (!endpoint.body) return {}
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(endpoint.body, 'input') } },
    },
  }
}

function content(endpoint: Endpoint): { content?: object } {
  if (endpoint.stream) return { content: { 'text/event-stream': { schema: { type: 'string' } } } }
  if (endpoint.download) return { content: { '*/*': { schema: { type: 'string', format: 'binary' } } } }
  return endpoint.answer
    ? { content: { 'application/json': { schema: schemaOf(endpoint.answer, 'output') } } }
    : {}
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): object {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' })
  return schema
}

function parameters(place: string, shape: z.ZodObject | undefined, always: boolean) {
  if (!shape) return []
  return Object.entries(shape.shape).map(([name, one]) => {
    const kind = z.toJSONSchema(z.object({ one: one as z.ZodType }), { io: 'input', unrepresentable: 'any' })
    const { one: schema } = kind.properties ?? {}
    return {
      name,
      in: place,
      required: always || (kind.required ?? []).includes('one'),
      schema: typeof schema === 'object' ? schema : {},
    }
  })
}

const tagOf = (path: string) => path.split('/')[2] ?? 'house'

const nameOf = ({ method, path }: Endpoint) =>
  `${method.toLowerCase()}${path
    .replace('/api', '')
    .split('/')
    .filter(Boolean)
    .map((word) =>
      word.replace(/^:/, 'by-').replace(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase()),
    )
    .join('')}`
