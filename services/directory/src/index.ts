export { directory } from './directory.service';
