/** `check`: what was found in every session, as the desk shows it; for a person, or for a program that guards a folder. */
import { z } from 'zod'
import type { ForumDraft } from '../domain/draft.ts'
import type { Judged } from '../domain/findings/acceptance.ts'
import { occupiedBy } from '../domain/findings/elsewhere.ts'
import { type ForumFinding, type Severity, severities } from '../domain/findings/finding.ts'
import { countOpen, judgeForum, judgeSessions } from '../domain/findings/forum-findings.ts'
import type { ForumId } from '../domain/ids.ts'
import { readAcceptances } from '../store/accepted-findings.ts'
import type { Store } from '../store/port.ts'
import { sayFinding } from '../text/findings.ts'
import { defaultLanguage, sayIn } from '../text/say.ts'
import { world } from '../text/world.ts'
import { findForum } from './find-forum.ts'
import { defineVerb, type Outcome, oneLine, safeJson } from './verb.ts'

export const check = defineVerb({
  name: 'check',
  takes: '[--forum FORUM] [--json]',
  does: 'Says what was found in every session: errors, warnings, notes, and what was accepted.',
  more: [
    'It only reads. A forum by its id or its name in addresses; without --forum every one.',
    'With --json the same for a program, with the facts of each finding.',
    'Exit code 1 when there is an error: such a session can’t be released.',
  ],
  positions: [],
  options: { forum: { type: 'string' }, json: { type: 'boolean' } },
  shape: z.strictObject({ forum: z.string().optional(), json: z.boolean().default(false) }),
  async run({ store }, { forum, json }) {
    const ids = forum === undefined ? await store.forums() : [await findForum(store, forum)]
    const forums: CheckedForum[] = []
    for (const id of ids) forums.push(...(await checkForum(store, id)))
    const counts = countAll(forums)
    return {
      lines: json ? [safeJson({ forums, open: counts })] : forums.flatMap(forumLines),
      notes: json ? [] : [sumUp(counts)],
      ...refusalOf(counts),
    }
  },
})

interface CheckedForum {
  id: string
  title: string
  /** Of the forum as a whole. */
  findings: CheckedFinding[]
  sessions: { id: string; title: string; findings: CheckedFinding[] }[]
}

type AnyJudged = Judged | Judged<ForumFinding>
type Told = 'rule' | 'severity' | 'subject' | 'facts' | 'fingerprint' | 'standing'
type CheckedFinding = Pick<AnyJudged, Told> & { text: string }

/** None for a forum of which only releases are left. */
async function checkForum(store: Store, id: ForumId): Promise<CheckedForum[]> {
  const draft = await store.readForum(id)
  if (draft === undefined) return []
  const acceptances = await readAcceptances(store, id)
  const judged = judgeSessions(viewOf(draft), acceptances)
  const sessions = judged.map(({ session, findings }) => ({
    ...{ id: session.id, title: session.title },
    findings: findings.map(checkedFinding),
  }))
  const findings = judgeForum(draft, acceptances).map(checkedFinding)
  return [{ id, title: draft.forum.doc.title, findings, sessions }]
}

function viewOf(draft: ForumDraft) {
  return { draft, occupied: occupiedBy(draft.sessions.values().map(({ doc }) => doc)), world }
}

function checkedFinding(finding: AnyJudged): CheckedFinding {
  const { rule, severity, subject, facts, fingerprint, standing } = finding
  const text = sayFinding(sayIn(defaultLanguage), finding)
  return { rule, severity, subject, facts, fingerprint, standing, text }
}

function forumLines({ id, title, findings, sessions }: CheckedForum): string[] {
  return [
    oneLine(`${title} (${id})`),
    ...findings.map((finding) => findingLine(finding)),
    ...sessions.flatMap((session) => [
      oneLine(`  ${session.title} (${session.id})`),
      ...session.findings.map(findingLine),
    ]),
  ]
}

const widest = Math.max(...severities.map((severity) => severity.length))

function findingLine({ severity, text, standing }: CheckedFinding): string {
  const line = `    ${severity.padEnd(widest)}  ${text}`
  if (standing.kind === 'open') return oneLine(line)
  const { by, reason } = standing.acceptance
  const said = standing.kind === 'accepted' ? 'accepted' : 'changed since it was accepted'
  return oneLine(`${line} [${said} by ${by}: ${reason}]`)
}

function countAll(forums: readonly CheckedForum[]): Record<Severity, number> {
  return countOpen(forums.flatMap((forum) => [forum, ...forum.sessions].flatMap(({ findings }) => findings)))
}

function sumUp(counts: Record<Severity, number>): string {
  return `Open: ${severities.map((severity) => counted(counts[severity], severity)).join(', ')}.`
}

function refusalOf({ error }: Record<Severity, number>): Pick<Outcome, 'refusal'> {
  return error === 0 ? {} : { refusal: `${counted(error, 'error')} in the way of a release` }
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
