/** Holds what a program sent and got against the OpenAPI document, by a JSON Schema validator that is not ours. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describeApi } from '../../../src/web/api/open-api/description.ts'
import type { Sent } from './client.ts'
import type { Called } from './program-app.ts'

// biome-ignore lint/suspicious/noExplicitAny: an OpenAPI document, walked by its keys.
type Described = any

export const description: Described = JSON.parse(JSON.stringify(describeApi('http://madang.test')))

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/)
ajv.addFormat('uri', /^https?:\/\/\S+$/)
ajv.addSchema(description, 'api')

/** Every way in which the answer, or a body that was taken, is not as described. */
export function findMismatches(method: string, path: string, sent: Sent, answer: Called): string[] {
  const template = findTemplate(path)
  if (template === undefined) {
    return answer.status === 404 ? schemaMismatches('Problem', answer.json) : [`${path} is not described`]
  }
  const item = description.paths[template]
  const operation = item[method === 'HEAD' ? 'get' : method.toLowerCase()]
  if (operation === undefined) {
    return answer.status === 405
      ? schemaMismatches('Problem', answer.json)
      : [`${method} ${path} is not described`]
  }
  const described = operation.responses[answer.status]
  if (described === undefined) return [`${method} ${path} is not described to answer ${answer.status}`]
  return [
    ...headerMismatches(described, answer),
    ...(method === 'HEAD' ? [] : bodyMismatches(described, answer)),
    ...(answer.status < 300 ? sentMismatches(operation, sent) : []),
  ]
}

function findTemplate(path: string): string | undefined {
  const bare = path.split('?')[0] ?? ''
  return Object.keys(description.paths).find((template) =>
    new RegExp(`^${template.replaceAll('.', '\\.').replace(/\{\w+\}/g, '[^/]+')}$`).test(bare),
  )
}

function headerMismatches({ headers = {} }: Described, answer: Called): string[] {
  return Object.entries(headers as Record<string, { $ref: string }>).flatMap(([name, { $ref }]) => {
    const { required } = description.components.headers[$ref.split('/').at(-1) ?? '']
    return required && answer.headers[name.toLowerCase()] === undefined ? [`${name} is missing`] : []
  })
}

function bodyMismatches({ content }: Described, answer: Called): string[] {
  if (content === undefined) return answer.text === '' ? [] : ['a body where none is described']
  const type = answer.headers['content-type']?.split(';')[0] ?? ''
  const schema = content[type]?.schema
  if (schema === undefined) return [`${type} is not described`]
  return schema.$ref === undefined ? [] : schemaMismatches(schema.$ref.split('/').at(-1), answer.json)
}

/** What was taken must be what the description says is taken. */
function sentMismatches({ requestBody }: Described, { body }: Sent): string[] {
  if (requestBody === undefined || body === undefined) return []
  const [content] = Object.values(requestBody.content) as Described[]
  return schemaMismatches(content.schema.$ref.split('/').at(-1), body).map((one) => `sent ${one}`)
}

function schemaMismatches(name: string, value: unknown): string[] {
  const ref = `api#/components/schemas/${name}`
  const validate = ajv.getSchema(ref) ?? ajv.compile({ $ref: ref })
  if (validate(value)) return []
  return (validate.errors ?? []).map(({ instancePath, message, params }) => {
    return `${name}${instancePath} ${message} ${JSON.stringify(params)}`
  })
}
