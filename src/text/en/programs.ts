/** The page about the interface for programs. */
export const programs = {}
