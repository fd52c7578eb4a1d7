/** Something that is to happen on a date: an item of a stream, on a rung of its ladder. */
export interface Due {
  readonly stream: string;
  readonly item: string;
  /** Which step of the ladder (reminder, overdue, escalated …), so that each is sent once. */
  readonly rung: string | number;
  /** Calendar date in Asia/Shanghai, stored when it was computed; lateness counts from it. */
  readonly dueOn: string;
  readonly command: { readonly type: string; readonly data: unknown };
}

/** A service's due view, as its clock process reads it. */
export interface Dues {
  /** All that is due on or before the day (Asia/Shanghai) and has not been done, earliest first. */
  due(until: string): Promise<readonly Due[]>;
}
