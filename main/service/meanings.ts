/** Plain words for what stands in the archive as codes: the vocabulary's meanings, where it has one. */
import type { FacetValue } from '../../preload/contract'
import type { FacetName } from '../../preload/contract/view'
import type { OpenedCable } from '../archive/archive'

/** A facet's value with its meaning and the heading under which it stands in a long list. */
export function named(_facet: FacetName, value: FacetValue): FacetValue {
  return value
}

/** Meanings of the words on one cable: its tags, caveats, reasons and codes. */
export function meaningsOf(_opened: OpenedCable): Record<string, string> {
  return {}
}
