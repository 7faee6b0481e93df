/** Forums at the desk: list, settings. */
export const forumDesk = {}
