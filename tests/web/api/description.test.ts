import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { createMemoryStore } from '../../../src/store/memory-store.ts'
import { description } from './described.ts'
import { startProgramApp } from './program-app.ts'

test('the description is valid OpenAPI 3.1, and every reference in it leads somewhere', async () => {
  const validator = new Validator()
  const result = await validator.validate(structuredClone(description))

  expect(result).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
  const named = [...JSON.stringify(description).matchAll(/"\$ref":"#([^"]+)"/g)].map(([, path]) => path ?? '')
  const lost = named.filter((path) => {
    const steps = path.split('/').slice(1)
    return steps.reduce((part, step) => part?.[step], description) === undefined
  })
  expect(new Set(named).size).toBeGreaterThan(40)
  expect(lost).toEqual([])
})

test('it is served to everybody, as it was checked', async () => {
  const app = await startProgramApp(createMemoryStore())

  const served = await app.call('', 'GET', '/api/v1/openapi.json')

  expect(served.status).toBe(200)
  expect(served.json).toEqual(description)
})
