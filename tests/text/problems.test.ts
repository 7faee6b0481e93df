import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { documentProblems } from '../../src/domain/document-rules.ts'
import { sessionProblems } from '../../src/domain/session-rules.ts'
import { readTypedTime } from '../../src/domain/typed-time.ts'
import { removalProblems } from '../../src/store/check-references.ts'
import { problems as sentences } from '../../src/text/en/problems.ts'
import { reviewing } from '../../src/text/en/reviewing.ts'
import { sayProblem } from '../../src/text/problems.ts'
import { sayIn } from '../../src/text/say.ts'
import { readZone } from '../../src/web/zones/find-zones.ts'
import { aDraft, anItem, aPerson, aSession, startAt } from '../makers.ts'

/** A sheet on review says in its own words what is still missing. */
const said = new Set([
  ...Object.keys(sentences).map((key) => key.slice('problem.'.length).replace(/_\w+$/, '')),
  ...Object.keys(reviewing).flatMap((key) => /^review\.missing\.(.+)$/.exec(key)?.[1] ?? []),
])

/** Every code in the source of a file that makes problems: after `code:`, or handed to a rule that several fields share. */
function codesIn(source: string): string[] {
  if (!/from '[./\w]*\/problem\.ts'/.test(source)) return []
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  const written = [...code.matchAll(/\bcode: '([a-z-]+)'/g)]
  const handed = [
    ...code.matchAll(/'([a-z]+(?:-[a-z]+)*-(?:missing|unknown|unusable|unreadable|ambiguous|twice))'/g),
  ]
  const named = [...code.matchAll(/\bwrong\('([a-z-]+)'/g)]
  return [...written, ...handed, ...named].flatMap(([, one]) => one ?? [])
}

function sources(): Map<string, string> {
  const folder = fileURLToPath(new URL('../../src', import.meta.url))
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]))
}

/** Refuses a request as a whole, with titles of its own. */
const refusesRequests = 'web/api/refusals.ts'

test('every code that the sources know has a sentence', () => {
  const unsaid = [...sources()].flatMap(([name, source]) =>
    codesIn(source)
      .filter((code) => !said.has(code) && name !== refusesRequests)
      .map((code) => `${name}: ${code}`),
  )

  expect(unsaid).toEqual([])
})

test('a code is found where it is written, handed on or kept in a table, and not in a comment', () => {
  const source = `
    import { refused } from './problem.ts'
    /** Problems: \`not-this\`; 'nor-unknown'. */
    refused({ field, code: 'too-loud', facts: { most } }) // 'never-missing'
    missingText('title', title, 'title-missing')
    const codes = { person: 'person-unknown' }
    return wrong('too-far')`

  expect(codesIn(source)).toEqual(['too-loud', 'title-missing', 'person-unknown', 'too-far'])
  expect(codesIn(source.replace('./problem.ts', './changes.ts'))).toEqual([])
})

describe('in words', () => {
  const say = sayIn('en')

  test('a clock that the change to summer time skips', () => {
    const session = aSession({ start: startAt('2021-03-28T02:30', 'Europe/Berlin') })

    expect(sessionProblems(session).map((one) => sayProblem(say, one))).toEqual([
      'There is no 02:30 on 2021-03-28 in Berlin: the clocks jump ahead. Choose an earlier or a later time.',
    ])
    expect(sessionProblems(session).map((one) => sayProblem(sayIn('ko'), one))).toEqual([
      '베를린에는 2021-03-28 02:30이(가) 없습니다. 그때 시계가 앞으로 당겨지니 더 이르거나 늦은 시각을 골라 주세요.',
    ])
  })

  test('what is typed is said as it was typed', () => {
    const read = readTypedTime('25:00 {most} <b>')
    const typed = readTypedTime('25:00')

    expect(
      [read, typed].flatMap((one) => (one.ok ? [] : one.problems)).map((one) => sayProblem(say, one)),
    ).toEqual([
      'This is no time that can be read. Write it as 18:30 or 6:30 pm, and a length as 90 or 1h30.',
      'No clock ever shows “25:00”. Write a time from 00:00 to 23:59.',
    ])
  })

  test('what is still named, once and several times', () => {
    const item = () => anItem({ people: ['ana'] })
    const sessions = ['Opening', 'Closing'].map((title) => aSession({ title, items: [item()] }))
    const draft = (count: number) =>
      aDraft({ people: [aPerson({ id: 'ana' })], sessions: sessions.slice(0, count) })

    const told = [1, 2].flatMap((count) => removalProblems(draft(count), 'person', 'ana'))

    expect(told.map((one) => sayProblem(say, one))).toEqual([
      '“Opening” still names this. Take it out there first.',
      '2 documents still name this, “Opening” among them. Take it out there first.',
    ])
  })

  test('the zones to choose from', () => {
    const read = readZone('Portland')

    expect((read.ok ? [] : read.problems).map((one) => sayProblem(say, one))).toEqual([
      'This could be several time zones. Choose one: Portland, Oregon, United States; Portland, Maine, United States; Portland, Australia.',
    ])
  })

  test('no fact is left out of what the rules find', () => {
    const problems = [
      ...documentProblems('person', aPerson({ zone: 'KST', country: 'ZZ', biography: 'x'.repeat(50_001) })),
      ...documentProblems(
        'session',
        aSession({ languages: [], audience: Array.from({ length: 501 }, () => '') }),
      ),
      ...documentProblems('session', aSession({ plannedMinutes: 0, items: [anItem({ title: '' })] })),
    ]

    expect(problems.map((one) => sayProblem(say, one)).filter((text) => /[{}]|“”/.test(text))).toEqual([])
  })

  test('a code that nobody knows is told all the same', () => {
    expect(sayProblem(say, { field: 'x', code: 'never-heard-of' })).toBe(
      'This can’t be saved as it is (never-heard-of).',
    )
  })
})
