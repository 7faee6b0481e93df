import { describe, expect, test } from 'vitest'
import { type Facts, type RuleId, ruleIds, severities } from '../../src/domain/findings/finding.ts'
import { fillFinding, findingWords } from '../../src/text/finding-words.ts'
import { findingTemplates, sayFinding, saySeverity } from '../../src/text/findings.ts'
import { sayIn } from '../../src/text/say.ts'

const clash = { person: 'Ana Moon', session: 'Opening', from: '17:30', to: '18:30' }
const gap = { row: 'Panel', minutes: 5, from: '18:00', to: '18:05' }
const overlap = { row: 'Panel', before: 'Opening', start: '18:20', minutes: 10 }
const unequal = { shortest: 'Bo Sun', least: 9, longest: 'Ana Moon', most: 10 }

const told: [RuleId, Facts, english: string, korean: string][] = [
  ['no-rows', {}, 'The agenda has no rows yet.', '진행표에 아직 행이 없습니다.'],
  [
    'under-plan',
    { minutes: 5, planned: 60 },
    'Items leave 5 minutes of the planned 60 unfilled.',
    '예정된 60분 중 5분이 비어 있습니다.',
  ],
  [
    'over-plan',
    { minutes: 6, planned: 60, plannedEnd: '19:00' },
    'Items run 6 minutes past the planned end at 19:00.',
    '진행표가 예정 종료 시각(19:00)보다 6분 늦게 끝납니다.',
  ],
  [
    'over-plan',
    { minutes: 1, planned: 60, plannedEnd: '19:00' },
    'Items run 1 minute past the planned end at 19:00.',
    '진행표가 예정 종료 시각(19:00)보다 1분 늦게 끝납니다.',
  ],
  [
    'row-before-start',
    { row: 'Check', start: '17:50', minutes: 10 },
    '“Check” starts at 17:50, 10 minutes before the session does.',
    '“Check” 행이 세션보다 10분 이른 17:50에 시작합니다.',
  ],
  [
    'gap',
    gap,
    '5 minutes are empty before “Panel”, from 18:00 to 18:05.',
    '“Panel” 행 앞에 18:00부터 18:05까지 5분이 비어 있습니다.',
  ],
  [
    'gap',
    { ...gap, minutes: 1, to: '18:01' },
    '1 minute is empty before “Panel”, from 18:00 to 18:01.',
    '“Panel” 행 앞에 18:00부터 18:01까지 1분이 비어 있습니다.',
  ],
  [
    'overlap',
    overlap,
    '“Panel” starts at 18:20, 10 minutes before “Opening” ends.',
    '“Panel” 행이 “Opening” 행이 끝나기 10분 전인 18:20에 시작합니다.',
  ],
  [
    'overlap',
    { ...overlap, row: '{before} $& <b>' },
    '“{before} $& <b>” starts at 18:20, 10 minutes before “Opening” ends.',
    '“{before} $& <b>” 행이 “Opening” 행이 끝나기 10분 전인 18:20에 시작합니다.',
  ],
  [
    'speaker-without-slot',
    { person: 'Ana Moon' },
    'Ana Moon is to speak, but is on no row of the agenda.',
    'Ana Moon 님은 발언하기로 되어 있지만 진행표의 어느 행에도 없습니다.',
  ],
  [
    'slot-without-speaker',
    { row: 'Talk' },
    '“Talk” is a presentation, but names nobody.',
    '“Talk” 행은 발표인데 발표자가 지정되지 않았습니다.',
  ],
  [
    'slot-without-speaker',
    { row: 'Talk', presenters: 'Ana Moon, Bo Sun' },
    '“Talk” names nobody; its presentation is by Ana Moon, Bo Sun.',
    '“Talk” 행에 지정된 사람이 없습니다. 이 발표의 발표자: Ana Moon, Bo Sun.',
  ],
  [
    'row-person-unlisted',
    { row: 'Talk', person: 'Bo Sun' },
    'Bo Sun is on the row “Talk”, but not among the people of the session.',
    'Bo Sun 님은 “Talk” 행에 있지만 세션의 참가자 명단에는 없습니다.',
  ],
  ['no-moderator', {}, 'Nobody moderates or chairs the session.', '세션에 사회자나 좌장이 없습니다.'],
  [
    'person-twice',
    clash,
    'Ana Moon is also in “Opening” from 17:30 to 18:30.',
    'Ana Moon 님은 17:30부터 18:30까지 열리는 “Opening” 세션에도 참여합니다.',
  ],
  [
    'person-twice',
    { ...clash, others: 4 },
    'Ana Moon is also in “Opening” from 17:30 to 18:30, and in 4 other sessions at the same time.',
    'Ana Moon 님은 17:30부터 18:30까지 열리는 “Opening” 세션과, 같은 시간의 다른 세션 4개에도 참여합니다.',
  ],
  [
    'person-between-sessions',
    { ...clash, others: 4 },
    'Ana Moon is also in “Opening” from 17:30 to 18:30 and in 4 other sessions, with no row at the same time.',
    'Ana Moon 님은 17:30부터 18:30까지 열리는 “Opening” 세션과 다른 세션 4개에도 참여하지만, 맡은 행의 시간은 겹치지 않습니다.',
  ],
  [
    'person-between-sessions',
    clash,
    'Ana Moon is also in “Opening” from 17:30 to 18:30, with no row at the same time.',
    'Ana Moon 님은 17:30부터 18:30까지 열리는 “Opening” 세션에도 참여하지만, 맡은 행의 시간은 겹치지 않습니다.',
  ],
  [
    'unequal-time',
    { role: 'speaker', ...unequal },
    'Speakers do not have equal time: Bo Sun has 9, Ana Moon has 10 minutes.',
    '발표자 사이의 발표 시간이 다릅니다. Bo Sun 님은 9분, Ana Moon 님은 10분입니다.',
  ],
  [
    'unequal-time',
    { role: 'panellist', ...unequal },
    'Panellists do not have equal time: Bo Sun has 9, Ana Moon has 10 minutes.',
    '토론자 사이의 발표 시간이 다릅니다. Bo Sun 님은 9분, Ana Moon 님은 10분입니다.',
  ],
]

