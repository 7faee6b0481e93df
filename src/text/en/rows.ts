/** Rows of the agenda edited as a table: keys, dragging, pasting. */
export const rows = {
  'rows.handle': 'Move',
  'rows.paste': 'Paste rows',
  'rows.pasteLabel': 'A list of lines, or a table from Word, Excel or Google Docs',
  'rows.pasteHint':
    'One row a line, such as “18:00-18:10 Welcome” or “10 min Questions by Ana Ruiz”. Times, lengths, presentations and people are recognised; everything else stays in the title.',
  'rows.pasteButton': 'Add them as rows',
  'rows.pasted_one': '{count} row added.',
  'rows.pasted_other': '{count} rows added.',
  'rows.pastedPinned':
    'The first of them is pinned at {clock}, as it was written: here it would have begun at {expected}. Take its pin away to let it follow.',
  'rows.listPeople': 'Add those of the rows',
  'rows.live.removed': 'Row {number} removed.',
  'rows.live.undo': 'Undo',
  'rows.live.moved': 'Now row {number}, {start} to {end}.',
  'rows.live.times': 'Row {number}: {start} to {end}. {total}.',
  'rows.live.dragging':
    'Row {number} is being moved. Let it go at its new place; Escape leaves it where it was.',
  'rows.live.left': 'Row {number} stays where it was.',
  'rows.live.ofForum': 'Presentation and people taken from the forum: {names}.',
  'rows.keys': 'Keys',
  'rows.keySave': 'saves',
  'rows.keyNext': 'next row, a new one after the last',
  'rows.keyColumn': 'the same field of the row above or below',
  'rows.keyMove': 'moves the row',
  'rows.keyAdd': 'adds a row below',
  'rows.keyDuplicate': 'duplicates the row',
  'rows.keyRemove': 'removes the row',
  'rows.keyRemoveHandle': 'removes the row whose handle has the focus',
  'rows.keyPart': 'title, agenda, people, brief, rounds',
  'rows.keyPaste': 'lines or a table become rows',
}
