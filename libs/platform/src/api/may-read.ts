/** Who may read, in the words of the API's document; posts of a body (领导小组) count in the organisation it belongs to. */
export const mayRead = {
  anyone: '查看权限：任何人，不必登录。',
  session: '查看权限：已登录的人。',
  post: '查看权限：有任一岗位的人。',
  /** A list that holds what lies in the reader's scope, and is empty for others. */
  scope: '查看权限：有任一岗位的人，只列本单位及所属各单位的。',
  own: '查看权限：有任一岗位的人，只列等着本人办的。',
  /** One thing of one organisation: 404 for others. */
  subject: '查看权限：所涉单位及其各级上级有岗位的人。',
  issuer: '查看权限：方案制定单位及其各级上级有岗位的人。',
  /** Those who take part, and whoever stands above. */
  call: '查看权限：方案制定单位、其各级上级和所属各单位有岗位的人。',
  administrator: '查看权限：任何单位的 administrator。',
} as const;
