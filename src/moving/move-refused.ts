/** A move that cannot be done, in words for the editor; nothing has been moved. */
export class MoveRefused extends Error {}
