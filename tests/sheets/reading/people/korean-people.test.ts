/** How people are written in Korean. */
import { expect, test } from 'vitest'
import { told } from './told.ts'

type Row = readonly [written: string, people: readonly string[]]

const korean: readonly Row[] = [
  ['좌장: 홍길동 한국대학교 교수', ['chair | - | 홍길동 | 교수 | 한국대학교 | -']],
  ['사회: 김민지 아나운서', ['moderator | - | 김민지 | 아나운서 | - | -']],
  ['발표: 박서준(한빛연구원 선임연구위원)', ['speaker | - | 박서준 | 선임연구위원 | 한빛연구원 | -']],
  ['발제 1: 이도현 / 서원시 사회적경제과장', ['speaker | - | 이도현 | 사회적경제과장 | 서원시 | -']],
  [
    '토론: 정하늘, 최민호, 강유진',
    [
      'panellist | - | 정하늘 | - | - | -',
      'panellist | - | 최민호 | - | - | -',
      'panellist | - | 강유진 | - | - | -',
    ],
  ],
  [
    '토론자: 정하늘 한빛협동조합 이사장, 최민호 서원시의원',
    ['panellist | - | 정하늘 | 이사장 | 한빛협동조합 | -', 'panellist | - | 최민호 | 서원시의원 | - | -'],
  ],
  ['환영사: 윤지우 서원시장', ['speaker | - | 윤지우 | 시장 | 서원시 | -']],
  ['축사: 오세진 국회의원', ['speaker | - | 오세진 | 국회의원 | - | -']],
  ['인사말 - 한지민 한빛재단 이사장', ['speaker | - | 한지민 | 이사장 | 한빛재단 | -']],
  ['기조강연: 마리아 로페즈', ['speaker | - | 마리아 로페즈 | - | - | -']],
  ['홍길동 교수', ['speaker | - | 홍길동 | 교수 | - | -']],
  ['홍길동 교수 (한국대학교)', ['speaker | - | 홍길동 | 교수 | 한국대학교 | -']],
  ['한국대학교 홍길동 교수', ['speaker | - | 홍길동 | 교수 | 한국대학교 | -']],
  ['서원시장 윤지우', ['speaker | - | 윤지우 | 시장 | 서원시 | -']],
  ['홍길동과 김민지', ['speaker | - | 홍길동 | - | - | -', 'speaker | - | 김민지 | - | - | -']],
  ['홍길동, 김민지', ['speaker | - | 홍길동 | - | - | -', 'speaker | - | 김민지 | - | - | -']],
  ['홍길동(洪吉童)', ['speaker | - | 홍길동 | - | - | -']],
  ['홍 길 동', ['speaker | - | 홍 길 동 | - | - | -']],
  ['남궁민수 대표', ['speaker | - | 남궁민수 | 대표 | - | -']],
  ['한빛협동조합 정하늘 이사장', ['speaker | - | 정하늘 | 이사장 | 한빛협동조합 | -']],
  ['사회자: 미정', []],
  ['참가자 전원', []],
  ['안내 및 폐회', []],
  ['김민지 (한빛협동조합)', ['speaker | - | 김민지 | - | 한빛협동조합 | -']],
  [
    '홍길동\n한국대학교 교수\n김민지\n한빛재단 이사장',
    ['speaker | - | 홍길동 | 교수 | 한국대학교 | -', 'speaker | - | 김민지 | 이사장 | 한빛재단 | -'],
  ],
  [
    'Hong Gil-dong (Hankuk University, Republic of Korea)',
    ['speaker | - | Hong Gil-dong | - | Hankuk University | Republic of Korea'],
  ],
  ['박서준 한빛연구원장', ['speaker | - | 박서준 | 원장 | 한빛연구원 | -']],
  ['이서연 님', ['speaker | 님 | 이서연 | - | - | -']],
  ['정하늘 前 서원시장', ['speaker | - | 정하늘 | 前 서원시장 | - | -']],
]

test.each(korean)('Korean: %j', (written, people) => {
  expect(told(written)).toEqual(people)
})
