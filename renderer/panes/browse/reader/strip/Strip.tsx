import type { CableDetail } from '../../../../../preload/contract'
import { Splitter } from '../../../../parts/Splitter'
import { CableRequests } from '../../../requests/CableRequests'
import { limits, setWidth, widths } from '../../widths'
import { CitedBy } from './CitedBy'
import { Declassification } from './Declassification'
import { Versions } from './Versions'

/** Beside the text: when it falls due and why, what refers to it, its versions. */
export function Strip({ detail }: { detail: CableDetail }) {
  return (
    <aside class="strip" aria-label="Declassification, versions and references">
      <Splitter
        label="Width of the declassification box"
        width={widths.value.strip}
        {...limits.strip}
        grows="right"
        onChange={setWidth('strip')}
      />
      <Declassification key={detail.cable.id} detail={detail} />
      <CableRequests id={detail.cable.id} />
      <Versions detail={detail} />
      <CitedBy citedBy={detail.citedBy} />
    </aside>
  )
}
