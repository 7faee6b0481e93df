/** `import`: what a sheet says becomes drafts of a forum, as the desk would make them if everything were accepted. */
import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { z } from 'zod'
import { knownZone } from '../domain/clock.ts'
import type { ForumDraft } from '../domain/draft.ts'
import { foldText } from '../domain/folding.ts'
import type { ForumId } from '../domain/ids.ts'
import { defaultChoices } from '../sheets/importing/import-choices.ts'
import { type ImportPlan, planImport } from '../sheets/importing/plan-import.ts'
import { withTalkTitles } from '../sheets/importing/talk-titles.ts'
import type { Answers, Reading } from '../sheets/reading/reading.ts'
import { partsTurn } from '../store/forum-turns.ts'
import type { Store } from '../store/port.ts'
import { readAllImported, saveImport } from '../store/save-import.ts'
import { findForum } from './find-forum.ts'
import { orSayProblems } from './plan-problems.ts'
import { bytesOf, readSheet } from './read.ts'
import { defineVerb, oneLine, type Planner, Refused } from './verb.ts'

const kinds = ['session', 'programme', 'reference', 'catalogue'] as const satisfies readonly Reading['kind'][]

const shape = z.strictObject({
  file: z.string(),
  forum: z.string('it takes --forum FORUM'),
  zone: z
    .string()
    .refine((zone) => knownZone(zone) !== undefined, {
      error: ({ input }) =>
        `no time zone is called ${oneLine(String(input))}; --zone takes one such as Asia/Seoul`,
    })
    .optional(),
  order: z.enum(['day-month', 'month-day'], '--order is day-month or month-day').optional(),
  year: z.coerce.number('--year is a year such as 2027').int().min(1900).max(2199).optional(),
  kind: z.enum(kinds, `--kind is one of ${kinds.join(', ')}`).optional(),
  by: z.string().min(1).max(200).default('the command line'),
})

export const importSheet = defineVerb({
  name: 'import',
  takes: 'FILE --forum FORUM [--zone ZONE] [--order ORDER] [--year YEAR] [--kind KIND]',
  does: 'Makes drafts of what a sheet holds: a session, a programme’s sessions, a reference, or cases.',
  more: [
    'What `read` would ask is answered by options, such as --zone Asia/Seoul or --order day-month.',
    'People and organisations of the same name are the ones that the forum has. Nothing is released.',
    'The same file makes nothing twice. A newer sheet of a session is compared at the desk.',
  ],
  positions: ['file'],
  options: {
    forum: { type: 'string' },
    zone: { type: 'string' },
    order: { type: 'string' },
    year: { type: 'string' },
    kind: { type: 'string' },
    by: { type: 'string' },
  },
  shape,
  async run(planner, { file, forum, by, ...asked }) {
    const { store, now, inTurn } = planner
    const forumId = await findForum(store, forum)
    const bytes = await bytesOf(file)
    const { reading } = await readSheet(bytes, basename(file), answersOf(asked))
    const plan = await inTurn(partsTurn(forumId), async () => {
      const made = await planIn(planner, forumId, { reading, bytes, name: basename(file) })
      await saveImport(store, forumId, made, { by, at: now(), name: basename(file) })
      return made
    })
    return { lines: madeLines(plan), notes: notesOn(reading) }
  },
})

type Asked = Pick<z.infer<typeof shape>, 'zone' | 'order' | 'year' | 'kind'>

function answersOf({ zone, order, year, kind }: Asked): Answers {
  return {
    ...(zone === undefined ? {} : { zone }),
    ...(order === undefined ? {} : { order }),
    ...(year === undefined ? {} : { year }),
    ...(kind === undefined ? {} : { kind }),
  }
}

/** @throws Refused */
async function planIn(
  { store }: Planner,
  forumId: ForumId,
  { reading, bytes, name }: { reading: Reading; bytes: Uint8Array; name: string },
): Promise<ImportPlan> {
  const draft = await store.readForum(forumId)
  if (draft === undefined) throw new Refused('of this forum only releases are left')
  const key = createHash('sha256').update(forumId).update('\0').update(bytes).digest('hex').slice(0, 16)
  const choices = defaultChoices(reading, draft)
  const plan = orSayProblems(planImport({ reading: withTalkTitles(reading), draft, key, name, choices }))
  await refuseNewer(store, draft, plan)
  return plan
}

/** Of two sheets of one session, somebody has to say which holds: it is known by its title, also by the one that was imported. */
async function refuseNewer(store: Store, { id, sessions }: ForumDraft, plan: ImportPlan): Promise<void> {
  const imported = await readAllImported(store, id, [...sessions.keys()])
  const there = [...sessions.values()].map(({ doc }) => doc)
  for (const session of plan.sessions) {
    const wanted = foldText(session.title)
    const same = there.find((one) => {
      const titles = [one.title, imported.get(one.id)?.session.title ?? '']
      return one.id !== session.id && titles.some((title) => foldText(title) === wanted)
    })
    if (same !== undefined)
      throw new Refused(
        `the forum has a session “${oneLine(same.title)}” already; bring a newer sheet of it in at the desk`,
      )
  }
}

function madeLines({ sessions, presentations, people, organisations, references }: ImportPlan): string[] {
  const lines = (kind: string, docs: readonly { id: string; title: string }[]) =>
    docs.map(({ id, title }) => oneLine(kind, id, title))
  return [
    ...lines('session', sessions),
    ...lines('presentation', presentations),
    ...people.map(({ id, name }) =>
      oneLine('person', id, name.original ?? `${name.given} ${name.family}`.trim()),
    ),
    ...organisations.map(({ id, name }) => oneLine('organisation', id, name)),
    ...lines('reference', references),
  ]
}

function notesOn({ leftOver, findings }: Reading): string[] {
  const notes = [
    ...(findings.length > 0
      ? [`The sheet disagrees with itself in ${counted(findings.length, 'place')}`]
      : []),
    ...(leftOver.length > 0 ? [`${counted(leftOver.length, 'passage')} found no place`] : []),
  ]
  return notes.length === 0 ? [] : [`${notes.join('; ')}: \`read\` says which.`]
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
