import { briefTexts, withTexts } from '../brief-texts.ts'
import { clockPairsIn } from '../clock-pairs.ts'
import { type Rule, theSession } from '../finding.ts'

/** Times written in two zones that are not the same moment, or not within the session. */
export const clockPair: Rule = {
  id: 'clock-pair',
  severity: 'warning',
  look: (sheet) =>
    briefTexts(sheet.session)
      .flatMap((text) => clockPairsIn(text, sheet))
      .filter(({ agrees }) => agrees !== 'yes')
      .map(({ written, right, agrees }) => ({
        subject: theSession,
        facts: { written, right, itself: agrees === 'not with itself' ? 'yes' : 'no' },
        inputs: [written, right],
      })),
  fix: ({ session }, { inputs: [written, right] }) =>
    withTexts(session, (text) => text.replaceAll(String(written), () => String(right))),
}
