import { expect, test } from 'vitest'
import { readSheet } from '../../../src/sheets/reading/read-sheet.ts'
import { asksOf, briefOf, ofHtml, ofMarkdown, ofText, slotOf } from './brief/documents.ts'
import { english, french, italian, korean, portuguese, spanish } from './brief/six-sheets.ts'

test('a sheet in Spanish gives what it says, field by field', () => {
  const reading = readSheet(ofText(spanish), {})

  expect([reading.kind, reading.language, slotOf(reading)]).toEqual([
    'session',
    'es',
    '2025-11-12 15:00–16:30 America/Bogota',
  ])
  expect(asksOf(reading)).toEqual([])
  expect(briefOf(reading)).toEqual({
    title: 'El agua como bien común en los barrios',
    forum: 'FORO IBEROAMERICANO DE AGUA 2025',
    place: 'Sala Quimbaya, Universidad Central, Bogotá, Colombia',
    languages: ['es', 'pt'],
    audience: ['gobiernos locales', 'organizaciones comunitarias', 'academia'],
    background: [
      'Desde hace veinte años los acueductos comunitarios sostienen el servicio en la periferia.',
      'La ley los reconoce, pero el financiamiento no llega.',
    ],
    objectives: ['Comparar tres modelos de gestión.', 'Acordar una agenda común.'],
    mainQuestion: '¿Cómo se sostiene un servicio público que nadie financia?',
    rounds: [
      ['Ronda 1: Gestión', '¿Quién decide las tarifas?', '¿Qué pasa cuando falla el servicio?'],
      ['Ronda 2: Financiamiento', '¿Qué papel tienen los bancos públicos?'],
    ],
    keywords: ['agua', 'gestión comunitaria', 'tarifas'],
    moderators: ['Dra. | Elena Quiroga | Directora de Servicios Públicos | Alcaldía de Cali | CO'],
    speakers: [
      'Ing. | Tomás Arce | Gerente | Cooperativa Agua Clara | PY',
      '- | Beatriz Nunes | Coordenadora | Rede das Águas | BR',
    ],
  })
  expect(reading.leftOver.map(({ text }) => text)).toEqual(['Ficha de la sesión', 'foro@example.org'])
})

test('a sheet in Korean gives what it says, field by field', () => {
  const reading = readSheet(ofText(korean), {})

  expect([reading.kind, reading.language, slotOf(reading)]).toEqual([
    'session',
    'ko',
    '2025-05-14 10:00–11:30 ?',
  ])
  expect(asksOf(reading)).toEqual(['zone:  [Asia/Seoul]'])
  expect(briefOf(reading)).toEqual({
    title: '항구 도시의 느린 회복',
    forum: '2025 서해 도시포럼',
    place: '군산시민문화회관 소공연장',
    languages: ['ko', 'en'],
    audience: ['지방정부 공무원', '시민단체', '연구자'],
    background: ['조선소가 문을 닫은 뒤 도시는 다른 길을 찾고 있다.', '주민이 참여한 재생 사업이 늘어났다.'],
    objectives: ['재생 사업의 경험을 나눈다.', '다음 단계의 과제를 정리한다.'],
    mainQuestion: '재생은 누구의 것인가?',
    rounds: [
      ['1라운드', '빈 건물은 누가 관리하는가?', '임대료는 어떻게 정하는가?'],
      ['2라운드', '청년은 왜 떠나는가?'],
    ],
    keywords: ['도시재생', '항만', '청년'],
    moderators: ['- | 김하늘 | 교수 | 군산대학교 | -'],
    speakers: ['- | 이바다 | 소장 | 서해도시연구소 | -', '- | 박노을 | 도시재생과장 | 목포시 | -'],
  })
  expect(reading.leftOver.map(({ text }) => text)).toEqual(['세션 계획서', '군산시, 서해도시연구소'])
})

test('a sheet in French gives what it says, field by field', () => {
  const reading = readSheet(ofMarkdown(french), {})

  expect([reading.kind, reading.language, slotOf(reading)]).toEqual([
    'session',
    'fr',
    '2026-03-03 14:00–15:30 Europe/Paris',
  ])
  expect(asksOf(reading)).toEqual([])
  expect(briefOf(reading)).toEqual({
    title: 'Les communs alimentaires en ville',
    forum: null,
    place: 'Maison des associations, salle 4, Nantes',
    languages: ['fr'],
    audience: ['collectivités', 'associations', 'chercheurs'],
    background: ['Les jardins partagés nourrissent peu, mais ils relient.'],
    objectives: ['Montrer trois projets', 'Comparer leurs règles'],
    mainQuestion: "Qui garde un commun quand tout le monde l'utilise ?",
    rounds: [
      ['Première table', 'Qui peut entrer ?', 'Qui paie ?'],
      ['Deuxième table', 'Qui décide ?'],
    ],
    keywords: ['alimentation', 'communs', 'ville'],
    moderators: ['Mme | Claire Aubin | Directrice | Réseau Ville Nourricière | FR'],
    speakers: [
      'M. | Idriss Keller | Chargé de mission | Métropole de Lyon | -',
      'Dr | Awa Sarr | Professeure | Université de Thiès | SN',
    ],
  })
  expect(reading.leftOver.map(({ text }) => text)).toEqual([
    'Réponse',
    'avec interprétation en anglais',
    'claire@example.org',
  ])
})