describe('a finding in words, the same on the server and in a page that has only the templates', () => {
  test.each(told)('%s %j', (rule, facts, english, korean) => {
    const finding = { rule, facts }
    const words = findingWords(finding)

    expect([sayFinding(sayIn('en'), finding), sayFinding(sayIn('ko'), finding)]).toEqual([english, korean])
    expect([
      fillFinding(findingTemplates('en'), 'en', words),
      fillFinding(findingTemplates('ko'), 'ko', words),
    ]).toEqual([english, korean])
  })

  test('every rule is told here', () => {
    expect([...new Set(told.map(([rule]) => rule))].toSorted()).toEqual(ruleIds.toSorted())
  })
})

test('severities have their names', () => {
  expect(severities.map((severity) => saySeverity(sayIn('en'), severity))).toEqual([
    'Error',
    'Warning',
    'Note',
  ])
  expect(severities.map((severity) => saySeverity(sayIn('ko'), severity))).toEqual(['오류', '주의', '참고'])
})

test('the templates of a language are its sentences of findings, and no other', () => {
  const templates = findingTemplates('en')

  expect(Object.keys(templates).filter((key) => !/^finding(?:Severity)?\./.test(key))).toEqual([])
  expect(templates).toMatchObject({
    'findingSeverity.note': 'Note',
    'finding.over-plan_one': 'Items run {count} minute past the planned end at {plannedEnd}.',
  })
})

test('a sentence that the templates lack is left out', () => {
  expect(fillFinding({}, 'en', { key: 'finding.no-rows', values: {} })).toBe('')
})
