import { expect, test } from 'vitest'
import { countTests, listFailures, summaryLine } from './count.ts'

const file = (status: string, ...tests: string[]) => ({
  name: '/there/tests/one.test.ts',
  status,
  assertionResults: tests.map((status) => ({
    status,
    fullName: `it ${status}`,
    failureMessages: ['said so'],
  })),
})

test('passed, failed and skipped tests of all files are added up', () => {
  const results = {
    testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed', 'todo', 'skipped')],
  }

  expect(countTests(results, 1)).toEqual({ passed: 2, failed: 1, skipped: 2 })
})

test('a file that could not be loaded is a failure', () => {
  expect(countTests({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  })
})

test('a vitest that ends badly is a failure, with or without results', () => {
  expect(countTests(undefined, 0).failed).toBe(1)
  expect(countTests({ testResults: [file('passed', 'passed')] }, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  })
})

test('the last line speaks of skipped tests only when there are some', () => {
  expect(summaryLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
  expect(summaryLine({ passed: 3, failed: 1, skipped: 2 })).toBe('3 passed, 1 failed, 2 skipped')
})

test('what failed is named with what it said', () => {
  const results = {
    testResults: [file('failed', 'passed', 'failed'), { ...file('failed'), message: 'broken' }],
  }

  expect(listFailures(results, '/there/')).toEqual([
    'tests/one.test.ts: it failed\n    said so',
    'tests/one.test.ts\n    broken',
  ])
})
