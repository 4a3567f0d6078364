/** Grows with every improvement of what is read out of texts, or of the rules that days follow from; an archive read by an older one can be read again. */
export const READER_VERSION = 12
