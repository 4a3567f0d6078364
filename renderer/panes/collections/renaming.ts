/** A collection under another name: the address and the kept views that ask for it go along. */
import { type Address, formatAddress, parseAddress } from '../../state/address'
import { make } from '../../state/annotations'
import { api } from '../../state/api'
import { address, go } from '../../state/router'
import { changeOne, settings } from '../../state/settings'
import { tell } from '../../state/toasts'

/** Gives the sentence of what went wrong, null when all is well. */
export async function renameCollection(name: string, to: string): Promise<string | null> {
  const sentence = await make(() => api.collections.rename({ name, to }))
  if (sentence !== null) return sentence
  const clean = to.trim()
  const addresses = settings.peek().savedViews.flatMap(({ address: from }) => {
    const to = formatAddress(renamedIn(parseAddress(from), name, clean))
    return to === from ? [] : [{ from, to }]
  })
  const trouble =
    addresses.length > 0
      ? await changeOne({ of: 'savedViews', change: { kind: 'readdress', addresses } })
      : null
  if (trouble !== null) tell(trouble)
  go({ filters: renamedIn(address.peek(), name, clean).filters }, 'replace')
  return null
}

/** An address that asks for the collection under its new name. Pure. */
export function renamedIn(address: Address, name: string, to: string): Address {
  const choice = address.filters.choices.collection
  if (!choice) return address
  const renamed = (values: string[]) => values.map((value) => (value === name ? to : value))
  const collection = { include: renamed(choice.include), exclude: renamed(choice.exclude) }
  return { ...address, filters: { ...address.filters, choices: { ...address.filters.choices, collection } } }
}
