import { expect, test } from 'vitest'
import { forget, lastMessage, takeBack, tell, toasts } from '../../../renderer/state/toasts'

test('a message that is no longer news goes from the status bar, and takes no later one with it', () => {
  tell('One cable is starred.')
  const first = lastMessage.value
  tell('Two cables are starred.')
  if (first) forget(first)
  expect(lastMessage.value?.text).toBe('Two cables are starred.')
  if (lastMessage.value) forget(lastMessage.value)
  expect(lastMessage.value).toBeNull()
  // Its toast has a time of its own.
  expect(toasts.value.map(({ text }) => text)).toContain('Two cables are starred.')
})

test('a message that is no longer true goes at once, from both places', () => {
  takeBack(tell('The archive is copied.'))
  expect(lastMessage.value).toBeNull()
  expect(toasts.value.map(({ text }) => text)).not.toContain('The archive is copied.')
})
