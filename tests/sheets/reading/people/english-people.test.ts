/** How people are written in English. */
import { expect, test } from 'vitest'
import { told } from './told.ts'

type Row = readonly [written: string, people: readonly string[]]

const english: readonly Row[] = [
  ['Ana Ruiz', ['speaker | - | Ana Ruiz | - | - | -']],
  [
    'Prof. Tobias Keller, University of Lindau, Germany',
    ['speaker | Prof. | Tobias Keller | - | University of Lindau | Germany'],
  ],
  [
    'Dr. Amara Okoye (Ministry of Water, Nigeria)',
    ['speaker | Dr. | Amara Okoye | - | Ministry of Water | Nigeria'],
  ],
  [
    'Ms. Lena Vogt – Policy Officer, Baltic Energy Agency',
    ['speaker | Ms. | Lena Vogt | Policy Officer | Baltic Energy Agency | -'],
  ],
  ['John Harper, CEO, Northwind Labs', ['speaker | - | John Harper | CEO | Northwind Labs | -']],
  ['John Harper, Northwind Labs', ['speaker | - | John Harper | - | Northwind Labs | -']],
  [
    "Mary-Jane O'Connor, Chair of the Riverside Residents' Association",
    ["speaker | - | Mary-Jane O'Connor | Chair | Riverside Residents' Association | -"],
  ],
  [
    'Keynote: Prof. Dr. Ingrid Solheim, Nordic Institute for Oceans, Norway',
    ['speaker | Prof. Dr. | Ingrid Solheim | - | Nordic Institute for Oceans | Norway'],
  ],
  [
    'Keynote speaker: Samuel Boateng, Accra City Council',
    ['speaker | - | Samuel Boateng | - | Accra City Council | -'],
  ],
  ['Moderated by Priya Nair, The Daily Ledger', ['moderator | - | Priya Nair | - | The Daily Ledger | -']],
  [
    'Opening remarks by H.E. Carlos Mendonça, Minister of Education, Angola',
    ['speaker | H.E. | Carlos Mendonça | Minister of Education | - | Angola'],
  ],
  ['Facilitator: Tom Ridley', ['moderator | - | Tom Ridley | - | - | -']],
  [
    'Panelists: Ana Ruiz, Marco Bianchi, Sofie Larsen',
    [
      'panellist | - | Ana Ruiz | - | - | -',
      'panellist | - | Marco Bianchi | - | - | -',
      'panellist | - | Sofie Larsen | - | - | -',
    ],
  ],
  [
    'Panelists: Ana Ruiz (Coop Norte), Marco Bianchi (City of Turin) and Sofie Larsen (Oxfam)',
    [
      'panellist | - | Ana Ruiz | - | Coop Norte | -',
      'panellist | - | Marco Bianchi | - | City of Turin | -',
      'panellist | - | Sofie Larsen | - | Oxfam | -',
    ],
  ],
  [
    'Speakers: Ana Ruiz and Marco Bianchi',
    ['speaker | - | Ana Ruiz | - | - | -', 'speaker | - | Marco Bianchi | - | - | -'],
  ],
  ['Rapporteur: Chen Wei, Tsinghua University', ['rapporteur | - | Chen Wei | - | Tsinghua University | -']],
  ['Mayor Helen Brook', ['speaker | - | Helen Brook | Mayor | - | -']],
  ['Helen Brook, Mayor of Ashford', ['speaker | - | Helen Brook | Mayor of Ashford | - | -']],
  ['Hon. Peter Mwale, MP', ['speaker | Hon. | Peter Mwale | MP | - | -']],
  ['Sir David Lowell, Lowell Foundation', ['speaker | Sir | David Lowell | - | Lowell Foundation | -']],
  ['Ana Ruiz, PhD', ['speaker | - | Ana Ruiz | - | - | -']],
  [
    'Ana Ruiz, PhD, Senior Researcher, Delta Institute',
    ['speaker | - | Ana Ruiz | Senior Researcher | Delta Institute | -'],
  ],
  ['Ana Ruiz – Google', ['speaker | - | Ana Ruiz | - | Google | -']],
  ['Ana Ruiz: Director, Coop Norte', ['speaker | - | Ana Ruiz | Director | Coop Norte | -']],
  ['1. Ana Ruiz, Coop Norte', ['speaker | - | Ana Ruiz | - | Coop Norte | -']],
  [
    '• Ana Ruiz\n• Marco Bianchi',
    ['speaker | - | Ana Ruiz | - | - | -', 'speaker | - | Marco Bianchi | - | - | -'],
  ],
  ['Ana Ruiz\nDirector\nCoop Norte', ['speaker | - | Ana Ruiz | Director | Coop Norte | -']],
  ['Ana Ruiz (moderator)', ['moderator | - | Ana Ruiz | - | - | -']],
  ['Ana Ruiz, moderator', ['moderator | - | Ana Ruiz | - | - | -']],
  ['Host: Radio Delta', []],
  ['Moderator: TBC', []],
  ['Speakers: TBD', []],
  ['[Name]', []],
  ['Speaker 1: Ana Ruiz', ['speaker | - | Ana Ruiz | - | - | -']],
  [
    'Speaker 2 – Marco Bianchi, Turin City Council',
    ['speaker | - | Marco Bianchi | - | Turin City Council | -'],
  ],
  ['Interpreter: Jean Petit', ['interpreter | - | Jean Petit | - | - | -']],
  [
    'Ana Ruiz; Marco Bianchi; Sofie Larsen',
    [
      'speaker | - | Ana Ruiz | - | - | -',
      'speaker | - | Marco Bianchi | - | - | -',
      'speaker | - | Sofie Larsen | - | - | -',
    ],
  ],
  ['Ana Ruiz | Coop Norte', ['speaker | - | Ana Ruiz | - | Coop Norte | -']],
  ['Coop Norte: Ana Ruiz', ['speaker | - | Ana Ruiz | - | Coop Norte | -']],
  ['Coop Norte, Ana Ruiz', ['speaker | - | Ana Ruiz | - | Coop Norte | -']],
  [
    'Ana Ruiz, Marco Bianchi',
    ['speaker | - | Ana Ruiz | - | - | -', 'speaker | - | Marco Bianchi | - | - | -'],
  ],
  [
    'Kim Min-ji, Director, Seoul Housing Lab, South Korea',
    ['speaker | - | Kim Min-ji | Director | Seoul Housing Lab | South Korea'],
  ],
  [
    'CHANG Mei-ling (Taichung City Government, Taiwan)',
    ['speaker | - | CHANG Mei-ling | - | Taichung City Government | Taiwan'],
  ],
  [
    'Nguyen Thi Hoa, Vice Chair, Hanoi Cooperative Alliance, Viet Nam',
    ['speaker | - | Nguyen Thi Hoa | Vice Chair | Hanoi Cooperative Alliance | Viet Nam'],
  ],
  [
    'Ahmed Al-Sayed, Cairo Water Company, Egypt',
    ['speaker | - | Ahmed Al-Sayed | - | Cairo Water Company | Egypt'],
  ],
  [
    'Maria van der Berg, Wageningen University & Research',
    ['speaker | - | Maria van der Berg | - | Wageningen University & Research | -'],
  ],
]

