/** Pages that live: who else is here, what others saved, taking back and doing again. */
export const live = {
  'live.here': 'Also here: {names}',
  'live.hereMore_one': 'Also here: {names} and {count} more',
  'live.hereMore_other': 'Also here: {names} and {count} more',
  'live.changed_one': '{name} changed {count} field.',
  'live.changed_other': '{name} changed {count} fields.',
  'live.rows_one': '{name} added, moved or removed rows and changed {count} field.',
  'live.rows_other': '{name} added, moved or removed rows and changed {count} fields.',
  'live.rowsOnly': '{name} added, moved or removed rows.',
  'live.waits':
    '{name} saved meanwhile. Save what stands here, and both are put together; nothing of either is lost.',
  'live.removed':
    '{name} took this session away. What you typed is still on this page, but it can no longer be saved here.',
  'live.ended':
    'You are signed out, or your link was revoked. What you typed is still on this page. Sign in in another window to save it.',
  'live.gone':
    'Not saved: the session was taken away, or you may no longer change it. What you typed is still on this page.',
  'live.refused': 'Not saved: the planner does not take it. What you typed is still on this page.',

  'undo.undo': 'Undo',
  'undo.redo': 'Redo',
  'undo.did.undo': 'Undone.',
  'undo.did.redo': 'Done again.',
  'undo.fields_one': '{count} field changed.',
  'undo.fields_other': '{count} fields changed.',
  'undo.back_one': '{count} row is back.',
  'undo.back_other': '{count} rows are back.',
  'undo.gone_one': '{count} row is gone.',
  'undo.gone_other': '{count} rows are gone.',
  'undo.moved': 'The rows stand in another order.',
  'undo.nothing.undo': 'There is nothing of yours to undo.',
  'undo.nothing.redo': 'There is nothing of yours to do again.',
  'undo.saveFirst': 'Save first. Then you can undo what you saved before.',
  'undo.saved.undo': 'Your save is undone: {what}.',
  'undo.saved.redo': 'Your save is done again: {what}.',
  'undo.stayed_one': '{count} field stays as others changed it since.',
  'undo.stayed_other': '{count} fields stay as others changed them since.',
  'undo.allStayed': 'Nothing was undone: others have changed all of it since, and theirs stays.',
  'undo.history.undo': 'Undid an own edit: {what}',
  'undo.history.redo': 'Did an own edit again: {what}',
  'undo.refused.title': 'This can’t be undone now',
  'undo.refused.text': 'The session stays as it is. This stands in the way:',
}
