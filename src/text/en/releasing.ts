/** The release page and the preview. */
export const releasing = {}