test('a sheet in Italian gives what it says, field by field', () => {
  const reading = readSheet(ofHtml(italian), {})

  expect([reading.kind, reading.language, slotOf(reading)]).toEqual([
    'session',
    'it',
    '2026-05-08 09:30–11:00 ?',
  ])
  expect(asksOf(reading)).toEqual(['zone:  [Europe/Rome]'])
  expect(briefOf(reading)).toEqual({
    title: 'Le terre alte e chi resta',
    forum: 'Convegno Montagna Viva 2026',
    place: 'Sala consiliare, Belluno',
    languages: ['it', 'de'],
    audience: ['amministratori', 'cooperative di comunità', 'studenti'],
    background: ['Chi resta in montagna lo fa per scelta.', 'I servizi però si allontanano.'],
    objectives: ['Raccontare tre esperienze', 'Proporre misure comuni'],
    mainQuestion: 'Che cosa serve per restare?',
    rounds: [
      ['Primo giro', 'Quali servizi mancano?'],
      ['Secondo giro', 'Chi li può gestire?', 'Con quali risorse?'],
    ],
    keywords: ['montagna', 'servizi', 'cooperative'],
    moderators: ['- | Lucia Ferrandi | Direttrice | Fondazione Terre Alte | -'],
    speakers: [
      'Dott. | Marco Pellin | - | Cooperativa Alta Valle | IT',
      '- | Anna Hofer | - | Comune di Sesto | AT',
    ],
  })
  expect(reading.leftOver.map(({ text }) => text)).toEqual(['Sessione 4'])
})

test('a sheet in Portuguese gives what it says, field by field', () => {
  const reading = readSheet(ofText(portuguese), {})

  expect([reading.kind, reading.language, slotOf(reading)]).toEqual(['session', 'pt', '- 09:30–11:00 ?'])
  expect(asksOf(reading)).toEqual([
    'day-month: 10/06/2026 [day-month, month-day]',
    'zone:  [Europe/Lisbon, Atlantic/Madeira, Atlantic/Azores]',
  ])
  expect(briefOf(reading)).toEqual({
    title: 'Casas que ficam: cooperativas e arrendamento',
    forum: 'ENCONTRO LUSÓFONO DE HABITAÇÃO Lisboa, 2026',
    place: 'Auditório B, Lisboa, Portugal',
    languages: ['pt'],
    audience: ['municípios', 'cooperativas', 'inquilinos'],
    background: ['O arrendamento subiu mais do que os salários.'],
    objectives: ['Apresentar cooperativas de inquilinos', 'Discutir garantias públicas'],
    mainQuestion: 'Como ficar na cidade?',
    rounds: [['', 'Quem pode entrar numa cooperativa?', 'Quem garante o crédito?']],
    keywords: ['habitação', 'cooperativas', 'cidade'],
    moderators: ['- | Rita Valadares | - | Câmara Municipal de Almada | -'],
    speakers: [
      '- | João Sequeira | - | Cooperativa Porta Aberta | -',
      '- | Marta Lins | - | Universidade de Coimbra | -',
    ],
  })
  expect(reading.leftOver.map(({ text }) => text)).toEqual([])
})

test('a sheet in English gives what it says, field by field', () => {
  const reading = readSheet(ofMarkdown(english), {})

  expect([reading.kind, reading.language, slotOf(reading)]).toEqual(['session', 'en', '- 14:00–15:30 ?'])
  expect(asksOf(reading)).toEqual([
    'day-month: 04/10/2025 [day-month, month-day]',
    'zone: 2:00 - 3:30 pm CEST [Europe/Paris, Europe/Madrid, Europe/Rome, Europe/Berlin, Europe/Brussels, Europe/Zurich, Europe/Vienna, Europe/Amsterdam]',
  ])
  expect(briefOf(reading)).toEqual({
    title: 'Tides and tenants: who owns the waterfront?',
    forum: 'Harbour Cities Forum 2025',
    place: null,
    languages: ['en', 'fr'],
    audience: ['Local governments', "tenants' unions and port authorities"],
    background: ['Waterfronts are sold in pieces. This session asks who speaks for the whole.'],
    objectives: [],
    mainQuestion: null,
    rounds: [['', 'Who holds the land?', 'What happens when the lease ends?']],
    keywords: [],
    moderators: [],
    speakers: [
      'Dr. | Nadia Orlova | Director of Planning | Port Authority of Kestrel Bay | CA',
      "- | Samuel Adeyemi | Secretary General | Tenants' Union | NG",
    ],
  })
  expect([reading.format?.value, reading.delivery?.value]).toEqual(['roundtable', 'hybrid'])
  expect(reading.leftOver.map(({ text }) => text)).toEqual([
    'Session proposal form',
    'Harbour Trust; City of Marlow',
    'A shared list of clauses',
    'TBC',
    '[name]',
    'Jo Field, jo@example.org',
  ])
})
