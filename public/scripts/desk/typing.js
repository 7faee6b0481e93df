// Whether a field is being typed in: its text differs from what it was when the focus came, or when it was settled last.

/** @typedef {HTMLInputElement | HTMLTextAreaElement} TextField */

/** @type {{ field: TextField, text: string, undone: number } | undefined} */
let typing

/**
 * @param {EventTarget | null} target
 * @returns {target is TextField}
 */
export function isTextField(target) {
  if (target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !/^(?:checkbox|radio|button|submit|hidden)$/.test(target.type)
}

/** What stands in the field is where one begins from. */
export function settleTyping(target = /** @type {EventTarget | null} */ (document.activeElement)) {
  typing = isTextField(target) ? { field: target, text: target.value, undone: 0 } : undefined
}

/** The name of the field with text in it that is not settled yet. */
export function typingIn() {
  return typing?.field.isConnected && typing.field.value !== typing.text ? typing.field.name : ''
}

/**
 * Whether the browser itself has something to take back, or to do again, in the field with the focus.
 * @param {'undo' | 'redo'} way
 */
export function isForBrowser(way) {
  if (!typing || document.activeElement !== typing.field) return false
  return way === 'undo' ? typingIn() !== '' : typing.undone > 0
}

document.addEventListener('focusin', ({ target }) => settleTyping(target))
document.addEventListener('input', (event) => {
  if (!typing || event.target !== typing.field) return
  const kind = /** @type {InputEvent} */ (event).inputType
  typing.undone = kind === 'historyUndo' ? typing.undone + 1 : kind === 'historyRedo' ? typing.undone - 1 : 0
})
