/** Sessions at the desk: list, editor, agenda. */
export const editor = {}
