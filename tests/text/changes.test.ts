import { describe, expect, test } from 'vitest'
import type { ChangeFact } from '../../src/domain/release/changes.ts'
import { type ChangeWording, sayChange, sayChanges } from '../../src/text/changes.ts'
import { sayIn } from '../../src/text/say.ts'
import { seoul, utc } from '../makers.ts'

const kst = { zone: seoul, label: 'KST' }
const inEnglish: ChangeWording = { say: sayIn('en'), language: 'en', zone: kst }
const inKorean: ChangeWording = { say: sayIn('ko'), language: 'ko', zone: kst }

/** A code that is added to the domain and not here does not compile. */
const told: Record<ChangeFact['code'], [ChangeFact, english: string, korean: string]> = {
  added: [{ code: 'added' }, 'added', '추가'],
  cancelled: [{ code: 'cancelled' }, 'cancelled', '취소'],
  'brought-back': [{ code: 'brought-back' }, 'takes place after all', '다시 열림'],
  removed: [{ code: 'removed' }, 'taken out of the programme', '프로그램에서 제외'],
  moved: [
    { code: 'moved', from: utc('09:30'), to: utc('09:00') },
    'moved 18:30 → 18:00 KST',
    '시간 변경 18:30 → 18:00 KST',
  ],
  planned: [{ code: 'planned', from: 60, to: 75 }, 'planned for 60 → 75 minutes', '예정 길이 60 → 75분'],
  retitled: [
    { code: 'retitled', from: 'Old <title>', to: 'New' },
    'was called “Old <title>”',
    '제목 변경(이전: “Old <title>”)',
  ],
  'items-added': [{ code: 'items-added', count: 1 }, '1 item added', '항목 1개 추가'],
  'items-removed': [{ code: 'items-removed', count: 2 }, '2 items removed', '항목 2개 삭제'],
  'items-longer': [{ code: 'items-longer', count: 1 }, '1 item longer', '항목 1개 연장'],
  'items-shorter': [{ code: 'items-shorter', count: 3 }, '3 items shorter', '항목 3개 단축'],
  'items-edited': [{ code: 'items-edited', count: 1 }, '1 item edited', '항목 1개 수정'],
  'items-reordered': [{ code: 'items-reordered' }, 'items in another order', '항목 순서 변경'],
  'people-joined': [
    { code: 'people-joined', names: ['Ana Moon', 'Bo Sun'] },
    'with Ana Moon, Bo Sun',
    '참여: Ana Moon, Bo Sun',
  ],
  'people-left': [{ code: 'people-left', names: ['Ana Moon'] }, 'without Ana Moon', '제외: Ana Moon'],
  'people-renamed': [
    { code: 'people-renamed', names: ['Ana Moon'] },
    'name of Ana Moon corrected',
    '이름 정정: Ana Moon',
  ],
  place: [{ code: 'place' }, 'another place', '장소 변경'],
  track: [{ code: 'track' }, 'another track', '트랙 변경'],
  themes: [{ code: 'themes' }, 'other themes', '주제 변경'],
  languages: [{ code: 'languages' }, 'other languages', '언어 변경'],
  brief: [{ code: 'brief' }, 'brief edited', '개요 수정'],
  details: [{ code: 'details' }, 'details edited', '세부 사항 수정'],
}

describe('every kind of change has its sentence', () => {
  test.each(Object.entries(told))('%s', (code, [fact, english, korean]) => {
    expect(fact.code).toBe(code)
    expect([sayChange(fact, inEnglish), sayChange(fact, inKorean)]).toEqual([english, korean])
  })
})

describe('a move', () => {
  test('to another day is told with both dates', () => {
    const move: ChangeFact = { code: 'moved', from: utc('09:00'), to: utc('2021-10-05T08:30') }

    expect([sayChange(move, inEnglish), sayChange(move, inKorean)]).toEqual([
      'moved 4 Oct 18:00 → 5 Oct 17:30 KST',
      '시간 변경 10월 4일 18:00 → 10월 5일 17:30 KST',
    ])
  })

  test('over midnight in the forum’s zone counts as another day, over midnight in UTC does not', () => {
    const overSeoulsMidnight: ChangeFact = { code: 'moved', from: utc('14:30'), to: utc('15:30') }
    const overUtcMidnight: ChangeFact = { code: 'moved', from: utc('23:30'), to: utc('2021-10-05T00:30') }

    expect(sayChange(overSeoulsMidnight, inEnglish)).toBe('moved 4 Oct 23:30 → 5 Oct 00:30 KST')
    expect(sayChange(overUtcMidnight, inEnglish)).toBe('moved 08:30 → 09:30 KST')
  })
})

test('what changed together is told in one line', () => {
  const facts = [told.moved[0], told['items-longer'][0], told['people-joined'][0]]

  expect(sayChanges(facts, inEnglish)).toBe('moved 18:30 → 18:00 KST, 1 item longer, with Ana Moon, Bo Sun')
  expect(sayChanges([], inEnglish)).toBe('')
})
