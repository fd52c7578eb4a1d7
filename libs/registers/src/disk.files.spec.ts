import { filesContract } from './contract/files.suite';
import { openDiskFiles } from './disk.files';

filesContract('disk', openDiskFiles);
