/** Every operation of `/api/v1` as data: what it takes, what it answers, why it may refuse. */
import { addresses, shelfNames } from '../../../addresses.ts'
import type { DocumentKind, PartKind } from '../../../domain/draft.ts'
import { jsonType, patchType } from '../body.ts'
import type { RefusalCode } from '../refusals.ts'
import { schemaNames } from './schemas.ts'

export type Verb =
  | 'list'
  | 'read'
  | 'create'
  | 'replace'
  | 'patch'
  | 'remove'
  | 'cancel'
  | 'release'
  | FindingVerb
export type FindingVerb = 'find' | 'accept' | 'withdraw'
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete'

export interface Operation {
  id: string
  verb: Verb
  method: Method
  path: string
  body?: { type: string; schema: string }
  /** Without a schema there is no body. */
  answer: { status: number; schema?: string; headers: AnswerHeader[] }
  parameters: RequestParameter[]
  refusals: RefusalCode[]
}

export type AnswerHeader = 'ETag' | 'Location' | 'Link'
export type RequestParameter = 'limit' | 'after' | 'If-None-Match' | 'If-Match' | 'Idempotency-Key'

export interface Resource {
  /** As the last part of its path. */
  name: string
  kind: DocumentKind | 'release' | 'finding'
  operations: Operation[]
}

const reading: RefusalCode[] = ['token-missing', 'token-unknown', 'missing', 'failed']
const writing: RefusalCode[] = [...reading, 'token-reads-only', 'storage-full']
const sending: RefusalCode[] = [...writing, 'json-unreadable', 'too-large', 'media-type', 'invalid']
const onRevision: RefusalCode[] = ['precondition-missing', 'precondition-unusable', 'stale']
const once: RefusalCode[] = ['key-unusable', 'key-reused']

const forums = `${addresses.api()}/forums`
const forum = `${forums}/{forum}`
const releases = `${forum}/releases`

export function listResources(): Resource[] {
  const parts = (Object.keys(shelfNames) as PartKind[]).map(partResource)
  return [forumResource(), ...parts, findingResource(), releaseResource()]
}

function forumResource(): Resource {
  const operations = [
    listOperation('forum', forums),
    createOperation('forum', forums, ['token-of-one-forum']),
    readOperation('forum', forum),
    ...changeOperations('forum', forum),
  ]
  return { name: 'forums', kind: 'forum', operations }
}

function partResource(kind: PartKind): Resource {
  const shelf = `${forum}/${shelfNames[kind]}`
  const one = `${shelf}/{id}`
  const operations = [
    listOperation(kind, shelf),
    createOperation(kind, shelf, []),
    readOperation(kind, one),
    ...changeOperations(kind, one),
    removeOperation(kind, one),
    ...(kind === 'session' ? [cancelOperation(`${one}/cancellation`)] : []),
  ]
  return { name: shelfNames[kind], kind, operations }
}

function releaseResource(): Resource {
  const operations: Operation[] = [
    { ...listOperation('forum', releases), id: 'listReleases', answer: pageAnswer('ReleaseLine') },
    {
      ...{ id: 'release', verb: 'release', method: 'post', path: releases },
      body: { type: jsonType, schema: 'ReleaseOrder' },
      answer: { status: 201, schema: 'Release', headers: ['Location'] },
      parameters: ['Idempotency-Key'],
      refusals: [...sending, ...once, 'released-since'],
    },
    {
      ...{ id: 'readRelease', verb: 'read', method: 'get', path: `${releases}/{number}` },
      answer: { status: 200, schema: 'Release', headers: [] },
      parameters: [],
      refusals: reading,
    },
  ]
  return { name: 'releases', kind: 'release', operations }
}

