export interface Count {
  passed: number
  failed: number
  skipped: number
}

interface Results {
  testResults: { status: string; assertionResults: { status: string }[] }[]
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

function countFile({ status, assertionResults }: Results['testResults'][number]): Count {
  const having = (wanted: string) => assertionResults.filter((test) => test.status === wanted).length
  const passed = having('passed')
  const failed = having('failed')
  const skipped = assertionResults.length - passed - failed
  return { passed, failed: status === 'failed' ? Math.max(failed, 1) : failed, skipped }
}

function hasResults(results: unknown): results is Results {
  return typeof results === 'object' && results !== null && 'testResults' in results
}
