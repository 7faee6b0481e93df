/** The OpenAPI 3.1 document of `/api/v1`. */
import { addresses } from '../../../addresses.ts'
import { defaultLanguage, type Say, sayIn } from '../../../text/say.ts'
import { mostLimit, usualLimit } from '../paging.ts'
import { problemType } from '../problem-json.ts'
import { type RefusalCode, refusalStatuses } from '../refusals.ts'
import { listResources, type Operation, type Resource } from './operations.ts'
import { describeSchemas, type JsonSchema } from './schemas.ts'

const text = { type: 'string' }

export function describeApi(baseUrl: string): JsonSchema {
  const say = sayIn(defaultLanguage)
  return {
    openapi: '3.1.0',
    info: { title: say('apiPage.title'), version: '1', description: say('apiPage.lead') },
    servers: [{ url: baseUrl }],
    security: [{ token: [] }],
    tags: listResources().map(({ name, kind }) => ({ name, description: say(`apiResource.${kind}`) })),
    paths: { ...describePaths(say), ...ownPath(say) },
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: say('apiPage.tokenText') } },
      schemas: describeSchemas(),
      parameters: describeParameters(say),
      headers: {
        ETag: { description: say('apiHeader.ETag'), required: true, schema: text },
        Location: { description: say('apiHeader.Location'), required: true, schema: text },
        Link: { description: say('apiHeader.Link'), schema: text },
      },
    },
  }
}

function describePaths(say: Say): JsonSchema {
  const paths: Record<string, JsonSchema> = {}
  for (const resource of listResources()) {
    for (const operation of resource.operations) {
      paths[operation.path] = {
        ...(paths[operation.path] ?? pathParameters(operation.path)),
        [operation.method]: describeOperation(say, resource, operation),
      }
    }
  }
  return paths
}

function pathParameters(path: string): JsonSchema {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
  return names.length === 0 ? {} : { parameters: names.map((name) => parameterOf(String(name))) }
}

function describeOperation(say: Say, { name }: Resource, operation: Operation): JsonSchema {
  const { id, verb, body, answer, parameters, refusals } = operation
  const takesTag = parameters.includes('If-None-Match')
  return {
    operationId: id,
    tags: [name],
    summary: say(`apiVerb.${verb}`),
    ...(parameters.length === 0 ? {} : { parameters: parameters.map(parameterOf) }),
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { [body.type]: { schema: schemaOf(body.schema) } } } }),
    responses: {
      [answer.status]: describeAnswer(say, operation),
      ...(takesTag ? { 304: { description: say('apiHeader.If-None-Match') } } : {}),
      ...describeRefusals(say, [...refusals, 'method-unknown']),
    },
  }
}

function describeAnswer(say: Say, { verb, answer: { schema, headers } }: Operation): JsonSchema {
  return {
    description: say(`apiVerb.${verb}`),
    ...(headers.length === 0
      ? {}
      : {
          headers: Object.fromEntries(
            headers.map((name) => [name, { $ref: `#/components/headers/${name}` }]),
          ),
        }),
    ...(schema === undefined ? {} : { content: { 'application/json': { schema: schemaOf(schema) } } }),
  }
}

/** One answer for each status, which names every code that has it. */
function describeRefusals(say: Say, codes: readonly RefusalCode[]): JsonSchema {
  const byStatus = Map.groupBy(new Set(codes), (code) => refusalStatuses[code])
  return Object.fromEntries(
    [...byStatus].map(([status, same]) => [
      status,
      {
        description: same.map((code) => `\`${code}\`: ${say(`apiError.${code}.text`)}`).join('\n\n'),
        content: { [problemType]: { schema: schemaOf('Problem') } },
      },
    ]),
  )
}

function describeParameters(say: Say): Record<string, JsonSchema> {
  const inPath = { in: 'path', required: true }
  const inQuery = { in: 'query', required: false }
  const inHeader = { in: 'header', required: false }
  const schemas: Record<string, JsonSchema> = {
    forum: { ...inPath, schema: text },
    id: { ...inPath, schema: text },
    fingerprint: { ...inPath, schema: text },
    number: { ...inPath, schema: { type: 'integer', minimum: 1 } },
    limit: { ...inQuery, schema: { type: 'integer', minimum: 1, maximum: mostLimit, default: usualLimit } },
    after: { ...inQuery, schema: text },
    'If-Match': { ...inHeader, required: true, schema: text, example: '"3"' },
    'If-None-Match': { ...inHeader, schema: text, example: '"3"' },
    'Idempotency-Key': { ...inHeader, schema: { ...text, minLength: 1, maxLength: 255 } },
  }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      name,
      { name, description: say(`apiHeader.${name}` as 'apiHeader.ETag'), ...schema },
    ]),
  )
}

function ownPath(say: Say): JsonSchema {
  return {
    [addresses.apiDescription()]: {
      get: {
        operationId: 'describe',
        summary: say('apiPage.description'),
        security: [],
        responses: {
          200: {
            description: say('apiPage.description'),
            content: { 'application/json': { schema: { type: 'object' } } },
          },
          ...describeRefusals(say, ['method-unknown']),
        },
      },
    },
  }
}

function schemaOf(name: string): JsonSchema {
  return { $ref: `#/components/schemas/${name}` }
}

function parameterOf(name: string): JsonSchema {
  return { $ref: `#/components/parameters/${name}` }
}
