/** How instruction lines begin and end: labels as typed, glued, cut and mistyped. */
import { AGAIN, amendments } from './amendments'
import { ORDER_NUMBERS } from './rules'

/** What ends a line; U+2028 stands in texts that went through a newspaper’s system. */
export const BREAK = /[\n\r\u2028\u2029\u0085]/
const INSTRUCTION = 'DECL(?!AR|IN)|N\\s?/?\\s?A(?![A-Z])|X?G[\\s.]?D[\\s.]?S|NGDS|ADS(?![A-Z])|[XR]DS-|OADR'
// One sign or letter may have slipped in between two numbers, and one behind the last.
const SPACED = ORDER_NUMBERS.map((order) => order.split('').join('[\\s.,:;A-Z-]?')).join('|')
const NUMBER = `(?:(${SPACED})(?:[A-Z](?=[\\s:;,.]{1,4}(?:${INSTRUCTION})))?(?!\\d(?!\\d?[/.-]))|([\\dlI][\\dOoIlS]{3,5})(?![\\dA-Za-z]|\\.\\d))`
// E.0. with a zero, E.M., E. O., and no word boundary: captions run into the label.
// Both points may be lost: E O. Of several orders the letters are E.O.S, EOS.
const SEVERAL = "(?:['’]?S)?(?![A-Za-z])"
const DOTTED = `E(?:\\s?[.,]{1,2}\\s?[O0QM]{1,2}|\\s[O0](?<![A-Za-z]E\\s.))${SEVERAL}\\s?[.,]?${SEVERAL}`
const PLAIN = `[Ee][Oo0](?:(?<![A-Za-z]..)|(?<=(?:SIPDIS|NOFORN|SENSITIVE)..))${SEVERAL}\\s?[.,]?`
const IN_FULL = 'EXEC(?:UTIVE)?\\.?\\s{1,3}ORDERS?'
const BESIDE = amendments(INSTRUCTION)
/** The place of the number, taken out or left blank: `E.O. XXXXX: DECL: …`. */
const NO_NUMBER = '(?:[X\u0425#*?_-]{3,8}[\\s:.,;-]{1,4})?'
/**
 * Where any of the labels below may begin: one quick search through a text instead of one for each. A label that begins
 * otherwise than `E.O.`, `EO`, `EXEC`, `DECL` or with an order's number is never tried. One place may stand inside another.
 */