const shapes: readonly Row[] = [
  ['John Mutua', ['speaker | - | John Mutua | - | - | -']],
  ['Anna Mercado', ['speaker | - | Anna Mercado | - | - | -']],
  ['Peter Church, Bank of Aro', ['speaker | - | Peter Church | - | Bank of Aro | -']],
  ['Lucía Rueda y Ana Vida', ['speaker | - | Lucía Rueda | - | - | -', 'speaker | - | Ana Vida | - | - | -']],
  ['Jae-in Moon', ['speaker | - | Jae-in Moon | - | - | -']],
  [
    'Robert Long, Head of Programme, Oxbow Trust',
    ['speaker | - | Robert Long | Head of Programme | Oxbow Trust | -'],
  ],
  ['Sarah Young (Teacher)', ['speaker | - | Sarah Young | Teacher | - | -']],
  ['M. Pierre Bois', ['speaker | M. | Pierre Bois | - | - | -']],
  ['Maria Rosa Costa', ['speaker | - | Maria Rosa Costa | - | - | -']],
  [
    "Jean-Claude Ndiaye, Directeur, Agence de l'Eau",
    ["speaker | - | Jean-Claude Ndiaye | Directeur | Agence de l'Eau | -"],
  ],
  ['Florence University', []],
  ['Victoria Bank', []],
  ['Victoria Falls', []],
  [
    'Ana Ruiz, Coordinator for Latin America, Global Alliance of Waste Pickers',
    ['speaker | - | Ana Ruiz | Coordinator for Latin America | Global Alliance of Waste Pickers | -'],
  ],
  [
    'Ana Ruiz, Global Alliance of Waste Pickers, Colombia',
    ['speaker | - | Ana Ruiz | - | Global Alliance of Waste Pickers | Colombia'],
  ],
  ['Ana Ruiz, Bogotá, Colombia', ['speaker | - | Ana Ruiz | - | - | Colombia']],
  ['Ana Ruiz – Bogotá', ['speaker | - | Ana Ruiz | - | - | -']],
  ['Ana Ruiz (Colombia)', ['speaker | - | Ana Ruiz | - | - | Colombia']],
  ['Ana Ruiz (Chad)', ['speaker | - | Ana Ruiz | - | - | Chad']],
  ['Chad Brown (Jordan)', ['speaker | - | Chad Brown | - | - | Jordan']],
  ['Jordan', []],
  ['Georgia Brown, Georgia', ['speaker | - | Georgia Brown | - | - | Georgia']],
  ['Ana Ruiz, Founder and CEO of Nimbus', ['speaker | - | Ana Ruiz | Founder and CEO | Nimbus | -']],
  ['Ana Ruiz, Founder & CEO, Nimbus', ['speaker | - | Ana Ruiz | Founder & CEO | Nimbus | -']],
  ['Ana Ruiz, Co-founder at Nimbus', ['speaker | - | Ana Ruiz | Co-founder | Nimbus | -']],
  ['Ana Ruiz, Founder of Nimbus', ['speaker | - | Ana Ruiz | Founder | Nimbus | -']],
  [
    'Ana Ruiz, Professor of Economics, University of Aro',
    ['speaker | - | Ana Ruiz | Professor of Economics | University of Aro | -'],
  ],
  [
    'Ana Ruiz, Professor of Economics at the University of Aro',
    ['speaker | - | Ana Ruiz | Professor of Economics | University of Aro | -'],
  ],
  [
    'Ana Ruiz, Associate Professor, Department of Geography, University of Aro, Chile',
    ['speaker | - | Ana Ruiz | Associate Professor | Department of Geography, University of Aro | Chile'],
  ],
  [
    'Ana Ruiz (Director of Operations, Nimbus Ltd.)',
    ['speaker | - | Ana Ruiz | Director of Operations | Nimbus Ltd. | -'],
  ],
  ['Ana Ruiz, Deputy Mayor of Seoul', ['speaker | - | Ana Ruiz | Deputy Mayor of Seoul | - | -']],
  ['Ana Ruiz, Minister of Health of Chile', ['speaker | - | Ana Ruiz | Minister of Health of Chile | - | -']],
  [
    'Ana Ruiz, Head of Policy and Advocacy, Save the Rivers',
    ['speaker | - | Ana Ruiz | Head of Policy and Advocacy | Save the Rivers | -'],
  ],
  [
    'Ana Ruiz, Member of the Board, Nimbus Foundation',
    ['speaker | - | Ana Ruiz | Member of the Board | Nimbus Foundation | -'],
  ],
  ['Ana Ruiz: What cities can learn', ['speaker | - | Ana Ruiz | - | - | -']],
  ['Ana Ruiz – What cities can learn from each other', ['speaker | - | Ana Ruiz | - | - | -']],
  ['"The water we share" – Ana Ruiz', ['speaker | - | Ana Ruiz | - | - | -']],
  ['The water we share (Ana Ruiz, Coop Norte)', []],
  ['The water we share. Ana Ruiz, Coop Norte', []],
  ['Introduction by the Chair', []],
  ['Welcome by Mayor Helen Brook', ['speaker | - | Helen Brook | Mayor | - | -']],
  ['Discussion with all speakers', []],
  ['Q&A moderated by Ana Ruiz', ['moderator | - | Ana Ruiz | - | - | -']],
  [
    'Panel with Ana Ruiz, Marco Bianchi and Sofie Larsen',
    [
      'speaker | - | Ana Ruiz | - | - | -',
      'speaker | - | Marco Bianchi | - | - | -',
      'speaker | - | Sofie Larsen | - | - | -',
    ],
  ],
  ['Ana Ruiz and colleagues', ['speaker | - | Ana Ruiz | - | - | -']],
  ['Ana Ruiz et al.', ['speaker | - | Ana Ruiz | - | - | -']],
  [
    'Ana Ruiz & Marco Bianchi (Coop Norte)',
    ['speaker | - | Ana Ruiz | - | - | -', 'speaker | - | Marco Bianchi | - | Coop Norte | -'],
  ],
  [
    'Ana Ruiz (Coop Norte) & Marco Bianchi (City of Turin)',
    ['speaker | - | Ana Ruiz | - | Coop Norte | -', 'speaker | - | Marco Bianchi | - | City of Turin | -'],
  ],
  ['Dr Ana Ruiz MD', ['speaker | Dr | Ana Ruiz | - | - | -']],
  [
    'Ana María de la Cruz Vélez, Universidad del Sur',
    ['speaker | - | Ana María de la Cruz Vélez | - | Universidad del Sur | -'],
  ],
  [
    'Mohammed bin Rashid Al Farsi, Dubai Future Council, UAE',
    ['speaker | - | Mohammed bin Rashid Al Farsi | - | Dubai Future Council | UAE'],
  ],
  ['J. K. Ruiz', ['speaker | - | J. K. Ruiz | - | - | -']],
  ['A. Ruiz', ['speaker | - | A. Ruiz | - | - | -']],
  ['Ana R.', ['speaker | - | Ana R. | - | - | -']],
  ['Ms Ana', ['speaker | Ms | Ana | - | - | -']],
  ['Mr. President', []],
  ['Mme la Ministre', []],
  [
    'Prof. Kim Young-soo & Dr. Lee Hana, Hana Institute',
    [
      'speaker | Prof. | Kim Young-soo | - | Hana Institute | -',
      'speaker | Dr. | Lee Hana | - | Hana Institute | -',
    ],
  ],
  ['Kim Young-soo (김영수), Hana Institute', ['speaker | - | Kim Young-soo | - | Hana Institute | -']],
  ['김영수 (Kim Young-soo)', ['speaker | - | 김영수 | - | - | -']],
  [
    'Facilitated by: Ana Ruiz (Nimbus) and Marco Bianchi (Aro Lab)',
    ['moderator | - | Ana Ruiz | - | Nimbus | -', 'moderator | - | Marco Bianchi | - | Aro Lab | -'],
  ],
  [
    'Chair: Ana Ruiz\nSpeakers: Marco Bianchi, Coop Norte\nSofie Larsen, Oxbow Trust',
    [
      'chair | - | Ana Ruiz | - | - | -',
      'speaker | - | Marco Bianchi | - | Coop Norte | -',
      'speaker | - | Sofie Larsen | - | Oxbow Trust | -',
    ],
  ],
  [
    'Ana Ruiz\nMarco Bianchi\nSofie Larsen',
    [
      'speaker | - | Ana Ruiz | - | - | -',
      'speaker | - | Marco Bianchi | - | - | -',
      'speaker | - | Sofie Larsen | - | - | -',
    ],
  ],
  [
    'Ana Ruiz, Marco Bianchi,\nSofie Larsen',
    [
      'speaker | - | Ana Ruiz | - | - | -',
      'speaker | - | Marco Bianchi | - | - | -',
      'speaker | - | Sofie Larsen | - | - | -',
    ],
  ],
  [
    'ANA RUIZ, MARCO BIANCHI Y SOFÍA LARSEN',
    [
      'speaker | - | ANA RUIZ | - | - | -',
      'speaker | - | MARCO BIANCHI | - | - | -',
      'speaker | - | SOFÍA LARSEN | - | - | -',
    ],
  ],
  ['Ana Ruiz\tCoop Norte', ['speaker | - | Ana Ruiz | - | Coop Norte | -']],
  ['Ana Ruiz, ana@example.org', ['speaker | - | Ana Ruiz | - | - | -']],
  ['Ana Ruiz (she/her), Coop Norte', ['speaker | - | Ana Ruiz | - | Coop Norte | -']],
  ['Ana "Anita" Ruiz, Coop Norte', ['speaker | - | Ana "Anita" Ruiz | - | Coop Norte | -']],
  ['Ana Ruiz*', ['speaker | - | Ana Ruiz | - | - | -']],
  [
    'Ana Ruiz¹, Marco Bianchi²',
    ['speaker | - | Ana Ruiz | - | - | -', 'speaker | - | Marco Bianchi | - | - | -'],
  ],
  ['Ana Ruiz, Ph.D., Coop Norte', ['speaker | - | Ana Ruiz | - | Coop Norte | -']],
  ['Mr. Ana Ruiz (TBC)', ['speaker | Mr. | Ana Ruiz | - | - | -']],
  ['Ana Ruiz (tbc), Coop Norte', ['speaker | - | Ana Ruiz | - | Coop Norte | -']],
  ['Ana Ruiz, Coop Norte (online)', ['speaker | - | Ana Ruiz | - | Coop Norte | -']],
  ['Government of Aro (tbc)', []],
  ['Representative of the Ministry of Health', []],
  ['A representative from Coop Norte', []],
  ['Members of Coop Norte', []],
  ['Coop Norte', []],
  ['UNESCO', []],
  ['Ministry of Health', []],
]

test.each(english)('English: %j', (written, people) => {
  expect(told(written)).toEqual(people)
})

test.each(shapes)('shapes of the world: %j', (written, people) => {
  expect(told(written)).toEqual(people)
})
