/** Values the golden samples share; fixed for ever, since samples prove that old stores stay readable. */
export const id = (n: number): string => `00000000-0000-5000-8000-${String(n).padStart(12, '0')}`;
export const organisation = { id: id(1), path: `/${id(0)}/${id(1)}/` };
export const scheme = { id: 'sample', version: 1, digest: 'a'.repeat(64) };
export const words = { ref: id(9), digest: 'b'.repeat(64) };
export const project = {
  projectId: id(2),
  callId: id(3),
  scheme,
  issuer: id(0),
  organisation,
  track: 'innovation',
  title: '支部联建',
};
export const item = { key: 'joint-classes', name: '联合党课六次' };
export const on = '2012-04-12';
