import { describe, expect, test } from 'vitest'
import type { Checked } from '../../src/domain/findings/checked.ts'
import {
  type Facts,
  type ForumRuleId,
  forumRuleIds,
  type RuleId,
  ruleIds,
  severities,
} from '../../src/domain/findings/finding.ts'
import { mendedRules } from '../../src/domain/findings/fixes.ts'
import { checkedWords, fillFinding, findingWords, type Told } from '../../src/text/finding-words.ts'
import { findingTemplates, sayChecked, sayFinding, sayFix, saySeverity } from '../../src/text/findings.ts'
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
  [
    'locked-end-missed',
    { row: 'Panel', locked: '18:40', end: '18:46', minutes: 6 },
    '“Panel” ends at 18:46, 6 minutes away from 18:40, where its end is locked.',
    '“Panel” 행의 끝은 18:40에 고정되어 있지만 6분 차이로 18:46에 끝납니다.',
  ],
  [
    'moderator-twice',
    { person: 'Ana Moon', session: 'Opening', from: '17:30', to: '18:30' },
    'Ana Moon leads this session and is also in “Opening” from 17:30 to 18:30.',
    '이 세션을 진행하는 Ana Moon 님은 17:30부터 18:30까지 열리는 “Opening” 세션에도 참여합니다.',
  ],
  [
    'moderator-twice',
    { person: 'Ana Moon', session: 'Opening', from: '17:30', to: '18:30', others: 4 },
    'Ana Moon leads this session and is also in “Opening” from 17:30 to 18:30, and in 4 other sessions at the same time.',
    '이 세션을 진행하는 Ana Moon 님은 17:30부터 18:30까지 열리는 “Opening” 세션과, 같은 시간의 다른 세션 4개에도 참여합니다.',
  ],
  [
    'no-time-between-rooms',
    { person: 'Ana Moon', session: 'Opening', minutes: 0 },
    'Ana Moon has 0 minutes to come from one room to the other between this session and “Opening”.',
    'Ana Moon 님이 이 세션과 “Opening” 세션 사이에 방을 옮길 시간이 0분입니다.',
  ],
  [
    'no-time-between-rooms',
    { person: 'Ana Moon', session: 'Opening', minutes: 1 },
    'Ana Moon has 1 minute to come from one room to the other between this session and “Opening”.',
    'Ana Moon 님이 이 세션과 “Opening” 세션 사이에 방을 옮길 시간이 1분입니다.',
  ],
  [
    'title-differs',
    { row: 'Talk', presentation: 'A Case' },
    'The row is called “Talk”, its presentation “A Case”.',
    '“Talk” 행의 발표 제목은 “A Case”입니다.',
  ],
  [
    'name-two-ways',
    { row: 'Talk', person: 'Ana Moon', written: 'Dr. MOON' },
    '“Talk” writes Ana Moon as “Dr. MOON”.',
    '“Talk” 행에서는 Ana Moon 님의 이름을 “Dr. MOON”(으)로 씁니다.',
  ],
  [
    'name-two-ways',
    { person: 'Ana Moon', other: 'Moon Ana' },
    'Ana Moon and Moon Ana look like one person under two names.',
    'Ana Moon 님과 Moon Ana 님은 이름을 달리 쓴 같은 사람으로 보입니다.',
  ],
  [
    'theme-without-speaker',
    { theme: 'Women' },
    'Nobody speaks to the theme “Women”.',
    '“Women” 주제로 발언하는 사람이 없습니다.',
  ],
  [
    'question-twice',
    { question: 'Why?', round: 'Round 2' },
    'Round 2 asks the main question again: “Why?”',
    'Round 2에서 핵심 질문을 다시 묻습니다: “Why?”',
  ],
  [
    'question-twice',
    { question: 'Why?', round: 'Round 2', first: 'Round 1' },
    'Round 2 asks what Round 1 asks already: “Why?”',
    'Round 2의 질문을 Round 1에서도 이미 묻습니다: “Why?”',
  ],
  [
    'country-twice',
    { organisation: 'Union of Kenya', named: 'Kenya', same: 'yes' },
    '“Union of Kenya” names its country (“Kenya”), which is shown after it again.',
    '“Union of Kenya” 이름에 나라 이름(“Kenya”)이 있는데 그 뒤에 나라가 다시 표시됩니다.',
  ],
  [
    'country-twice',
    { organisation: 'Union of Kenya', named: 'Kenya', same: 'no' },
    '“Union of Kenya” names “Kenya”, but another country is shown after it.',
    '“Union of Kenya” 이름에는 “Kenya”이(가) 있는데 그 뒤에는 다른 나라가 표시됩니다.',
  ],
  [
    'country-unknown',
    { organisation: 'Union' },
    'Nobody has said in which country “Union” is.',
    '“Union” 단체가 어느 나라에 있는지 입력되지 않았습니다.',
  ],
  [
    'no-pause',
    { minutes: 90, from: '18:00', to: '19:30' },
    '90 minutes without a pause, from 18:00 to 19:30.',
    '18:00부터 19:30까지 90분 동안 쉬는 시간이 없습니다.',
  ],
  [
    'no-questions',
    {},
    'There are presentations, but no time for questions.',
    '발표는 있지만 질문을 받는 시간이 없습니다.',
  ],
  [
    'somebody-asleep',
    { places: 'Mexico City 04:00–05:30' },
    'People sleep during the session, by the clock there: Mexico City 04:00–05:30.',
    '세션 시간이 현지 시각으로 잠잘 시간인 곳이 있습니다: Mexico City 04:00–05:30.',
  ],
  [
    'clock-change',
    { places: 'Berlin' },
    'The clocks change during the session: Berlin.',
    '세션 중에 시계가 바뀌는 곳이 있습니다: Berlin.',
  ],
  [
    'outside-days',
    { date: '2021-10-09', opens: '2021-10-04', closes: '2021-10-08' },
    'The session is on 2021-10-09; the forum is from 2021-10-04 to 2021-10-08.',
    '세션은 2021-10-09에 열리는데 포럼 기간은 2021-10-04부터 2021-10-08까지입니다.',
  ],
  ['empty-brief', { part: 'background' }, 'The background is empty.', '배경이 비어 있습니다.'],
  ['empty-brief', { part: 'objectives' }, 'There are no objectives.', '목표가 없습니다.'],
  ['empty-brief', { part: 'main-question' }, 'There is no main question.', '핵심 질문이 없습니다.'],
  [
    'empty-brief',
    { part: 'round', round: 'Round 2' },
    'Round 2 has no questions.',
    'Round 2에 질문이 없습니다.',
  ],
  ['bad-link', { link: 'http://x' }, 'This link leads nowhere: http://x', '열리지 않는 링크입니다: http://x'],
  [
    'clock-pair',
    { written: '18:00-19:00 KST / 9:00-10:00 UTC', right: '18:30–19:30 KST / 09:30–10:30 UTC', itself: 'no' },
    '“18:00-19:00 KST / 9:00-10:00 UTC” is not when the session is: 18:30–19:30 KST / 09:30–10:30 UTC.',
    '“18:00-19:00 KST / 9:00-10:00 UTC”은(는) 세션 시간(18:30–19:30 KST / 09:30–10:30 UTC)과 다릅니다.',
  ],
  [
    'clock-pair',
    { written: '18:00-19:00 KST / 8:00-9:00 UTC', right: '18:00–19:00 KST / 09:00–10:00 UTC', itself: 'yes' },
    '“18:00-19:00 KST / 8:00-9:00 UTC” are two different times; the session is at 18:00–19:00 KST / 09:00–10:00 UTC.',
    '“18:00-19:00 KST / 8:00-9:00 UTC”은(는) 서로 다른 시간입니다. 세션 시간은 18:00–19:00 KST / 09:00–10:00 UTC입니다.',
  ],
  [
    'other-language',
    { language: 'español' },
    'The background is not in the language of the session, but in this one: español.',
    '배경이 세션의 언어가 아닌 다른 언어로 쓰여 있습니다: español.',
  ],
  [
    'other-language',
    { part: 'questions', language: 'español' },
    'Questions and objectives are not in the language of the session, but in this one: español.',
    '질문과 목표가 세션의 언어가 아닌 다른 언어로 쓰여 있습니다: español.',
  ],
]

