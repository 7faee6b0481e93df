/** What can never be right, by its code. */
export const problems = {}
