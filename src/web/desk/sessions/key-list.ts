/** The keys of the editor, as its own page lists them. */
import type { Say } from '../../../text/say.ts'

export function keyList(say: Say) {
  return [
    { keys: ['Ctrl', 'S'], text: say('rows.keySave') },
    { keys: ['Enter'], text: say('rows.keyNext') },
    { keys: ['Ctrl', '↑', '↓'], text: say('rows.keyColumn') },
    { keys: ['Alt', '↑', '↓'], text: say('rows.keyMove') },
    { keys: ['Ctrl', 'Enter'], text: say('rows.keyAdd') },
    { keys: ['Ctrl', 'D'], text: say('rows.keyDuplicate') },
    { keys: ['Ctrl', 'Shift', '⌫'], text: say('rows.keyRemove') },
    { keys: ['Delete'], text: say('rows.keyRemoveHandle') },
    { keys: ['Alt', 'Page ↑', 'Page ↓'], text: say('rows.keyPart') },
    { keys: ['Ctrl', 'V'], text: say('rows.keyPaste') },
    { keys: ['Ctrl', 'Z'], text: say('rows.keyUndo') },
    { keys: ['Ctrl', 'Shift', 'Z'], text: say('rows.keyRedo') },
  ]
}
