import { describe, expect, test } from 'vitest'
import { kindOfTitle } from '../../src/domain/title-kinds.ts'

const begun = {
  'connection-check': [
    'Internet connection check',
    'Sound check',
    '인터넷 연결 점검',
    'Prueba de conexión',
    'Test de connexion',
  ],
  introduction: [
    'Introduction of the moderator',
    'Welcome',
    '사회자 소개',
    '개회',
    'Bienvenida',
    'Mot de bienvenue',
  ],
  presentation: ['1st speaker presentation: Soil', 'Keynote', '발표 1: 흙', 'Ponencia', 'Présentation'],
  questions: ['Q&A: from the chat', 'Q & A', 'Questions from the floor', '질의응답', 'Preguntas al ponente'],
  discussion: ['Questions and discussions', 'Panel', '종합 토론', 'Conversación abierta', 'Débat'],
  break: ['Break', 'Coffee break', 'LUNCH', '휴식', 'Pausa', 'Pause-café'],
  closing: ['Closing remarks', 'Wrap-up', '폐회', '마무리 인사', 'Cierre', 'Clôture'],
}

describe.each(Object.entries(begun))('%s', (kind, titles) => {
  test.each(titles)('%s', (title) => {
    expect(kindOfTitle(title)).toBe(kind)
  })
})

test.each([
  'Breakout groups',
  'Break-out groups',
  'Welcomed by all',
  'Question of land',
  'Soil',
  'The closing',
  '',
])('%j begins like none', (title) => {
  expect(kindOfTitle(title)).toBeUndefined()
})
