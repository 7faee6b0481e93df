/** Histories: every state of a document, one of them looked at, and brought back as a new edit. */
import type { DocumentKind } from '../../../domain/draft.ts'
import type { DocumentPlace } from '../../../store/port.ts'
import type { ForumCall } from '../desk.ts'
import type { Door } from '../door.ts'
import { sendHistory } from '../history/history-page.ts'
import { answerRestoration } from '../history/restoration.ts'
import { sendState } from '../history/state-page.ts'

export function historyRoutes(door: Door): void {
  const forum = (call: ForumCall) => placeOf('forum', call, call.forumId)
  door.get('/desk/forums/:forum/settings/history', 'reader', (call) => sendHistory(call, forum(call)))
  door.get('/desk/forums/:forum/settings/history/:revision', 'reader', (call) => sendState(call, forum(call)))
  door.post('/desk/forums/:forum/settings/restorations', 'organizer', (call) =>
    answerRestoration(call, forum(call)),
  )

  const session = (call: ForumCall) => placeOf('session', call, call.param('session'))
  door.get('/desk/forums/:forum/sessions/:session/history', 'session reader', (call) =>
    sendHistory(call, session(call)),
  )
  door.get('/desk/forums/:forum/sessions/:session/history/:revision', 'session reader', (call) =>
    sendState(call, session(call)),
  )
  door.post('/desk/forums/:forum/sessions/:session/restorations', 'session editor', (call) =>
    answerRestoration(call, session(call)),
  )

  const person = (call: ForumCall) => placeOf('person', call, call.param('person'))
  door.get('/desk/forums/:forum/people/:person/history', 'reader', (call) => sendHistory(call, person(call)))
  door.get('/desk/forums/:forum/people/:person/history/:revision', 'reader', (call) =>
    sendState(call, person(call)),
  )
  door.post('/desk/forums/:forum/people/:person/restorations', 'organizer', (call) =>
    answerRestoration(call, person(call)),
  )

  const organisation = (call: ForumCall) => placeOf('organisation', call, call.param('organisation'))
  door.get('/desk/forums/:forum/organisations/:organisation/history', 'reader', (call) =>
    sendHistory(call, organisation(call)),
  )
  door.get('/desk/forums/:forum/organisations/:organisation/history/:revision', 'reader', (call) =>
    sendState(call, organisation(call)),
  )
  door.post('/desk/forums/:forum/organisations/:organisation/restorations', 'organizer', (call) =>
    answerRestoration(call, organisation(call)),
  )

  const presentation = (call: ForumCall) => placeOf('presentation', call, call.param('presentation'))
  door.get('/desk/forums/:forum/presentations/:presentation/history', 'reader', (call) =>
    sendHistory(call, presentation(call)),
  )
  door.get('/desk/forums/:forum/presentations/:presentation/history/:revision', 'reader', (call) =>
    sendState(call, presentation(call)),
  )
  door.post('/desk/forums/:forum/presentations/:presentation/restorations', 'organizer', (call) =>
    answerRestoration(call, presentation(call)),
  )

  const reference = (call: ForumCall) => placeOf('reference', call, call.param('reference'))
  door.get('/desk/forums/:forum/references/:reference/history', 'reader', (call) =>
    sendHistory(call, reference(call)),
  )
  door.get('/desk/forums/:forum/references/:reference/history/:revision', 'reader', (call) =>
    sendState(call, reference(call)),
  )
  door.post('/desk/forums/:forum/references/:reference/restorations', 'organizer', (call) =>
    answerRestoration(call, reference(call)),
  )
}

function placeOf<Kind extends DocumentKind>(
  kind: Kind,
  { forumId }: ForumCall,
  id: string,
): DocumentPlace<Kind> {
  return { forumId, kind, id }
}
