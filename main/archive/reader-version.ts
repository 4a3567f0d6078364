/** Grows with every improvement of what is read out of texts; an archive read by an older one can be read again. */
export const READER_VERSION = 5
