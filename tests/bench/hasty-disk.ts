/** A disk that is not waited for: for filling what is not measured. */
import { type Disk, realDisk } from '../../src/store/synced-files.ts'

export const hastyDisk: Disk = {
  ...realDisk,
  async open(path, flags) {
    const file = await realDisk.open(path, flags)
    file.sync = async () => {}
    return file
  },
}
