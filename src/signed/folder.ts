/** The folder beside the checklist in which signed statements lie. */
export const signOffFolder = 'signoffs'
