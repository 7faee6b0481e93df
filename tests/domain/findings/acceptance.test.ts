import { describe, expect, test } from 'vitest'
import {
  type Acceptance,
  type Fingerprint,
  fingerprintOf,
  judgeFindings,
  mostInReason,
  reasonProblems,
} from '../../../src/domain/findings/acceptance.ts'
import { type Finding, subjectKey } from '../../../src/domain/findings/finding.ts'
import type { SessionId } from '../../../src/domain/ids.ts'
import { utc } from '../../makers.ts'
import fc from '../../properties.ts'
import { onPerson, onRow, onSession } from './sheets.ts'

const gap = aFinding({ subject: onRow('talk'), inputs: ['talk', 10] })

function aFinding(parts: Partial<Finding>): Finding {
  return { rule: 'gap', severity: 'warning', subject: onSession, facts: {}, inputs: [], ...parts }
}

/** As somebody accepted it. */
function acceptanceOf(finding: Finding): Acceptance {
  return {
    sessionId: 's1' as SessionId,
    rule: finding.rule,
    subject: subjectKey(finding.subject),
    fingerprint: fingerprintOf(finding),
    reason: 'The hall is cleaned.',
    by: 'Ana',
    at: utc('09:00'),
  }
}

const standings = (acceptances: Acceptance[], ...findings: Finding[]) =>
  judgeFindings(acceptances, findings).map(({ standing }) => standing)

describe('a finding', () => {
  test('that nobody accepted is open', () => {
    expect(standings([], gap)).toEqual([{ kind: 'open' }])
  })

  test('that is as it was accepted has its reason, whatever it tells in words', () => {
    const acceptance = acceptanceOf(gap)

    expect(standings([acceptance], { ...gap, facts: { row: 'Other title' } })).toEqual([
      { kind: 'accepted', acceptance },
    ])
  })

  test('that changed since says what was accepted', () => {
    const acceptance = acceptanceOf(gap)

    expect(standings([acceptance], { ...gap, inputs: ['talk', 15] })).toEqual([
      { kind: 'lapsed', acceptance },
    ])
  })

  test('that changed more than once says what was accepted last', () => {
    const last = acceptanceOf({ ...gap, inputs: ['talk', 20] })

    expect(standings([acceptanceOf(gap), last], { ...gap, inputs: ['talk', 15] })).toEqual([
      { kind: 'lapsed', acceptance: last },
    ])
  })

  test.each<[string, Partial<Finding>]>([
    ['of another rule', { rule: 'overlap', severity: 'warning' }],
    ['about another row', { subject: onRow('other') }],
    ['about a person of that id', { subject: onPerson('talk') }],
  ])('%s is open', (_what, parts) => {
    expect(standings([acceptanceOf(gap)], { ...gap, ...parts })).toEqual([{ kind: 'open' }])
  })

  test('that is an error can’t be accepted, even if it was while it was none', () => {
    const acceptance = acceptanceOf(gap)

    expect(standings([acceptance], { ...gap, severity: 'error' })).toEqual([{ kind: 'open' }])
  })

  test('about a subject that has another one, which was accepted, is open and no changed one', () => {
    const ana = aFinding({ rule: 'row-person-unlisted', subject: onRow('talk'), inputs: ['talk', 'ana'] })
    const bo = { ...ana, inputs: ['talk', 'bo'] }
    const acceptance = acceptanceOf(ana)

    expect(standings([acceptance], ana, bo)).toEqual([{ kind: 'accepted', acceptance }, { kind: 'open' }])
  })
})

describe('a fingerprint', () => {
  test('is the same for the same rule, subject and inputs, and has 16 hex digits', () => {
    const retold: Finding = { ...gap, facts: { minutes: 10 }, severity: 'note' }

    expect(fingerprintOf(gap)).toBe(fingerprintOf(retold))
    expect(fingerprintOf(gap)).toMatch(/^[0-9a-f]{16}$/)
  })

  test('is another one for other inputs, however they are cut', () => {
    const inputs = fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant(null)), { maxLength: 4 })
    fc.assert(
      fc.property(inputs, inputs, (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other)
        const prints = [one, other].map((some) => fingerprintOf({ ...gap, inputs: some }))
        expect(prints[0] === prints[1]).toBe(isSame)
      }),
      { numRuns: 2_000 },
    )
  })

  test('tells ten thousand findings that hardly differ from one another', () => {
    const prints = Array.from({ length: 10_000 }, (_, minutes) =>
      fingerprintOf({ ...gap, inputs: ['talk', minutes] }),
    )

    expect(new Set<Fingerprint>(prints).size).toBe(10_000)
    expect(new Set(prints.map((print) => print.slice(0, 8))).size).toBeGreaterThan(9_990)
    expect(new Set(prints.map((print) => print.slice(8))).size).toBeGreaterThan(9_990)
  })
})

test('a reason is needed, not too long, and can be read', () => {
  const problemOf = (reason: string) => reasonProblems(reason)

  expect(problemOf('She asked for it.\nTwice.')).toEqual([])
  expect(problemOf('x'.repeat(mostInReason))).toEqual([])
  expect(problemOf(' \n')).toEqual([{ field: 'reason', code: 'reason-missing' }])
  expect(problemOf('x'.repeat(mostInReason + 1))).toEqual([
    { field: 'reason', code: 'text-too-long', facts: { most: 500, has: 501 } },
  ])
  expect(problemOf('a\u0000b')).toEqual([{ field: 'reason', code: 'text-unreadable' }])
})
