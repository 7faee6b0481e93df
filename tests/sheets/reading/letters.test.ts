import { expect, test } from 'vitest'
import { isLetter } from '../../../src/sheets/reading/words/letters.ts'

test.for([
  ['Dear Ms. Marrable,', 'The board has agreed.', 'Yours sincerely,', 'Alan Pemberley'],
  ['Estimada Sra. Paredes:', 'Le escribimos por la feria.', 'Atentamente,'],
  ['Prezado Senhor,', 'Segue o contrato.', 'Atenciosamente,'],
  ['Madame, Monsieur,', 'Nous avons le plaisir.', 'Cordialement,'],
])('a salutation and a closing make a letter: $0', (lines) => {
  expect(isLetter(lines)).toBe(true)
})

test.for([
  ['Dear Future: a session on time', 'Speakers', 'Ana Ruiz'],
  ['Kind regards', 'Dear readers,'],
  ['Programme', '9:00 Opening', '10:00 Regards from the harbour'],
])('a word of it alone makes none: $0', (lines) => {
  expect(isLetter(lines)).toBe(false)
})
