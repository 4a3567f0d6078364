import { LIST_COLUMNS } from '../../../../preload/contract'
import { Icon } from '../../../parts/Icon'
import { Menu } from '../../../parts/Menu'
import { changeSettings, settings } from '../../../state/settings'
import { COLUMNS, switched } from './columns'

/** Which columns one-line rows have; those without room wait for a wider list. */
export function ColumnsMenu() {
  const { listColumns } = settings.value
  return (
    <Menu
      label="Columns"
      class="btn btn-quiet btn-icon"
      align="right"
      items={LIST_COLUMNS.map((column) => ({
        label: COLUMNS[column].name,
        ticked: listColumns.includes(column),
        run: () => void changeSettings({ listColumns: switched(listColumns, column) }),
      }))}
    >
      <Icon name="columns" />
    </Menu>
  )
}
