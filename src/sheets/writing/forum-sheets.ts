/** What the sheets of a whole forum are made of; plain values, so that another thread can be given them. */
import type { Instant } from '../../domain/clock.ts'
import type { InterfaceLanguage } from '../../text/say.ts'
import type { SheetSource } from './make-sheet.ts'

export interface ForumSheets {
  language: InterfaceLanguage
  title: string
  /** `4 October 2021 – 8 October 2021` */
  dates: string
  /** The language that the forum writes in. */
  written: string
  /** Of the programme's page. */
  address: string
  /** `Release 3, 20 September 2021` */
  edition: string
  at: Instant
  /** In the order of the programme. */
  sessions: SheetSource[]
}
