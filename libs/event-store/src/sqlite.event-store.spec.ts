import { eventStoreContract } from './contract/event-store.suite';
import { temporaryStore } from './contract/temporary.store';

eventStoreContract('sqlite', () => temporaryStore());
