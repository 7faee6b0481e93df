/** Histories, conflicts of two saves. */
export const history = {}
