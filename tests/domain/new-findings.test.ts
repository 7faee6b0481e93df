import { expect, test } from 'vitest'
import { type Finding, type RuleId, theSession } from '../../src/domain/findings/finding.ts'
import { newFindings } from '../../src/domain/new-findings.ts'

function aFinding(rule: RuleId, facts: Finding['facts'] = {}): Finding {
  return { rule, severity: 'warning', subject: theSession, facts, inputs: [] }
}

test('a finding that only tells another clock or another count was there before', () => {
  const before = [
    aFinding('person-twice', { session: 'Care', from: '18:00' }),
    aFinding('over-plan', { minutes: 5 }),
  ]
  const after = [
    aFinding('person-twice', { session: 'Care', from: '19:00' }),
    aFinding('over-plan', { minutes: 9 }),
  ]

  expect(newFindings(before, after)).toEqual([])
})

test('another name, another rule, another subject are new', () => {
  const known = aFinding('person-twice', { session: 'Care', from: '18:00' })
  const others = [
    aFinding('person-twice', { session: 'Rent', from: '18:00' }),
    aFinding('no-moderator'),
    { ...known, subject: { kind: 'person', personId: 'ana' } } as Finding,
  ]

  expect(newFindings([known], [known, ...others])).toEqual(others)
})
