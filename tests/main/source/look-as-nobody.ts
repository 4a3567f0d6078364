/** Run by a test as root: gives up its rights, then says what stands in the way of the path that it is given. */
import { troubleWithCables } from '../../../main/source/beforehand'

async function run(): Promise<void> {
  process.setgid?.(65534)
  process.setuid?.(65534)
  process.stdout.write((await troubleWithCables(process.argv[2] as string))?.reason ?? 'none')
}

void run()
