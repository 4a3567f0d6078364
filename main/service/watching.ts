import { NOTHING_WATCHED } from './folder-watch'
import { procedures } from './procedures'

const { watching } = procedures

export const watchingProcedures = {
  follow: watching.follow.handler(async function* ({ context, signal }) {
    if (context.host.watch) yield* context.host.watch.follow(signal)
    else yield NOTHING_WATCHED
  }),
}
