import { LIST_COLUMNS, type ListColumn } from '../../../../preload/contract'
import { Icon } from '../../../parts/Icon'
import { Menu } from '../../../parts/Menu'
import { changeSettings, settings } from '../../../state/settings'
import { COLUMNS, switched } from './columns'

/** Which columns one-line rows have; those without room say so, and wait for a wider list. */
export function ColumnsMenu({ shown }: { shown: readonly ListColumn[] }) {
  const { listColumns } = settings.value
  return (
    <Menu
      label="Columns"
      class="btn btn-quiet btn-icon"
      align="right"
      items={LIST_COLUMNS.map((column) => {
        const ticked = listColumns.includes(column)
        return {
          label: COLUMNS[column].name,
          ticked,
          ...(ticked && !shown.includes(column) && { note: 'shown once the list is wider' }),
          run: () => void changeSettings({ listColumns: switched(listColumns, column) }),
        }
      })}
    >
      <Icon name="columns" />
    </Menu>
  )
}