const toldOfForum: [ForumRuleId, Facts, english: string, korean: string][] = [
  [
    'person-two-ways',
    { person: 'Ana Moon', other: 'Moon Ana' },
    'Ana Moon and Moon Ana look like one person under two names.',
    'Ana Moon 님과 Moon Ana 님은 이름을 달리 쓴 같은 사람으로 보입니다.',
  ],
  [
    'room-twice',
    { session: 'Opening', other: 'Lunch', room: 'Main hall' },
    '“Opening” and “Lunch” are in Main hall at the same time.',
    '“Opening”, “Lunch” 두 세션이 같은 시각에 Main hall에서 열립니다.',
  ],
  [
    'clock-change-between-days',
    { date: '2021-10-31', places: 'Berlin, Paris' },
    'The clocks change on 2021-10-31, between the days of the forum: Berlin, Paris.',
    '포럼 기간 중 2021-10-31에 시계가 바뀌는 곳이 있습니다: Berlin, Paris.',
  ],
]

describe('a finding in words, the same on the server and in a page that has only the templates', () => {
  test.each([...told, ...toldOfForum])('%s %j', (rule, facts, english, korean) => {
    const finding = { rule, facts } as Told
    const words = findingWords(finding)

    expect([sayFinding(sayIn('en'), finding), sayFinding(sayIn('ko'), finding)]).toEqual([english, korean])
    expect([
      fillFinding(findingTemplates('en'), 'en', words),
      fillFinding(findingTemplates('ko'), 'ko', words),
    ]).toEqual([english, korean])
  })

  test('every rule is told here', () => {
    expect([...new Set(told.map(([rule]) => rule))].toSorted()).toEqual(ruleIds.toSorted())
    expect(toldOfForum.map(([rule]) => rule).toSorted()).toEqual(forumRuleIds.toSorted())
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

  expect(Object.keys(templates).filter((key) => !/^finding(?:Severity|Fix|Checked)?\./.test(key))).toEqual([])
  expect(templates).toMatchObject({
    'findingSeverity.note': 'Note',
    'finding.over-plan_one': 'Items run {count} minute past the planned end at {plannedEnd}.',
  })
})

test('a sentence that the templates lack is left out', () => {
  expect(fillFinding({}, 'en', { key: 'finding.no-rows', values: {} })).toBe('')
})

const agreeing: [Checked, english: string, korean: string][] = [
  [
    { id: 'items-fill-plan', facts: { minutes: 90 } },
    'The items add up to the planned 90 minutes.',
    '행의 시간을 더하면 예정된 90분과 같습니다.',
  ],
  [
    { id: 'clocks-agree', facts: { first: '18:00–19:30 KST', other: '09:00–10:30 UTC' } },
    '18:00–19:30 KST and 09:00–10:30 UTC are the same time.',
    '18:00–19:30 KST와(과) 09:00–10:30 UTC은(는) 같은 시간입니다.',
  ],
  [
    { id: 'speakers-placed', facts: { count: 1 } },
    'The speaker has a row of the agenda.',
    '발표자 1명 모두 진행표에 자리가 있습니다.',
  ],
  [
    { id: 'rows-have-speakers', facts: { count: 4 } },
    'All 4 presentations have somebody who gives them.',
    '발표 4건 모두 발표하는 사람이 있습니다.',
  ],
]

test.each(agreeing)('what agrees, on the server and in a page: %j', (checked, english, korean) => {
  const words = checkedWords(checked)

  expect([sayChecked(sayIn('en'), checked), sayChecked(sayIn('ko'), checked)]).toEqual([english, korean])
  expect([
    fillFinding(findingTemplates('en'), 'en', words),
    fillFinding(findingTemplates('ko'), 'ko', words),
  ]).toEqual([english, korean])
})

test('every button that mends says what it does', () => {
  const labels = (['en', 'ko'] as const).map((language) =>
    mendedRules.map((rule) => sayFix(sayIn(language), rule)),
  )

  expect(labels.flat().filter((label) => label.startsWith('findingFix'))).toEqual([])
  expect(sayFix(sayIn('en'), 'title-differs')).toBe('Take the presentation’s title')
})
