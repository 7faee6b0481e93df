/** Writers who are cut off again and again: what was not answered is sent once more, as it was. */
import type { ForumId, SessionId } from '../../src/domain/ids.ts'
import type { Store } from '../../src/store/port.ts'
import { testPassword } from '../access.ts'
import { baseUrl } from '../app.ts'
import type { Planner } from '../web/process.ts'
import { bodyOf, postForms, type SentForm } from '../web/sent-forms.ts'

export interface Lane {
  /** After a start of the server at this address. */
  begin: (at: string) => Promise<void>
  /** Sends what was cut off, else the next write; resolves with its answer. */
  write: (at: string) => Promise<void>
  /** Whether something was sent and not answered. */
  isInDoubt: () => boolean
  /** What is wrong in the folder, in sentences. */
  faults: (store: Store) => Promise<string[]>
}

const formType = 'application/x-www-form-urlencoded'

/** An organizer who saves one session by the desk's own form. */
export function formLane(cookie: string, forumId: ForumId, sessionId: SessionId): Lane {
  const path = `/desk/forums/${forumId}/sessions/${sessionId}`
  const answered = new Map<number, string>()
  let form: SentForm
  let seen = ''
  let sent: { title: string; body: string } | undefined
  let saves = 0

  return {
    async begin(at) {
      form = await readForm(at, path, cookie)
      seen = new Map(form.fields).get('seen') ?? ''
    },
    async write(at) {
      if (sent === undefined) {
        saves += 1
        const title = `Save ${saves} of ${sessionId}`
        sent = { title, body: bodyOf(form, { seen, title }) }
      }
      const answer = await fetch(at + form.action, {
        method: 'POST',
        body: sent.body,
        headers: { cookie, origin: baseUrl, 'content-type': formType, accept: 'application/json' },
      })
      const { revision } = JSON.parse(await textOf(answer, 200))
      answered.set(revision, sent.title)
      seen = String(revision)
      sent = undefined
    },
    isInDoubt: () => sent !== undefined,
    async faults(store) {
      const place = { forumId, kind: 'session', id: sessionId } as const
      const states = await store.history(place)
      const titles = new Map(states.map(({ revision, doc }) => [revision, doc?.title]))
      const saved = await store.read(place)
      return [
        ...[...answered]
          .filter(([revision, title]) => titles.get(revision) !== title)
          .map(([revision, title]) => `"${title}" was answered and is not revision ${revision}`),
        ...(saved?.revision === states.at(-1)?.revision ? [] : [`${sessionId} is not its last state`]),
        ...(states.every(({ revision }, at) => revision === at + 1) ? [] : [`${sessionId} lacks history`]),
      ]
    },
  }
}

/** A program that makes people, each under a key of its own. */
export function creationLane(token: string, forumId: ForumId, name: string): Lane {
  const made = new Map<string, string>()
  let key: string | undefined
  let creations = 0

  return {
    async begin() {},
    async write(at) {
      if (key === undefined) {
        creations += 1
        key = `${name}-${creations}`
      }
      const answer = await fetch(`${at}/api/v1/forums/${forumId}/people`, {
        method: 'POST',
        body: JSON.stringify({ name: { given: key } }),
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': 'application/json',
          'idempotency-key': key,
        },
      })
      const { id } = JSON.parse(await textOf(answer, 201))
      made.set(key, id)
      key = undefined
    },
    isInDoubt: () => key !== undefined,
    async faults(store) {
      const people = (await store.readForum(forumId))?.people.values() ?? []
      const mine = [...people].filter(({ doc }) => doc.name.given.startsWith(`${name}-`))
      const idsOf = (given: string) =>
        mine.filter(({ doc }) => doc.name.given === given).map(({ doc }) => doc.id as string)
      const wrong = [...made].filter(([given, id]) => idsOf(given).join() !== id)
      const doubted = key === undefined ? [] : idsOf(key)
      return [
        ...wrong.map(([given, id]) => `${given} was answered as ${id} and made [${idsOf(given)}]`),
        ...(mine.length === made.size + doubted.length && doubted.length < 2
          ? []
          : [`${mine.length} people stand for ${made.size} keys of ${name}`]),
      ]
    },
  }
}

/** What the page of a signed-in browser has; a visit that was lost would be sent to the sign-in. */
async function readForm(at: string, path: string, cookie: string): Promise<SentForm> {
  const page = await fetch(at + path, { headers: { cookie }, redirect: 'manual' })
  const form = postForms(await textOf(page, 200)).find(
    ({ action, fields }) => action === path && fields.some(([name]) => name === 'seen'),
  )
  if (form === undefined) throw new Error(`${path} has no form of the session`)
  return form
}

/** The first organizer, through the link that the planner printed; gives the cookie. */
export async function signInFirst({ address, output }: Planner): Promise<string> {
  const link = /First organizer: open (\S+)/.exec(output())?.[1] ?? ''
  const answer = await fetch(address + new URL(link).pathname, {
    method: 'POST',
    body: new URLSearchParams({ name: 'Ana', email: 'ana@example.org', password: testPassword }),
    headers: { origin: baseUrl },
    redirect: 'manual',
  })
  await textOf(answer, 303)
  return answer.headers.get('set-cookie')?.split(';')[0] ?? ''
}

/** An answer of another kind is a fault of the server's, not a cut. */
async function textOf(answer: Response, status: number): Promise<string> {
  const text = await answer.text()
  if (answer.status !== status)
    throw new WrongAnswer(`${answer.url} answers ${answer.status}: ${text.slice(0, 300)}`)
  return text
}

export class WrongAnswer extends Error {
  override name = 'WrongAnswer'
}
