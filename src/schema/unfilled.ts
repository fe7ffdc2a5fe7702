/** What stands in a new file where something is still to be written. */
export const UNFILLED = '【待填】';
