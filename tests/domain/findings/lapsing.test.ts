/** An acceptance lapses when what its rule looked at changes, and survives every other edit. */

import { describe, expect, test } from 'vitest'
import { acceptFinding } from '../../../src/domain/accepted-findings.ts'
import { type Acceptance, judgeFindings } from '../../../src/domain/findings/acceptance.ts'
import { type RuleId, ruleIds } from '../../../src/domain/findings/finding.ts'
import { sessionRules } from '../../../src/domain/findings/session-findings.ts'
import { utc } from '../../makers.ts'
import fc from '../../properties.ts'
import { type Change, type EditName, edits, found, lapsing, type Sheet } from './lapsing.ts'

const rules = Object.entries(lapsing) as [RuleId, (typeof lapsing)[keyof typeof lapsing]][]
const names = Object.keys(edits) as EditName[]
const text = fc.constantFrom('Dawn', 'Dusk', 'Noon', 'A longer text of several words')

/** Some edits one after the other, none of those. */
function anyEdits(...but: EditName[]): fc.Arbitrary<Change> {
  const names = (Object.keys(edits) as EditName[]).filter((name) => !but.includes(name))
  return fc
    .array(fc.tuple(fc.constantFrom(...names), text), { minLength: 1, maxLength: 8 })
    .map((some) => (sheet) => some.reduce((next, [name, said]) => edits[name](said)(next), sheet))
}

function acceptFirst(rule: RuleId, sheet: Sheet): readonly Acceptance[] {
  const all = found(rule, sheet)
  const [finding] = all
  if (finding === undefined) throw new Error(`${rule} finds nothing`)
  const word = { reason: 'It is meant so.', by: 'Ana', at: utc('09:00') }
  return acceptFinding([], sheet.session.id, { finding, found: all }, word)
}

function standings(rule: RuleId, sheet: Sheet, acceptances: readonly Acceptance[]): string[] {
  return judgeFindings(acceptances, found(rule, sheet)).map(({ standing }) => standing.kind)
}

test('every rule whose findings can be accepted has its case here', () => {
  const errors = sessionRules.filter(({ severity }) => severity === 'error').map(({ id }) => id)

  expect([...Object.keys(lapsing), ...errors].toSorted()).toEqual([...ruleIds].toSorted())
})

describe.each(rules)('%s', (rule, { sheet, own, touching }) => {
  const acceptances = acceptFirst(rule, sheet)

  test('stays accepted, whatever else is edited', () => {
    fc.assert(
      fc.property(anyEdits(...own), (edit) => {
        expect(standings(rule, edit(sheet), acceptances)).toContain('accepted')
      }),
      { numRuns: 60 },
    )
  })

  test('is no longer accepted when what the rule looked at has changed, with other edits or without', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...touching),
        fc.option(anyEdits(...names.filter(isNoClock))),
        (touch, edit) => {
          const changed = touch(edit === null ? sheet : edit(sheet))
          expect(standings(rule, changed, acceptances)).not.toContain('accepted')
        },
      ),
      { numRuns: 60 },
    )
  })

  test('is accepted again when that is taken back', () => {
    for (const touch of touching) {
      expect(standings(rule, touch(sheet), acceptances)).not.toContain('accepted')
      expect(standings(rule, sheet, acceptances)).toContain('accepted')
    }
  })
})

/** Edits of texts alone are put beside those that touch a rule: they can't hide what it looks at. */
function isNoClock(name: EditName): boolean {
  return ['day', 'anotherRow', 'background', 'rowTitles', 'nameOfPeople', 'orderOfPeople'].includes(name)
}

test('an edit of the table above really changes something', () => {
  const { session, around } = lapsing['unequal-time'].sheet
  const sheet = { session, around: { ...around, others: [session], presentations: [] } }
  const idle = names.filter((name) => {
    const next = edits[name]('Dawn')(sheet)
    return JSON.stringify(next) === JSON.stringify(sheet)
  })

  expect(idle).toEqual(['abstracts'])
})
