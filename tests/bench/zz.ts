import type { WallClock } from '../../src/domain/clock.ts'
import { createEventFragments } from '../../src/formats/calendar/event-fragments.ts'
import { writeCalendar } from '../../src/formats/calendar/write-calendar.ts'
import { calendarEntries } from '../../src/formats/calendar/entries.ts'
import { selectForCalendar } from '../../src/domain/release/selection.ts'
import { anOrder, aRelease, aSession, id } from '../formats/calendar/makers.ts'
const sessions = Array.from({ length: 10000 }, (_, n) => aSession({ id: id(`session-${n}`), slug: id(`session-${n}`), title: `t ${n}`, start: { ...aSession().start, clock: `2021-10-${String(4+n%5).padStart(2,'0')}T${String(8+n%10).padStart(2,'0')}:00` as WallClock } }))
const r = aRelease({ sessions }); const f = createEventFragments(); const o = anOrder(r)
const t=(n:string,w:()=>unknown)=>{const a=performance.now();w();console.log(n,(performance.now()-a).toFixed(1))}
for (let i=0;i<30;i++) { writeCalendar(o,f) }
for (let i=0;i<4;i++) { t('select',()=>selectForCalendar(r,{})); t('entries',()=>calendarEntries(o)); t('all',()=>writeCalendar(o,f)) }
