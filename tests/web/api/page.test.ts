import { describe, expect, test } from 'vitest'
import { listResources } from '../../../src/web/api/open-api/operations.ts'
import { refusalStatuses } from '../../../src/web/api/refusals.ts'
import { storeWith } from '../../app.ts'
import { readPage } from '../html.ts'
import { startProgramApp } from './program-app.ts'

describe.each(['en', 'ko'])('the page in %s', (lang) => {
  test('shows every operation and every refusal', async () => {
    const app = await startProgramApp(await storeWith({}))

    const answer = await app.get(`/api?lang=${lang}`)

    const page = readPage(answer.text)
    const shown = page.texts('dt code')
    const operations = listResources().flatMap((resource) => resource.operations)
    expect(answer.status).toBe(200)
    expect(page.values('html', 'lang')).toEqual([lang])
    expect(
      operations.filter(({ method, path }) => !shown.includes(`${method.toUpperCase()} ${path}`)),
    ).toEqual([])
    expect(page.values('dt[id]', 'id')).toEqual(Object.keys(refusalStatuses))
    expect(page.links().map(({ href }) => href)).toContain('/api/v1/openapi.json')
    expect(answer.text).not.toMatch(/api(?:Verb|Error|Kind|Rule|Page|Member|Resource)\.|undefined|\[object/)
  })
})
