/** A day set as a person does in a form: by the keys of its wheels; the empty text is no day. */
import type { Locator } from 'playwright-core'

export async function setDay(form: Locator, label: string, day: string): Promise<void> {
  const wheels = form.getByRole('group', { name: new RegExp(`^${label}: \\d`) })
  const choose = form.getByRole('button', { name: `${label}: choose a day` })
  await wheels.or(choose).first().waitFor()
  if (day === '') {
    if ((await choose.count()) === 0) await form.getByRole('button', { name: 'No day' }).click()
    return
  }
  if ((await choose.count()) > 0) await choose.click()
  const [year = '', month = '', date = ''] = day.split('-')
  // The day last: it must be one of that month.
  for (const [wheel, digits] of [
    ['Year', year],
    ['Month', month],
    ['Day', date],
  ] as const)
    await wheels.getByRole('spinbutton', { name: wheel }).pressSequentially(digits)
}
