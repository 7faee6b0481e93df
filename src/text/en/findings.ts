/** What an organizer may want to look at, by its rule. */
export const findings = {}
