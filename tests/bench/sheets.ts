/**
 * Sheets through another program: the sample's sheet as Word, turned into PDF by LibreOffice, made a picture to look
 * at, and read again; an info sheet of our own, as Word and as PDF; and what a thousand sessions cost.
 * LibreOffice and pdftoppm are installed with apt-get where they are not there; where that can't be, it says so and
 * measures only. Never part of the tests.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { SessionId } from '../../src/domain/ids.ts'
import { shownSession } from '../../src/domain/release/selection.ts'
import { makeBlocks } from '../../src/sheets/blocks/make-blocks.ts'
import { readSheet } from '../../src/sheets/reading/read-sheet.ts'
import { writeDocx } from '../../src/sheets/writing/docx.ts'
import { makeSheet, type SheetSource } from '../../src/sheets/writing/make-sheet.ts'
import { type SheetJob, writeInWorker } from '../../src/sheets/writing/write-in-worker.ts'
import { readReleased } from '../../src/store/release-forum.ts'
import { sampleForumId, sampleStore } from '../sample.ts'
import { plainReading, shownBy } from '../sheets/round-trip.ts'
import { makeInfoSheet, wanted } from './info-sheet.ts'

const folder = mkdtempSync(join(tmpdir(), 'madang-sheets-'))
const workshop = 'rebuilding-an-inclusive-society' as SessionId
const manySessions = 1_000

const source = await sampleSource()
if (hasOffice()) {
  await throughOffice('sample', await writeDocx(makeSheet(source)), compareSample)
  await throughOffice('info', await makeInfoSheet(), compareInfo)
}
await measureForum('docx')
await measureForum('zip')

function hasOffice(): boolean {
  if (missingPrograms().length === 0) return true
  console.log(`Installing LibreOffice and poppler, since ${missingPrograms().join(' and ')} are not here …`)
  const packages = ['libreoffice-writer-nogui', 'poppler-utils', 'fonts-noto-cjk']
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { stdio: 'ignore' })
  const missing = missingPrograms()
  if (missing.length > 0)
    console.log(
      `SKIPPED: sheets through LibreOffice. apt-get could not install ${missing.join(' and ')}; with them on the path it runs.`,
    )
  return missing.length === 0
}

function missingPrograms(): string[] {
  return ['soffice', 'pdftoppm'].filter((name) => spawnSync('which', [name]).status !== 0)
}

async function sampleSource(): Promise<SheetSource> {
  const released = await readReleased(await sampleStore(), sampleForumId)
  if (released === undefined) throw new Error('the sample has no release')
  const { forum, manifest } = released
  const release = {
    number: manifest.number,
    at: manifest.at,
    address: 'https://madang.example/forums/gsef-2021',
  }
  return { forum, shown: shownSession(released, workshop), language: 'en', release, at: manifest.at }
}

async function throughOffice(name: string, bytes: Uint8Array, compare: (reading: Reading) => string[]) {
  const docx = join(folder, `${name}.docx`)
  writeFileSync(docx, bytes)
  execFileSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, docx], {
    stdio: 'ignore',
  })
  const pdf = join(folder, `${name}.pdf`)
  execFileSync('pdftoppm', ['-r', '70', '-png', pdf, join(folder, name)])
  console.log(`${name}: look at ${join(folder, `${name}-1.png`)} and the pages after it`)
  for (const file of [docx, pdf]) {
    const wrong = compare(readSheet(await makeBlocks(new Uint8Array(readFileSync(file)), file), {}))
    console.log(`  read again from ${file.slice(-4)}: ${wrong.length === 0 ? 'the same session' : ''}`)
    for (const one of wrong) console.log(`    ${one}`)
    if (wrong.length > 0) process.exitCode = 1
  }
}

type Reading = ReturnType<typeof readSheet>

function compareSample(reading: Reading): string[] {
  const [read, shown] = [plainReading(reading), shownBy(source, 'docx')]
  return (Object.keys(shown) as (keyof typeof shown)[])
    .filter((part) => !isDeepStrictEqual(bare(read[part]), bare(shown[part])))
    .map((part) => `${part}: ${JSON.stringify(read[part])} where ${JSON.stringify(shown[part])} is shown`)
}

/** A PDF does not say where a paragraph ends with its line. */
function bare(value: unknown): string {
  return JSON.stringify(value).replace(/\s/g, '').replaceAll('.","', '.')
}

function compareInfo({ moderators, speakers, objectives, rounds, days }: Reading): string[] {
  const items = days.flatMap((day) => day.items)
  const read = {
    moderators: moderators.length,
    speakers: speakers.length,
    objectives: objectives.length,
    rounds: rounds.map(({ questions }) => questions.length),
    items: items.length,
    minutes: items.reduce((sum, { start, end }) => sum + minuteOf(end?.value) - minuteOf(start?.value), 0),
  }
  return isDeepStrictEqual(read, wanted)
    ? []
    : [`${JSON.stringify(read)} where ${JSON.stringify(wanted)} is written`]
}

function minuteOf(clock = '0:0'): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return hour * 60 + minute
}

/** In its own thread: what it takes, and how long anything else had to wait meanwhile. */
async function measureForum(kind: SheetJob['kind']): Promise<void> {
  const { forum, at } = source
  const sessions = Array.from({ length: manySessions }, (_, n) => ({
    ...source,
    shown: { ...source.shown, title: `${source.shown.title} (${n})` },
  }))
  let [longest, last] = [0, performance.now()]
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const [begun, before] = [performance.now(), process.cpuUsage()]
  const bytes = await writeInWorker({
    kind,
    forum: {
      language: 'en',
      title: forum.title,
      dates: '',
      written: 'en',
      address: '',
      edition: '',
      at,
      sessions,
    },
  })
  clearInterval(beat)
  const [seconds, size] = [(performance.now() - begun) / 1000, bytes.length / 1e6]
  const { user, system } = process.cpuUsage(before)
  const memory = process.resourceUsage().maxRSS / 1e3
  console.log(
    `${manySessions} sessions as ${kind}: ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of a processor), ${size.toFixed(1)} MB, at most ${memory.toFixed(0)} MB in all; nothing waited longer than ${longest.toFixed(0)} ms`,
  )
}
