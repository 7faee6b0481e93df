import { expect, test } from 'vitest'
import {
  acceptancesAt,
  acceptFinding,
  sweepAcceptances,
  type Where,
  withdrawAcceptance,
} from '../../src/domain/accepted-findings.ts'
import { type Acceptance, fingerprintOf } from '../../src/domain/findings/acceptance.ts'
import type { Finding } from '../../src/domain/findings/finding.ts'
import type { SessionId } from '../../src/domain/ids.ts'
import { utc } from '../makers.ts'
import { onRow } from './findings/sheets.ts'

const talks = 'talks' as SessionId
const panel = 'panel' as SessionId
const word = { reason: 'The hall is cleaned.', by: 'Ana', at: utc('09:00') }

const gapOf = (minutes: number, row = 'row-1'): Finding => ({
  ...{ rule: 'gap', severity: 'warning', subject: onRow(row), facts: {} },
  inputs: [row, minutes],
})

function accepted(finding: Finding, where: Where = talks, said = word): Acceptance {
  const subject = `row ${'itemId' in finding.subject ? finding.subject.itemId : ''}`
  return { sessionId: where, rule: 'gap', subject, fingerprint: fingerprintOf(finding), ...said }
}

function accept(
  all: readonly Acceptance[],
  finding: Finding,
  {
    where = talks,
    found = [finding],
    said = word,
  }: { where?: Where; found?: Finding[]; said?: typeof word } = {},
) {
  return acceptFinding(all, where, { finding, found }, said)
}

test('what is accepted is kept with who, why and when', () => {
  expect(accept([], gapOf(10))).toEqual([
    {
      sessionId: talks,
      rule: 'gap',
      subject: 'row row-1',
      fingerprint: fingerprintOf(gapOf(10)),
      reason: 'The hall is cleaned.',
      by: 'Ana',
      at: utc('09:00'),
    },
  ])
})

test('the same words again leave everything as it is; other words take their place', () => {
  const all = accept([], gapOf(10))
  const later = { ...word, at: utc('10:00') }

  expect(accept(all, gapOf(10), { said: later })).toBe(all)
  expect(accept(all, gapOf(10), { said: { ...later, reason: 'Tea.' } })).toEqual([
    accepted(gapOf(10), talks, { ...later, reason: 'Tea.' }),
  ])
})

test('what lapsed about the same subject goes; what stands about it, and what others have, stays', () => {
  const lapsed = accepted(gapOf(10))
  const neighbour = accepted(gapOf(30))
  const otherRow = accepted(gapOf(10, 'row-2'))
  const elsewhere = accepted(gapOf(10), panel)
  const ofForum = accepted(gapOf(10), null)
  const all = [lapsed, neighbour, otherRow, elsewhere, ofForum]

  const next = accept(all, gapOf(15), { found: [gapOf(15), gapOf(30)] })

  expect(next).toEqual([neighbour, otherRow, elsewhere, ofForum, accepted(gapOf(15))])
})

test('one that is taken back is gone there and nowhere else', () => {
  const all = [accepted(gapOf(10)), accepted(gapOf(10), panel), accepted(gapOf(15))]

  expect(withdrawAcceptance(all, talks, fingerprintOf(gapOf(10)))).toEqual([all[1], all[2]])
})

test('those of a session that is there no more are swept away, those of the forum stay', () => {
  const all = [accepted(gapOf(10)), accepted(gapOf(10), panel), accepted(gapOf(15), null)]

  expect(sweepAcceptances(all, new Set([panel]))).toEqual([all[1], all[2]])
  expect(acceptancesAt(all, null)).toEqual([all[2]])
})

test('what fits nothing any more does not pile up: of one session the newest five hundred are kept', () => {
  const gone = Array.from({ length: 600 }, (_, index) => accepted(gapOf(5, `gone-${index}`)))
  const ofOthers = accepted(gapOf(5), panel)

  const kept = accept([ofOthers, ...gone], gapOf(10))

  expect(kept).toEqual([ofOthers, ...gone.slice(100), accepted(gapOf(10))])
})
