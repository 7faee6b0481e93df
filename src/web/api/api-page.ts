/** The page that shows the interface to people: how to get in, every resource with what it takes, every refusal. */
import { addresses } from '../../addresses.ts'
import { sayLanguageItself } from '../../text/names.ts'
import {
  defaultLanguage,
  type InterfaceLanguage,
  interfaceLanguages,
  isInterfaceLanguage,
  type Say,
  sayIn,
} from '../../text/say.ts'
import { plainFrame } from '../frame.ts'
import type { Site } from '../site.ts'
import { listResources, type Operation, type Resource } from './open-api/operations.ts'
import { describeSchemas, isReadOnly, type JsonSchema, schemaNames } from './open-api/schemas.ts'
import { type RefusalCode, refusalStatuses } from './refusals.ts'
import { neededMembers } from './shapes.ts'

export function apiPage(site: Site, asked: string): string {
  const language = isInterfaceLanguage(asked) ? asked : defaultLanguage
  const say = sayIn(language)
  const schemas = describeSchemas()
  const page = {
    descriptionHref: addresses.apiDescription(),
    rules: (['token', 'body', 'revision', 'once', 'pages'] as const).map((rule) => ({
      title: say(`apiRule.${rule}.title`),
      text: say(`apiRule.${rule}.text`),
    })),
    resources: listResources().map((resource) => showResource(say, schemas, resource)),
    refusals: (Object.keys(refusalStatuses) as RefusalCode[]).map((code) => ({
      code,
      status: refusalStatuses[code],
      title: say(`apiError.${code}.title`),
      text: say(`apiError.${code}.text`),
    })),
  }
  const frame = {
    ...plainFrame(site, language, say('apiPage.title')),
    languages: (Object.keys(interfaceLanguages) as InterfaceLanguage[]).map((lang) => ({
      lang,
      label: sayLanguageItself(lang),
      href: `${addresses.apiPage()}?lang=${lang}`,
      isCurrent: lang === language,
    })),
  }
  return site.render('api/show', { say, paths: addresses, frame, page })
}

function showResource(say: Say, schemas: Record<string, JsonSchema>, resource: Resource) {
  const { name, kind, operations } = resource
  const schema = schemas[schemaOf(kind)] ?? {}
  return {
    id: name,
    title: say(`apiResource.${kind}`),
    operations: operations.map((operation) => showOperation(say, operation)),
    members: Object.entries(propertiesOf(schema)).map(([member, part]) => ({
      name: member,
      kind: sayKind(say, part),
      note: noteOf(say, kind, member),
    })),
  }
}

function schemaOf(kind: Resource['kind']): string {
  if (kind === 'release') return 'Release'
  return kind === 'finding' ? 'Finding' : schemaNames[kind]
}

function showOperation(say: Say, { method, path, verb, parameters }: Operation) {
  const headers = parameters.filter((name) => name.includes('-'))
  return { method: method.toUpperCase(), path, what: say(`apiVerb.${verb}`), headers: headers.join(', ') }
}

function noteOf(say: Say, kind: Resource['kind'], member: string): string {
  if (kind === 'release' || kind === 'finding') return ''
  if (member === 'findings') return say('apiMember.readByGet')
  if (isReadOnly(kind, member)) return say('apiMember.readOnly')
  return neededMembers[kind].includes(member) ? say('apiMember.needed') : ''
}

/** A member's kind in words, with the names of what is in it. */
function sayKind(say: Say, schema: JsonSchema): string {
  const choices = schema.anyOf as JsonSchema[] | undefined
  if (choices !== undefined)
    return choices.map((one) => sayKind(say, one)).reduce((one, other) => say('apiKind.or', { one, other }))
  const values = schema.enum as string[] | undefined
  if (values !== undefined) return values.join(' · ')
  if (schema.type === 'array') {
    return say('apiKind.list', { kind: sayKind(say, (schema.items ?? {}) as JsonSchema) })
  }
  if (schema.type === 'object') return `{ ${Object.keys(propertiesOf(schema)).join(', ')} }`
  const example = (schema.examples as string[] | undefined)?.[0]
  const kind = plainKinds(schema)
    .map((one) => say(`apiKind.${one}`))
    .reduce((one, other) => say('apiKind.or', { one, other }))
  return example === undefined ? kind : `${kind} (${example})`
}

/** `type` is a name or, where null may stand too, a list of names. */
function plainKinds({ type }: JsonSchema): ('text' | 'number' | 'null')[] {
  return [type].flat().map((one) => {
    if (one === 'integer') return 'number'
    return one === 'null' ? 'null' : 'text'
  })
}

function propertiesOf(schema: JsonSchema): Record<string, JsonSchema> {
  return (schema.properties ?? {}) as Record<string, JsonSchema>
}
