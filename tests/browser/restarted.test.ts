/** A page whose host has ended and was started again at the same address: it has no key to that one, and says what to do. */
import { expect, it } from 'vitest'
import { startHost } from './host'
import { openWithSample } from './sample'

it('says in one sentence what to do, and the address that is printed opens the archive again', async () => {
  const chancery = await openWithSample()
  const { page } = chancery
  page.setDefaultTimeout(20_000)
  const { port } = new URL(chancery.host.origin)
  const footer = page.locator('footer').last()
  await chancery.host.close()
  await page.getByRole('link', { name: 'Tracker' }).first().click()
  await page.getByText('The archive does not answer.').first().waitFor()
  const again = await startHost({ port: Number(port) })
  try {
    const sentence =
      'This page has no key to the archive, as when Chancery was started anew. Open here the address that it printed.'
    await footer.getByText(sentence).waitFor()
    await expect.poll(() => page.getByText('The archive does not answer.').count()).toBe(0)
    await page.goto(again.address)
    await page.getByRole('button', { name: 'Open the sample cables' }).waitFor()
    await expect.poll(() => page.getByText('no key to the archive').count()).toBe(0)
  } finally {
    await again.close()
    await chancery.close()
  }
})

it('says so by itself, though nobody touches it: that nothing answers, then what to do', async () => {
  const chancery = await openWithSample()
  const { page } = chancery
  page.setDefaultTimeout(20_000)
  const { port } = new URL(chancery.host.origin)
  const status = page.locator('footer.status')
  await chancery.host.close()
  await status.getByText('The archive does not answer.').waitFor()
  const again = await startHost({ port: Number(port) })
  try {
    await status.getByText('This page has no key to the archive').waitFor()
    await expect.poll(() => status.getByText('The archive does not answer.').count()).toBe(0)
  } finally {
    await again.close()
    await chancery.close()
  }
})
