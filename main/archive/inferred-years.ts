/** Citations whose year the citing cable does not name. They are not stored apart: the text of the few cables in question is read again. */
import { inferredYear } from '../cable/checks'
import { readRecord } from '../cable/read'
import type { Connection } from './connection'
import { storedTexts } from './reread'
import { sql } from './sql'

/** Of what these cables cite: the sentence about a year that was inferred, by the cable's key and the id cited. */
export class InferredYears {
  private constructor(private readonly sentences: ReadonlyMap<string, string>) {}

  static async of(connection: Connection, cables: readonly number[]): Promise<InferredYears> {
    const versions = await connection.all<{ version: number }>(sql`
      select version from cable
      where id in (select value from json_each(${JSON.stringify(cables)}))
        and exists (select 1 from json_each(cable.problems) where value = 'reference-year-inferred')`)
    const texts = await storedTexts(
      connection,
      versions.map(({ version }) => version),
    )
    const sentences = texts.flatMap(({ cable, raw }) =>
      readRecord(raw).references.flatMap((reference): [string, string][] => {
        const sentence = inferredYear(reference)
        return sentence === null ? [] : [[keyOf(cable, reference.id ?? ''), sentence]]
      }),
    )
    return new InferredYears(new Map(sentences))
  }

  /** Null where the year is written, or was no matter of doubt. */
  sentence(cable: number, cited: string): string | null {
    return this.sentences.get(keyOf(cable, cited)) ?? null
  }
}

const keyOf = (cable: number, cited: string) => `${cable} ${cited}`
