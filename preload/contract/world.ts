/** The map: outlines of the land, and where posts stand on it. */

export interface World {
  width: number
  height: number
  /** SVG paths: the edge of the projection, and the land. */
  frame: string
  land: string
  posts: PlacedPost[]
  /** Origins that have no place, each with the reason. */
  elsewhere: { origin: string; why: string }[]
  /** Where outlines and coordinates are from, with their licences. */
  sources: string[]
}

/** A post on the map, in its units. Several posts may share a city. */
export interface PlacedPost {
  origin: string
  city: string
  country: string
  x: number
  y: number
}