function findingResource(): Resource {
  const one = `${forum}/sessions/{id}`
  const operations: Operation[] = [
    {
      ...{ id: 'listFindings', verb: 'find', method: 'get', path: `${forum}/findings` },
      answer: pageAnswer('Findings'),
      parameters: ['limit', 'after'],
      refusals: [...reading, 'query-unusable'],
    },
    {
      ...{ id: 'readFindings', verb: 'find', method: 'get', path: `${one}/findings` },
      answer: { status: 200, schema: 'Findings', headers: [] },
      parameters: [],
      refusals: reading,
    },
    ...acceptanceOperations('', one),
    ...acceptanceOperations('Forum', forum),
  ]
  return { name: 'findings', kind: 'finding', operations }
}

/** `of`: what the names of those that speak of the forum as a whole have in them. */
function acceptanceOperations(of: '' | 'Forum', one: string): Operation[] {
  return [
    {
      ...{ id: `accept${of}Finding`, verb: 'accept', method: 'post', path: `${one}/acceptances` },
      body: { type: jsonType, schema: `${of}AcceptanceOrder` },
      answer: { status: 201, schema: `${of}Finding`, headers: [] },
      parameters: [],
      refusals: sending,
    },
    {
      ...{ id: `withdraw${of}Acceptance`, verb: 'withdraw', method: 'delete' },
      path: `${one}/acceptances/{fingerprint}`,
      answer: { status: 204, headers: [] },
      parameters: [],
      refusals: writing,
    },
  ]
}

function listOperation(kind: DocumentKind, path: string): Operation {
  return {
    ...{ id: `list${schemaNames[kind]}s`, verb: 'list', method: 'get', path },
    answer: pageAnswer(schemaNames[kind]),
    parameters: ['limit', 'after'],
    refusals: [...reading, 'query-unusable'],
  }
}

function pageAnswer(schema: string): Operation['answer'] {
  return { status: 200, schema: `${schema}Page`, headers: ['Link'] }
}

function createOperation(kind: DocumentKind, path: string, more: RefusalCode[]): Operation {
  return {
    ...{ id: `create${schemaNames[kind]}`, verb: 'create', method: 'post', path },
    body: { type: jsonType, schema: `New${schemaNames[kind]}` },
    answer: { status: 201, schema: schemaNames[kind], headers: ['ETag', 'Location'] },
    parameters: ['Idempotency-Key'],
    refusals: [...sending, ...once, ...more, 'id-taken'],
  }
}

function readOperation(kind: DocumentKind, path: string): Operation {
  return {
    ...{ id: `read${schemaNames[kind]}`, verb: 'read', method: 'get', path },
    answer: { status: 200, schema: schemaNames[kind], headers: ['ETag'] },
    parameters: ['If-None-Match'],
    refusals: reading,
  }
}

function changeOperations(kind: DocumentKind, path: string): Operation[] {
  const name = schemaNames[kind]
  const change = {
    path,
    answer: { status: 200, schema: name, headers: ['ETag'] as AnswerHeader[] },
    parameters: ['If-Match'] as RequestParameter[],
    refusals: [...sending, ...onRevision],
  }
  return [
    {
      id: `replace${name}`,
      verb: 'replace',
      method: 'put',
      ...change,
      body: { type: jsonType, schema: `${name}Sent` },
    },
    {
      id: `patch${name}`,
      verb: 'patch',
      method: 'patch',
      ...change,
      body: { type: patchType, schema: `${name}Patch` },
    },
  ]
}

function removeOperation(kind: DocumentKind, path: string): Operation {
  return {
    ...{ id: `remove${schemaNames[kind]}`, verb: 'remove', method: 'delete', path },
    answer: { status: 204, headers: [] },
    parameters: ['If-Match'],
    refusals: [...writing, ...onRevision, 'still-used'],
  }
}

function cancelOperation(path: string): Operation {
  return {
    ...{ id: 'cancelSession', verb: 'cancel', method: 'post', path },
    answer: { status: 200, schema: 'Session', headers: ['ETag'] },
    parameters: ['If-Match'],
    refusals: [...writing, ...onRevision, 'invalid'],
  }
}
