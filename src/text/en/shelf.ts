/** People, organisations, presentations, references at the desk. */
export const shelf = {}
