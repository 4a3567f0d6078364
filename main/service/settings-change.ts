/**
 * What the settings hold several of, after one change. It is made in what is stored, whatever an older window still shows. Pure.
 */
import type { Settings, SettingsChange } from '../../preload/contract'
import { viewsAfter } from './kept-views'
import { foldersAfter } from './watched-folders'

export function changeOf(settings: Settings, { of, change }: SettingsChange): Partial<Settings> {
  switch (of) {
    case 'savedViews':
      return { savedViews: viewsAfter(settings.savedViews, change) }
    case 'watchedFolders':
      return { watchedFolders: foldersAfter(settings.watchedFolders, change) }
    case 'requestTemplates':
      return { requestTemplates: { ...settings.requestTemplates, [change.kind]: change.text } }
  }
}
