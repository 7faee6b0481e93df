import { stripVTControlCharacters } from 'node:util'

export interface Count {
  passed: number
  failed: number
  skipped: number
}

interface Results {
  testResults: FileResult[]
}

interface FileResult {
  name: string
  status: string
  /** Of a file that broke before its tests could. */
  message?: string
  assertionResults: { status: string; fullName: string; failureMessages?: string[] }[]
}

export const noneCounted: Count = { passed: 0, failed: 0, skipped: 0 }

/** A file that broke before its tests could, and a vitest that broke by itself, are one failure each. */
export function countTests(results: unknown, exitStatus: number): Count {
  if (!hasResults(results)) return { ...noneCounted, failed: 1 }
  const count = sum(...results.testResults.map(countFile))
  return exitStatus !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count
}

export function sum(...counts: Count[]): Count {
  return counts.reduce(
    (total, count) => ({
      passed: total.passed + count.passed,
      failed: total.failed + count.failed,
      skipped: total.skipped + count.skipped,
    }),
    noneCounted,
  )
}

export function summaryLine({ passed, failed, skipped }: Count): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

/** Every failure with its file, its name and the beginning of what it said: the end of a long log is what people see. */
export function listFailures(results: unknown, root: string): string[] {
  if (!hasResults(results)) return ['vitest left no results']
  return results.testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = name.replace(root, '')
    const failed = assertionResults
      .filter((test) => test.status === 'failed')
      .map(({ fullName, failureMessages }) => `${file}: ${fullName}\n${begin(failureMessages?.join('\n'))}`)
    return status === 'failed' && failed.length === 0 ? [`${file}\n${begin(message)}`] : failed
  })
}

const mostLines = 25

function begin(said = ''): string {
  const lines = stripVTControlCharacters(said).split('\n')
  return lines
    .slice(0, mostLines)
    .map((line) => `    ${line.slice(0, 300)}`)
    .join('\n')
}

function countFile({ status, assertionResults }: FileResult): Count {
  const having = (wanted: string) => assertionResults.filter((test) => test.status === wanted).length
  const passed = having('passed')
  const failed = having('failed')
  const skipped = assertionResults.length - passed - failed
  return { passed, failed: status === 'failed' ? Math.max(failed, 1) : failed, skipped }
}

function hasResults(results: unknown): results is Results {
  return typeof results === 'object' && results !== null && 'testResults' in results
}
