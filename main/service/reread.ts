import { procedures } from './procedures'

const { reread } = procedures

export const rereadProcedures = {
  preview: reread.preview.handler(async function* ({ context }) {
    yield* context.keeper.held.importing.reread({ apply: false })
  }),

  apply: reread.apply.handler(async function* ({ context }) {
    for await (const { read, total, changed, done } of context.keeper.held.importing.reread({ apply: true }))
      yield { read, total, changed, done }
  }),
}