export const MAY_BEGIN =
  /E(?:[.,]{1,2}\s?[O0QM]{1,2}|\s(?:[.,]\s?[O0QM]|[O0])|[O0])(?:['’]?S)?(?![A-Za-z])|EXEC|D(?:-\s{1,8})?E(?:-\s{1,8})?C(?:-\s{1,8})?L|1[0-3]\d{3}/gi
/** `E.O. 12958`, cut `E.O. 129...`, or a label that runs into its instruction; groups: known, mistyped, cut number. */
export const LABEL = new RegExp(
  `(?:${DOTTED}|${PLAIN}|${IN_FULL})\\s?(?:NO\\.?|NUMBER|#)?[\\s:.,;-]{0,4}(?:${NUMBER}${AGAIN}${BESIDE}|(1[\\dOoIl]{0,4})(?=\\s?(?:\\.{3}|…))|${NO_NUMBER}(?=${INSTRUCTION}))`,
  'iy',
)
/** The number at the start of a line, its label lost or mistyped: `E.R.`, `X.O.`. */
export const UNLABELLED = new RegExp(
  `(?=1)(?<=^[ \\t\u00b6]{0,4}(?:[A-Z0.,:;\\\\/-]\\s{0,2}){0,6})(${ORDER_NUMBERS.join('|')})${BESIDE}(?=[\\s:;,.]{0,4}(?:${INSTRUCTION}))`,
  'imy',
)
/** The attribute of the archive: `Executive Order: GS 19850516 NAME`; `-- N/A or Blank --` says nothing. */
export const ATTRIBUTE = /(?<=^[ \t]{0,4})Executive Order:[ \t]{0,8}(?=\S)(?![- ]{0,4}N\/A or Blank)/imy
/** DECLASSIFY, which a hyphen at a line's end may part. */
const DECLASSIFY = 'DECLASSIFY'.split('').join('(?:-\\s{1,8})?')
/** DECL without a colon. */
const BARE = 'DECL(?:AS(?:SIFY)?)?(?:\\s{1,2}ON)?\\s{1,2}'
/** What makes a bare DECL one that leads to an instruction. */
const DAY_OR_CODE = '\\d{1,4}[/-]\\d{1,2}[/-]\\d|OADR(?![A-Z])|(?:[25][50])?X[1-9]'
/** The start of a line, or what ends a clause; the words of an instruction may begin before DECL. */
const CLAUSE =
  '(?<=(?:^[ \\t\u00b6]{0,4}|[;,.)]\\s{1,3})(?:TO\\s{1,2}BE\\s{1,2}|AUTO(?:MATICALLY)?\\s{1,2})?)'
/** `DECLASSIFICATION DATE:`, `DECLAS. ON:`, `TO BE DECLASSIFIED ON 12/11/2029`, `DECLASSIFY UPON …`: DECLASSIFIED alone is an act done. */
const LONG = `DECLAS(?:SIFICATION(?:\\s{1,2}DATE)?\\s?:|S?\\.?\\s{1,2}ON\\s?:|SIFIED\\s{1,2}ON\\s?:?\\s?(?=${DAY_OR_CODE})(?<=TO\\s{1,2}BE\\s{1,2}DECLASSIFIED.{1,8})|SIFY\\s{1,2}(?:UPON|AFTER|IN)\\s{1,2})`
/** A classifier’s own line, or DECL without an order, at the start of a line or behind what ends a clause. */
export const SECONDARY = new RegExp(
  `${CLAUSE}(?:${BARE}(?=${DAY_OR_CODE})|${LONG})|${DECLASSIFY}(?:(?:\\s{0,2}ON)?\\s?[:;]|\\s{1,2}ON\\s)|DECL(?:(?:AS)?\\s{0,2}ON\\s?:|(?:AS)?\\s?:(?<=(?:^[ \\t\u00b6]{0,4}|[;,.)]\\s{1,3})DECL(?:AS)?\\s?:))`,
  'imy',
)
/** Page furniture of the archive: an act of release, on one line or five. */
export const STAMP =
  /Declassified[/ ]Released\s{1,30}US\s{1,30}Department\s{1,30}of\s{1,30}State\s{1,30}EO\s{1,30}Systematic\s{1,30}Review\s{0,30}/iy

/** Where the words stop although the line goes on: the next label, often without a blank before it. */
export const NEXT_LABEL =
  /TAGS|(?<![A-Z])TAG[\s:]|(?<![A-Z])AGS\s?[:;]|SUBJECT(?!\s+TO\s+(?:TREATY|INTERNATIONAL|(?:THE\s+)?G(?:\s?\.?D\s?\.?S|ENERAL\s+DECL)))|(?<![A-Z])SUBJ\s?:|(?<![A-Z])REFS?\s?:|(?<![A-Z])CLASSIFIED\s+BY|DERIVED\s+FROM|(?<![A-Z]|BY\s{1,3})E\.\s?[O0]\./i
/** A line that begins another field and so cannot go on with an instruction. */
export const OTHER_LABEL =
  /^[\s\u00b6]*(?:TAGS?(?![A-Z])|T?AGS\s?:|SUBJ|REF|CLASSIFIED|DERIVED|REASON|E\.?\s?[O0]\.|[A-Z ]{3,20}:(?<!DECL[A-Z ]{0,16}:|\bD[DECL]{2,4}:)|\d+\.\s|S E C R E T|C O N F I D|UNCLAS)/i
/** Nothing but signs. */
export const EMPTY = /^[\s:.,;\\"'|*()-]*$/
