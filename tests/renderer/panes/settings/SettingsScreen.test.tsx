import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { SETTINGS_DEFAULTS } from '../../../../preload/contract/settings'
import { SettingsScreen } from '../../../../renderer/panes/settings/SettingsScreen'
import { connectTo } from '../../../../renderer/state/api'
import { connected, revision } from '../../../../renderer/state/archive'
import { settings } from '../../../../renderer/state/settings'
import { fakeArchive } from '../../fake-archive'

let kept: unknown[]

beforeEach(() => {
  kept = []
  settings.value = SETTINGS_DEFAULTS
  connectTo(
    fakeArchive({ cables: [], before: (name, input) => void (name === 'settings.set' && kept.push(input)) }),
  )
  connected.value = true
  revision.value++
})
afterEach(() => {
  cleanup()
  connected.value = false
})

test('the theme is one of three, and is kept', async () => {
  render(<SettingsScreen />)
  fireEvent.click(screen.getByRole('radio', { name: 'Dark' }))
  await waitFor(() => expect(kept).toEqual([{ theme: 'dark' }]))
  expect(document.documentElement.dataset.theme).toBe('dark')
})

test('lines are short, usual or long', async () => {
  render(<SettingsScreen />)
  fireEvent.click(screen.getByRole('radio', { name: 'Long' }))
  await waitFor(() => expect(kept).toEqual([{ readingMeasure: 'long' }]))
  expect(document.documentElement.dataset.measure).toBe('long')
})

test('the reading size stops at its ends', async () => {
  settings.value = { ...SETTINGS_DEFAULTS, readingSize: 21 }
  render(<SettingsScreen />)
  expect((screen.getByRole('button', { name: 'Larger text' }) as HTMLButtonElement).disabled).toBe(true)
  fireEvent.click(screen.getByRole('button', { name: 'Smaller text' }))
  await waitFor(() => expect(kept).toEqual([{ readingSize: 20 }]))
})

test('days that count as due take effect when the field is left, and only as a number in range', async () => {
  render(<SettingsScreen />)
  const field = screen.getByLabelText('Days that count as due')
  fireEvent.input(field, { target: { value: '0' } })
  fireEvent.blur(field)
  expect(await screen.findByText('A number from 1 to 40,000.')).toBeTruthy()
  expect(kept).toEqual([])
  fireEvent.input(field, { target: { value: '90' } })
  await waitFor(() => expect(screen.queryByText('A number from 1 to 40,000.')).toBeNull())
  fireEvent.blur(field)
  await waitFor(() => expect(kept).toEqual([{ dueDays: 90 }]))
})

test('single keys are switched off', async () => {
  render(<SettingsScreen />)
  fireEvent.click(screen.getByRole('switch', { name: 'Single keys' }))
  await waitFor(() => expect(kept).toEqual([{ singleKeys: false }]))
})

test('says where the archive lies, and that nothing leaves the machine', async () => {
  render(<SettingsScreen />)
  expect(await screen.findByText('/home/reader/posts.chancery')).toBeTruthy()
  expect(screen.getByText('Chancery works offline.')).toBeTruthy()
})

test('a field follows what another window has kept, but not while somebody has typed other words', async () => {
  render(<SettingsScreen />)
  const name = () => screen.getByLabelText('Your name') as HTMLInputElement
  settings.value = { ...settings.value, userName: 'Ada' }
  await waitFor(() => expect(name().value).toBe('Ada'))
  fireEvent.input(name(), { target: { value: 'Grace' } })
  settings.value = { ...settings.value, userName: 'Jean' }
  await new Promise((done) => setTimeout(done, 50))
  expect(name().value).toBe('Grace')
  fireEvent.blur(name())
  await waitFor(() => expect(kept).toEqual([{ userName: 'Grace' }]))
})

test('words that another window has changed meanwhile are told of where others are typed', async () => {
  render(<SettingsScreen />)
  const field = screen.getByRole('textbox', { name: 'Address for replies' }) as HTMLTextAreaElement
  fireEvent.input(field, { target: { value: 'Oslo' } })
  expect(screen.queryByRole('alert')).toBeNull()
  settings.value = { ...settings.value, replyAddress: 'Bergen' }
  expect((await screen.findByRole('alert')).textContent).toContain('Another window has changed these words')
  expect(field.value).toBe('Oslo')
  fireEvent.blur(field)
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
})
