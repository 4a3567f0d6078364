import { drawnKey, KEYS, PLACE_WORDS, PLACES } from '../../keyboard'
import { Dialog } from '../../parts/Dialog'

/** Every key, by the place where it works. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose} wide>
      <div class="key-sheet">
        {PLACES.map((place) => (
          <section key={place}>
            <h3 class="label">{PLACE_WORDS[place]}</h3>
            <dl>
              {KEYS.filter(({ place: at, keys }) => at === place && keys.length > 0).map((binding) => (
                <div key={binding.action}>
                  <dt>{binding.does}</dt>
                  <dd>
                    {binding.keys.map((key) => (
                      <kbd key={key}>{drawnKey(key)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
