import { expect, test } from 'vitest'
import { stateChanges } from '../../src/domain/state-changes.ts'

test.each([
  ['draft', 'organizer', ['ready', 'cancelled']],
  ['ready', 'owner', ['draft', 'cancelled']],
  ['cancelled', 'organizer', ['draft', 'ready']],
  ['draft', 'coordinator', ['ready']],
  ['ready', 'coordinator', ['draft']],
  ['cancelled', 'coordinator', []],
  ['draft', 'reader', []],
] as const)('a session that is %s may be changed by a forum’s %s to %j', (state, role, next) => {
  expect(stateChanges(state, role)).toEqual(next)
})
