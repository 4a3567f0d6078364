/** Plain meanings of the short words in a heading and a header, where the vocabulary has them. */
import caveats from '../../resources/vocabulary/caveats.json'
import reasons from '../../resources/vocabulary/reasons.json'
import routes from '../../resources/vocabulary/routes.json'

const OF_CAVEAT = new Map(Object.entries(caveats.caveats))
const OF_PRECEDENCE = new Map(Object.entries(caveats.precedence))
const OF_REASON = new Map(Object.entries(reasons.reasons))
const OF_ROUTE = new Map(Object.entries(routes.routes))

/** What a caption or a control word asks for; null where no source tells. */
export function meaningOfCaveat(name: string): string | null {
  return OF_CAVEAT.get(name) ?? null
}

/** `O R`: action immediate, information routine. */
export function meaningOfPrecedence(letter: string): string | null {
  return OF_PRECEDENCE.get(letter) ?? null
}

/** `1.4(b)` and, before 2003, `1.5(b)`: why something is classified. */
export function meaningOfReason(reason: string): string | null {
  const letter = /^1\.[45]\(([a-h])\)$/.exec(reason)?.[1]
  // Letter (h) stands in section 1.4 only.
  if (letter === undefined || (letter === 'h' && reason.startsWith('1.5'))) return null
  return OF_REASON.get(letter) ?? null
}

/** `RUEHC`: whom a routing indicator reaches. */
export function meaningOfRoute(route: string): string | null {
  return OF_ROUTE.get(route) ?? null
}
