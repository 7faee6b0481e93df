/** How people are written in French, Spanish, Italian and Portuguese. */
import { expect, test } from 'vitest'
import { told } from './told.ts'

type Row = readonly [written: string, people: readonly string[]]

const french: readonly Row[] = [
  [
    "Fatima Zahra El Idrissi, Présidente, Réseau Marocain d'Économie Sociale, Maroc",
    ["speaker | - | Fatima Zahra El Idrissi | Présidente | Réseau Marocain d'Économie Sociale | Maroc"],
  ],
  [
    'Modérateur : M. Jean Blanc, Maire de Clairval',
    ['moderator | M. | Jean Blanc | Maire de Clairval | - | -'],
  ],
  ['Modératrice : Mme Claire Dubois, journaliste', ['moderator | Mme | Claire Dubois | journaliste | - | -']],
  [
    'Animé par Mme Claire Dubois, Radio Clairval',
    ['moderator | Mme | Claire Dubois | - | Radio Clairval | -'],
  ],
  [
    'Avec : Jean Blanc (Ville de Clairval), Claire Dubois (Coopérative du Lac)',
    [
      'speaker | - | Jean Blanc | - | Ville de Clairval | -',
      'speaker | - | Claire Dubois | - | Coopérative du Lac | -',
    ],
  ],
  [
    'Intervenants :\n- Jean Blanc, directeur, Scop Horizon\n- Claire Dubois, chargée de mission, Région Bretagne',
    [
      'speaker | - | Jean Blanc | directeur | Scop Horizon | -',
      'speaker | - | Claire Dubois | chargée de mission | Région Bretagne | -',
    ],
  ],
  ['M. le Maire Jean Blanc', ['speaker | M. | Jean Blanc | Maire | - | -']],
  [
    'Présidence : S.E. M. Ousmane Diallo, Ministre du Commerce, Sénégal',
    ['chair | S.E. M. | Ousmane Diallo | Ministre du Commerce | - | Sénégal'],
  ],
  ['Grand témoin : Claire Dubois, sociologue', ['speaker | - | Claire Dubois | sociologue | - | -']],
  [
    'Mot de bienvenue : Mme Aminata Sow, Secrétaire générale de la Fédération des Mutuelles',
    ['speaker | Mme | Aminata Sow | Secrétaire générale | Fédération des Mutuelles | -'],
  ],
  [
    'Discutant : Pierre Martin, Université de Rennes',
    ['panellist | - | Pierre Martin | - | Université de Rennes | -'],
  ],
  ['Rapporteure : Julie Moreau', ['rapporteur | - | Julie Moreau | - | - | -']],
]

const spanish: readonly Row[] = [
  [
    'Moderadora: Dra. Lucía Campos, Universidad del Sur, México',
    ['moderator | Dra. | Lucía Campos | - | Universidad del Sur | México'],
  ],
  [
    'Modera: Lic. Pedro Salinas, Secretaría de Cultura',
    ['moderator | Lic. | Pedro Salinas | - | Secretaría de Cultura | -'],
  ],
  [
    'Ponente: Ing. Rosa Ibáñez, Directora General, Cooperativa La Esperanza, Perú',
    ['speaker | Ing. | Rosa Ibáñez | Directora General | Cooperativa La Esperanza | Perú'],
  ],
  [
    'Ponentes:\nRosa Ibáñez – Cooperativa La Esperanza\nPedro Salinas – Ayuntamiento de Olmedo',
    [
      'speaker | - | Rosa Ibáñez | - | Cooperativa La Esperanza | -',
      'speaker | - | Pedro Salinas | - | Ayuntamiento de Olmedo | -',
    ],
  ],
  [
    'Panelistas: Rosa Ibáñez, Pedro Salinas y Lucía Campos',
    [
      'panellist | - | Rosa Ibáñez | - | - | -',
      'panellist | - | Pedro Salinas | - | - | -',
      'panellist | - | Lucía Campos | - | - | -',
    ],
  ],
  ['D. Juan Pérez Gómez, Alcalde de Olmedo', ['speaker | D. | Juan Pérez Gómez | Alcalde de Olmedo | - | -']],
  [
    'Dña. María José Vidal, Concejala de Vivienda',
    ['speaker | Dña. | María José Vidal | Concejala de Vivienda | - | -'],
  ],
  [
    'Excmo. Sr. D. Juan Pérez, Presidente de la Diputación de Olmedo',
    ['speaker | Excmo. Sr. D. | Juan Pérez | Presidente | Diputación de Olmedo | -'],
  ],
  [
    'Presidida por la Alcaldesa de Olmedo, María José Vidal',
    ['chair | - | María José Vidal | Alcaldesa de Olmedo | - | -'],
  ],
  ['Palabras de bienvenida: Sra. Carmen Soto, Rectora', ['speaker | Sra. | Carmen Soto | Rectora | - | -']],
  ['Conduce: Martín Rojas', ['moderator | - | Martín Rojas | - | - | -']],
  ['Relatora: Paula Núñez (FLACSO)', ['speaker | - | Paula Núñez | - | FLACSO | -']],
  ['Rosa Ibáñez, socióloga', ['speaker | - | Rosa Ibáñez | socióloga | - | -']],
  [
    'Rosa Ibáñez, Jefa de Proyectos en Fundación Raíces',
    ['speaker | - | Rosa Ibáñez | Jefa de Proyectos | Fundación Raíces | -'],
  ],
  [
    'MTRA. ROSA IBÁÑEZ (COORDINADORA DE PROYECTOS)',
    ['speaker | MTRA. | ROSA IBÁÑEZ | COORDINADORA DE PROYECTOS | - | -'],
  ],
  ['ROSA IBÁÑEZ', ['speaker | - | ROSA IBÁÑEZ | - | - | -']],
  ['Por confirmar', []],
  ['Nombre del ponente', []],
  ['Todos los participantes', []],
]

