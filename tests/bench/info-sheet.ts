/** A sheet in the shape in which forums write them, with sentences of our own, as a Word file that nobody’s reader was made for. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

const programme = [
  ['18:00-18:02', 'Sound and picture check'],
  ['18:02-18:07', 'Welcome by the moderator'],
  ['18:07-18:12', 'What this session is about, and who is here'],
  ['18:12-18:22', '1 st speaker presentation: Keys for a House of Many by Ms. Joyce N. Mundara'],
  ['18:22-18:32', '2 nd speaker presentation: Stairs without Steps by Li-Li Chang'],
  ['18:32-18:41', '3rd speaker presentation: A Nurse on Every Street by Ms. Seon-Hee Choi'],
  ['18:41-18:51', '4 th speaker presentation: Fields that Feed a Town by Mr. Sung-Woong Jung'],
  ['18:51-19:11', 'Discussion guided by the moderator'],
  ['19:11-19:26', 'Q&A: questions out of the chat'],
  ['19:26-19:30', 'Closing words'],
] as const

const speakers = [
  ['1', 'Mill Lane Housing Co-operative (Kenya)', 'WOMEN', 'Joyce N. Mundara', 'Keys for a House of Many'],
  [
    '2',
    'Office for Open Stairways (Taiwan)',
    'YOUTH',
    'Li-Li Chang (Senior Specialist)',
    'Stairs without Steps',
  ],
  ['3', 'Streetside Care Ltd (South Korea)', 'TECHNOLOGY', 'Seon-Hee Choi', 'A Nurse on Every Street'],
  ['4', 'County of Two Rivers (South Korea)', 'FOOD', 'Sung-Woong Jung', 'Fields that Feed a Town'],
] as const

const objectives = [
  'To look at who is left outside when a house is built.',
  'To compare what towns and their citizens did about it.',
  'To name the first steps that cost little.',
  'To find partners for the second steps.',
  'To write down what should not be tried again.',
]

const rounds = [
  [
    'Who was missing when your plan was made?',
    'What did it cost to ask them later?',
    'Which rule stood in the way?',
  ],
  ['Which step comes first next year?', 'Who pays for it?', 'How will you know that it worked?'],
]

export const wanted = { moderators: 1, speakers: 4, objectives: 5, rounds: [3, 3], items: 10, minutes: 90 }

export async function makeInfoSheet(): Promise<Uint8Array> {
  const children = [
    line('WORKSHOP SESSION INFO'),
    labelled('Session title', 'Houses with a door for everybody'),
    labelled('Date/ Duration', 'October 4th, 2021 (18:00-19:30 KST / 9:00-10:30 UTC)'),
    labelled('Language', 'English'),
    labelled('Target audience', 'Housing co-operatives, Town councils, Tenants'),
    line('Background', 'strong'),
    line('Houses are built for those who are already in the room. This session asks the others first.'),
    line('Four places show what changed when they did, and what it took.'),
    line('Objectives', 'strong'),
    ...objectives.map((text) => item(text)),
    line('Main question', 'strong'),
    line('What can a town do this year so that nobody is left outside?'),
    line('Guiding questions', 'strong'),
    ...rounds.flatMap((questions, index) => [
      line(`Round ${index + 1}`, 'strong'),
      ...questions.map((text) => item(text)),
    ]),
    labelled('Moderator', 'Ms. Chingyu Yao / Director General, Town Planning Office'),
    line('Speakers:', 'strong'),
    tableOf([
      ['', 'Organization (Country)', 'Name', 'Presentation Description'],
      ...speakers.map(([number, place, theme, name, title]) => [
        number,
        `${place}\n${theme}`,
        name,
        `${title}\nA short account of what was tried and what came of it.`,
      ]),
    ]),
    line('Program', 'strong'),
    tableOf([['Time', 'Content'], ...programme.map((row) => [...row])]),
  ]
  return Packer.toBuffer(new Document({ sections: [{ children }] }))
}

function line(text: string, look: 'plain' | 'strong' = 'plain'): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, bold: look === 'strong' })] })
}

function labelled(label: string, text: string): Paragraph {
  return new Paragraph({ children: [new TextRun({ text: `${label}: `, bold: true }), new TextRun(text)] })
}

function item(text: string): Paragraph {
  return new Paragraph({ text, bullet: { level: 0 } })
}

function tableOf(rows: string[][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (text) => new TableCell({ children: text.split('\n').map((one) => line(one)) }),
          ),
        }),
    ),
  })
}
