/** Where posts stand: the gazetteer of the vocabulary, by the origin that the site names. */

import type { PlacedPost, World } from '../../preload/contract/world'
import places from '../../resources/vocabulary/places.json'
import stations from '../../resources/vocabulary/stations.json'
import outlines from '../../resources/vocabulary/world.json'
import type { Post } from './station'

const posts: Record<string, Post> = stations.posts
const known: Record<string, { city: string; x: number; y: number }> = places.places
const elsewhere: Record<string, string> = places.elsewhere

/** Posts without a country of their own in the vocabulary, such as the Department. */
const HERE: Record<string, string> = { Washington: 'United States', Brussels: 'Belgium' }

/** The map with every post of the vocabulary; the same each time. */
export function world(): World {
  const { width, height, frame, land } = outlines
  return {
    width,
    height,
    frame,
    land,
    posts: [...placed().values()],
    elsewhere: Object.entries(elsewhere).map(([station, why]) => ({ origin: originOf(station), why })),
    sources: [outlines.source, places.source],
  }
}

/** One entry for each origin: a post that has had two names stands on the map once. */
function placed(): Map<string, PlacedPost> {
  const byOrigin = new Map<string, PlacedPost>()
  for (const [station, { city, x, y }] of Object.entries(known)) {
    const post = posts[station]
    if (!post || byOrigin.has(post.origin)) continue
    const country = post.country ?? HERE[city] ?? 'Elsewhere'
    byOrigin.set(post.origin, { origin: post.origin, city, country, x, y })
  }
  return byOrigin
}

function originOf(station: string): string {
  return posts[station]?.origin ?? station
}
