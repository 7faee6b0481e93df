/** Cells and pages whose lines are broken in the middle of a name, a bracket or an organisation. */
import { expect, test } from 'vitest'
import { told } from './told.ts'

test.each([
  [
    'a bracket over four lines',
    'LIC. ROSA TAL (Artista Plástica | Diseñadora\nGráfica | Arte terapeuta | Especialista en\nGerontología | Cuidadora por 25\naños)',
    [
      'speaker | LIC. | ROSA TAL | Artista Plástica | Diseñadora Gráfica | Arte terapeuta | Especialista en Gerontología | Cuidadora por 25 años | - | -',
    ],
  ],
  [
    'two people joined by Y, the second broken after her first name',
    'MSC MARIA TAL (Terapeuta\nde Lenguaje) Y ROSA\nBRAVO (PSIQUIATRA)',
    [
      'speaker | MSC | MARIA TAL | Terapeuta de Lenguaje | - | -',
      'speaker | - | ROSA BRAVO | PSIQUIATRA | - | -',
    ],
  ],
  [
    'an honorific at the end of a line, and two brackets that open',
    'LIC. EVA TAL ( (Psicóloga,\nFisioterapeuta y Docente)Y LIC.\nROSA BRAVO (Artista)',
    [
      'speaker | LIC. | EVA TAL | Psicóloga, Fisioterapeuta y Docente | - | -',
      'speaker | LIC. | ROSA BRAVO | Artista | - | -',
    ],
  ],
  [
    'a family name on the next line',
    'LIC EVA TAL\nMOLINERO',
    ['speaker | LIC | EVA TAL MOLINERO | - | - | -'],
  ],
  [
    'what a degree is in',
    'LIC. EN PSICOLOGÍA CARLOS TAL',
    ['speaker | LIC. EN PSICOLOGÍA | CARLOS TAL | - | - | -'],
  ],
  [
    'commas inside a ministry',
    'Mr. Yoro Kanten\nVice Minister of Ministry of Water, Infrastructure, Ports and Tourism (MWPT),\nJapan',
    [
      'speaker | Mr. | Yoro Kanten | Vice Minister | Ministry of Water, Infrastructure, Ports and Tourism (MWPT) | Japan',
    ],
  ],
  [
    'a long name of an organisation',
    'Dr. Yoro Kanten Lam, Department of Rivers, Harbours and Coastal Information of Viet\nNam(DRHC), Viet Nam',
    [
      'speaker | Dr. | Yoro Kanten Lam | - | Department of Rivers, Harbours and Coastal Information of Viet Nam(DRHC) | Viet Nam',
    ],
  ],
  [
    'the number of the next talk',
    'Mr. Yoro Kanten, Broadcasting Corporation of the Northern Isles (BCNI), Japan\n2-2\nWorking together',
    ['speaker | Mr. | Yoro Kanten | - | Broadcasting Corporation of the Northern Isles (BCNI) | Japan'],
  ],
  [
    'names, posts and one affiliation without an honorific',
    'Dr. Ana Ruiz\nCatts Presler\nYoro Kanten ,\nCeo, Oxis\nDr.Marta Eva Just bort',
    [
      'speaker | Dr. | Ana Ruiz | - | Catts Presler | -',
      'speaker | - | Yoro Kanten | Ceo | Oxis | -',
      'speaker | Dr. | Marta Eva Just bort | - | - | -',
    ],
  ],
  [
    'names and posts by turns',
    'Intervengono:\nAnna Conti\nPresidente della Federazione Umbra della Cooperazione\nPaolo Riva\nDirigente di ricerca Ondra\nLuca Ferri\nConduttore televisivo\nYoro Kanten\nResearcher SOPSI Lugano',
    [
      'speaker | - | Anna Conti | Presidente | Federazione Umbra della Cooperazione | -',
      'speaker | - | Paolo Riva | Dirigente di ricerca | Ondra | -',
      'speaker | - | Luca Ferri | Conduttore televisivo | - | -',
      'speaker | - | Yoro Kanten | Researcher | SOPSI Lugano | -',
    ],
  ],
])('%s', (_what, text, people) => {
  expect(told(text)).toEqual(people)
})
