/** A program that accepts one finding again and again, each time for another reason. */
import type { ForumId, SessionId } from '../../src/domain/ids.ts'
import { readAcceptances } from '../../src/store/accepted-findings.ts'
import { type Lane, WrongAnswer } from './desk-lanes.ts'

const finding = { rule: 'under-plan', subject: { kind: 'session' } }

export function acceptanceLane(token: string, forumId: ForumId, sessionId: SessionId): Lane {
  const path = `/api/v1/forums/${forumId}/sessions/${sessionId}/acceptances`
  let answered = ''
  let sent = ''
  let writes = 0

  return {
    async begin() {},
    async write(at) {
      if (sent === '') {
        writes += 1
        sent = `Reason ${writes}`
      }
      const answer = await fetch(at + path, {
        method: 'POST',
        body: JSON.stringify({ ...finding, reason: sent }),
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      })
      const text = await answer.text()
      if (answer.status !== 201) throw new WrongAnswer(`${path} answers ${answer.status}: ${text}`)
      answered = JSON.parse(text).acceptance.reason
      sent = ''
    },
    isInDoubt: () => sent !== '',
    async faults(store) {
      const kept = (await readAcceptances(store, forumId)).map(({ reason }) => reason)
      const may = [answered, sent].filter((reason) => reason !== '')
      if (kept.length === 0 && answered === '') return []
      return kept.length === 1 && may.includes(kept[0] ?? '')
        ? []
        : [`"${answered}" was answered, "${sent}" is in doubt, and [${kept}] is kept`]
    },
  }
}
