/** Whatever stands in a session: a button mends what it says, loses no row and nobody, and leaves the rest alone. */

import { expect, test } from 'vitest'
import { type Finding, subjectKey } from '../../../src/domain/findings/finding.ts'
import { fixAct, fixSession, mendedRules } from '../../../src/domain/findings/fixes.ts'
import { findSession } from '../../../src/domain/findings/session-findings.ts'
import type { Session } from '../../../src/domain/session.ts'
import { anItem, aParticipation, aPresentation, aSession, at } from '../../makers.ts'
import fc from '../../properties.ts'
import { aSheet } from './sheets.ts'

const presentations = [
  aPresentation({ id: 'case', title: 'A Case', presenters: [{ personId: 'ana', post: '' }] }),
  aPresentation({ id: 'nobodys', title: 'Nobody’s' }),
]
const question = fc.constantFrom('Why?', 'How?', 'why', 'When?')
const written = fc.constantFrom(null, 'Ana Moon', 'Dr. MOON')
const row = fc.record({
  kind: fc.constantFrom('presentation', 'discussion', 'break'),
  title: fc.constantFrom('A Case', 'Another case'),
  minutes: fc.integer({ min: 1, max: 60 }),
  pinned: fc.option(fc.constantFrom('17:50', '18:00', '18:20', '19:00', '20:10')),
  presentationId: fc.constantFrom(null, 'case', 'nobodys'),
  people: fc.subarray(['ana', 'bo']),
  written,
})

const anySession = fc
  .record({
    rows: fc.array(row, { maxLength: 8 }),
    plannedMinutes: fc.integer({ min: 1, max: 300 }),
    mainQuestion: question,
    rounds: fc.array(fc.array(question, { maxLength: 4 }), { maxLength: 4 }),
    themeIds: fc.subarray(['women', 'youth', 'care']),
    background: fc.constantFrom(
      '18:00-19:00 KST / 7:00-8:00 UTC, that is 18:00-19:00 KST / 7:00-8:00 UTC',
      '3:00-4:00 KST = 18:00-19:00 UTC',
      'Nothing about clocks.',
    ),
  })
  .map(({ rows, mainQuestion, rounds, background, ...parts }): Session => {
    const items = rows.map(({ pinned, people, written, ...rest }, index) => ({
      ...anItem({
        id: `row-${index}`,
        ...(pinned === null ? {} : { pinned: at(pinned) }),
        ...(rest as object),
      }),
      people: people.map((personId) => ({ personId, written })) as never,
    }))
    return aSession({
      ...parts,
      items,
      participations: [aParticipation({ personId: 'bo', themeId: 'care' })],
      brief: {
        background,
        mainQuestion,
        rounds: rounds.map((questions, index) => ({ title: `Round ${index}`, questions })),
      },
    })
  })

const sheetOf = (session: Session) => aSheet(session, { presentations })
const alike = (found: Finding[], { rule, subject }: Finding) =>
  found.filter((one) => one.rule === rule && subjectKey(one.subject) === subjectKey(subject)).length
/** What a rule may change; of rows, brief and session everything else is as it was. */
const partsOf = ({ items, brief, participations, plannedMinutes, themeIds, ...rest }: Session) => ({
  rest,
  participations,
  rows: items.map(({ id, kind, minutes, presentationId, privateNotes, lockedEnd }) => [
    ...[id, kind, minutes, presentationId, privateNotes, lockedEnd],
  ]),
  brief: { objectives: brief.objectives, keywords: brief.keywords, mainQuestion: brief.mainQuestion },
})

test('every button mends what it stands beside', () => {
  const pressed = new Set<string>()
  fc.assert(
    fc.property(anySession, (session) => {
      const found = findSession(sheetOf(session))
      for (const finding of found) {
        const act = fixAct(finding)
        if (act === undefined) continue
        const mended = fixSession(sheetOf(session), act)
        if (mended === undefined) throw new Error(`${act} does nothing`)
        pressed.add(finding.rule)
        expect(partsOf(mended)).toEqual(partsOf(session))
        expect(alike(findSession(sheetOf(mended)), finding)).toBeLessThan(alike(found, finding))
      }
    }),
    { numRuns: 150 },
  )
  // An end that is locked has its own tests.
  expect([...pressed].toSorted()).toEqual(
    mendedRules.filter((rule) => rule !== 'locked-end-missed').toSorted(),
  )
})
