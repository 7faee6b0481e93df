/** Documents of our own in the shapes that forums use, each with what a careful person reads in it. */
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Expected } from './score.ts'

export interface Fixture {
  /** `seoul-day.ko.txt`; a document that is made on the spot ends in what it is made as: `harbour-sheet.en.docx`. */
  name: string
  bytes: () => Promise<Uint8Array>
  expected: Expected
}

const folder = fileURLToPath(new URL('./fixtures/', import.meta.url))
const expectedEnding = '.expected.json'

/** By name. A document is a file, or a module `NAME.ts` whose `makeDocument` gives its bytes. */
export async function readFixtures(): Promise<Fixture[]> {
  const files = (await readdir(folder)).sort()
  const names = files
    .filter((file) => file.endsWith(expectedEnding))
    .map((file) => file.slice(0, -expectedEnding.length))
  return Promise.all(
    names.map(async (name) => {
      const expected: Expected = JSON.parse(await readFile(`${folder}${name}${expectedEnding}`, 'utf8'))
      const isMade = files.includes(`${name}.ts`)
      return { name, expected, bytes: isMade ? () => makeDocument(name) : () => readFile(`${folder}${name}`) }
    }),
  )
}

async function makeDocument(name: string): Promise<Uint8Array> {
  const module: { makeDocument: () => Promise<Uint8Array> } = await import(`./fixtures/${name}.ts`)
  return module.makeDocument()
}