const italian: readonly Row[] = [
  [
    'Moderatore: Dott. Luca Ferri, Comune di Arezzo',
    ['moderator | Dott. | Luca Ferri | - | Comune di Arezzo | -'],
  ],
  ['Modera Luca Ferri, giornalista', ['moderator | - | Luca Ferri | giornalista | - | -']],
  [
    'Introduce: Prof.ssa Anna Conti, Università di Pavia',
    ['speaker | Prof.ssa | Anna Conti | - | Università di Pavia | -'],
  ],
  [
    'Introduce:\nAnna Conti\nPresidente Consorzio Aurora',
    ['speaker | - | Anna Conti | Presidente | Consorzio Aurora | -'],
  ],
  ['Coordina: Avv. Paolo Riva', ['moderator | Avv. | Paolo Riva | - | - | -']],
  [
    "On. Giulia Marchi, Ministra dell'Ambiente",
    ["speaker | On. | Giulia Marchi | Ministra dell'Ambiente | - | -"],
  ],
  [
    'Sig.ra Elena Russo, Cooperativa Il Ponte',
    ['speaker | Sig.ra | Elena Russo | - | Cooperativa Il Ponte | -'],
  ],
  ['Dialoga con: Marta Greco, Fondazione Terra', ['speaker | - | Marta Greco | - | Fondazione Terra | -']],
  [
    'Relatori: Luca Ferri, Anna Conti e Paolo Riva',
    [
      'speaker | - | Luca Ferri | - | - | -',
      'speaker | - | Anna Conti | - | - | -',
      'speaker | - | Paolo Riva | - | - | -',
    ],
  ],
  ['Saluti: Sindaca Elena Russo', ['speaker | - | Elena Russo | Sindaca | - | -']],
  [
    'S.E. Mons. Pietro Galli, Vescovo di Lodi',
    ['speaker | S.E. Mons. | Pietro Galli | Vescovo di Lodi | - | -'],
  ],
  [
    'Anna Conti\nPresidente Consorzio Aurora\nPaolo Riva\nDirettore Legacoop Umbria',
    [
      'speaker | - | Anna Conti | Presidente | Consorzio Aurora | -',
      'speaker | - | Paolo Riva | Direttore | Legacoop Umbria | -',
    ],
  ],
  ['Conclude: Paolo Riva, Spagna', ['speaker | - | Paolo Riva | - | - | Spagna']],
]

const portuguese: readonly Row[] = [
  [
    'Mediadora: Profª Helena Prado, Universidade de Aveiro, Portugal',
    ['moderator | Profª | Helena Prado | - | Universidade de Aveiro | Portugal'],
  ],
  [
    'Mediador: Sr. João Tavares, Prefeitura de Maringá',
    ['moderator | Sr. | João Tavares | - | Prefeitura de Maringá | -'],
  ],
  [
    'Palestrantes: Helena Prado (UFMG) e João Tavares (Cooperativa Aurora)',
    ['speaker | - | Helena Prado | - | UFMG | -', 'speaker | - | João Tavares | - | Cooperativa Aurora | -'],
  ],
  [
    'Palestrante: Dr. João Tavares, Diretor, Instituto Sertão, Brasil',
    ['speaker | Dr. | João Tavares | Diretor | Instituto Sertão | Brasil'],
  ],
  [
    'Debatedores: Helena Prado, João Tavares e Rita Nunes',
    [
      'panellist | - | Helena Prado | - | - | -',
      'panellist | - | João Tavares | - | - | -',
      'panellist | - | Rita Nunes | - | - | -',
    ],
  ],
  ['Coordenação: Drª Rita Nunes', ['moderator | Drª | Rita Nunes | - | - | -']],
  [
    'Abertura: Exmo. Sr. João Tavares, Presidente da Câmara Municipal de Tavira',
    ['speaker | Exmo. Sr. | João Tavares | Presidente | Câmara Municipal de Tavira | -'],
  ],
  ['Eng.º Nuno Leal, Águas do Norte', ['speaker | Eng.º | Nuno Leal | - | Águas do Norte | -']],
  [
    'Rita Nunes, Vereadora da Habitação, Câmara Municipal de Tavira',
    ['speaker | - | Rita Nunes | Vereadora da Habitação | Câmara Municipal de Tavira | -'],
  ],
  ['A confirmar', []],
]

test.each(french)('French: %j', (written, people) => {
  expect(told(written)).toEqual(people)
})

test.each(spanish)('Spanish: %j', (written, people) => {
  expect(told(written)).toEqual(people)
})

test.each(italian)('Italian: %j', (written, people) => {
  expect(told(written)).toEqual(people)
})

test.each(portuguese)('Portuguese: %j', (written, people) => {
  expect(told(written)).toEqual(people)
})
