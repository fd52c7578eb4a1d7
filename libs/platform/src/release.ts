/** Product version, kept in every event. */
export const release = '0.1.0';
