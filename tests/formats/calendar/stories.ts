/** The forum that the calendar tests tell their stories about, and what happens to it from release to release. */
import type { WallClock, Zone } from '../../../src/domain/clock.ts'
import type { ReleasedForum } from '../../../src/domain/release/released-forum.ts'
import type { AgendaItem, Session } from '../../../src/domain/session.ts'
import {
  anItem,
  anOrganisation,
  aParticipation,
  aPerson,
  aPresentation,
  aRelease,
  aSession,
  at,
  type Documents,
  id,
} from './makers.ts'

export const mina = aPerson('Mina Lee', {
  name: { honorific: null, given: 'Mina', family: 'Lee', order: 'family-first', original: '이미나' },
})
export const joyce = aPerson('Joyce Mundara', {
  name: { honorific: 'Ms.', given: 'Joyce N.', family: 'Mundara', order: 'given-first', original: null },
})
export const union = anOrganisation("Women's Savings Union", { country: 'KE' })
export const koidu = aPresentation('Saving together in Koidu')

export const welcome: AgendaItem = anItem({ people: [{ personId: mina.id, written: null }] })
export const koiduCase: AgendaItem = anItem({
  id: id('koidu-case'),
  kind: 'presentation',
  title: 'Case: Koidu city',
  minutes: 30,
  presentationId: koidu.id,
  people: [{ personId: joyce.id, written: 'Joyce Mundara' }],
})

/** Everything that a session can show. */
export const opening: Session = aSession({
  title: '연대와 협력, 그리고 사회적 경제; 👨‍👩‍👧‍👦 together',
  delivery: 'hybrid',
  roomId: id('hall'),
  onlineUrl: 'https://meet.example.org/j/1?a=b,c;d',
  trackId: id('cohesion'),
  themeIds: [id('youth')],
  brief: { ...aSession().brief, mainQuestion: 'How do we save, and lend;\nand to whom?' },
  items: [welcome, koiduCase],
  participations: [
    aParticipation(mina.id, { role: 'moderator', post: 'Professor' }),
    aParticipation(joyce.id, { post: 'Director', organisationId: union.id }),
  ],
})

/** Across midnight on the forum's clock, in another track, with nothing filled in. */
export const late: Session = aSession({
  id: id('late'),
  slug: id('late'),
  title: 'Late night',
  start: { clock: '2021-10-05T23:30' as WallClock, zone: 'Asia/Seoul' as Zone, which: 'first' },
  trackId: id('finance'),
})

export const documents: Documents = {
  sessions: [opening, late],
  people: [mina, joyce],
  organisations: [union],
  presentations: [koidu],
}

export const openingUid = 'opening@gsef2021.example.org'
export const lateUid = 'late@gsef2021.example.org'
export const welcomeUid = 'welcome.opening@gsef2021.example.org'
export const koiduUid = 'koidu-case.opening@gsef2021.example.org'

export function firstRelease(): ReleasedForum {
  return aRelease(documents)
}

/** The release after `before`, in which the opening is like this. */
export function nextRelease(before: ReleasedForum, changed: Partial<Session>, when = '2021-09-02T12:00:00') {
  return aRelease({ ...documents, sessions: [{ ...opening, ...changed }, late] }, before, at(when))
}

/** 30 days after the last session, when nothing that went away is told of any more. */
export const afterwards = '2021-11-10T00:00:00'
