export { registration } from './registration.service';
