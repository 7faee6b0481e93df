/** Lines that name a talk and who gives it. */
import { expect, test } from 'vitest'
import { readTalkLine } from '../../../../src/sheets/reading/brief/talk-lines.ts'

test.for([
  ['빈집의 현황과 과제 / 한도윤 솔빛대학교 교수', '한도윤', '빈집의 현황과 과제'],
  ['쌀값은 누가 정하는가 : 표은솔 교수(한강대)', '표은솔', '쌀값은 누가 정하는가'],
  ['Ana Ruiz, Coop Sur – «El precio del agua»', 'Ana Ruiz', 'El precio del agua'],
  ['Prof. Tullio Bragadin, Università di Valdora – «Il prezzo»', 'Tullio Bragadin', 'Il prezzo'],
] as const)('“%s”: somebody on one side, a title on the other', ([line, name, title]) => {
  const people = readTalkLine(passage(line), 'speaker') ?? []

  expect(people.map((one) => [one.name.value, one.presentation?.title.value])).toEqual([[name, title]])
})

test.for([
  '좌장 : 한도윤 솔빛대학교 교수',
  'Director, Ana Ruiz – Coop Sur',
  '주민이 고친 집, 세 해의 기록',
  'Questions and answers: what comes next?',
])('“%s” is no talk', (line) => {
  expect(readTalkLine(passage(line), 'speaker')).toBeUndefined()
})

function passage(text: string) {
  return { text, spot: { block: 0, cell: null, from: 0, to: text.length } }
}
