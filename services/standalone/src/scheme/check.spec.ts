import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { presetFile } from '@xmh/testing';
import { temporary } from '../standalone.suite';
import { check } from './check';
import { placesOf } from './json-places';

describe('the check of a scheme file', () => {
  const place = temporary();
  afterAll(() => place.remove());

  const file = (text: string): string => {
    const name = join(place.directory, 'scheme.json');
    writeFileSync(name, text);
    return name;
  };
  const preset = JSON.stringify(presetFile('S01.json'), null, 2);

  it('says what a document without errors holds', () => {
    const { ok, lines } = check(file(`\uFEFF${preset}`));
    expect(ok).toBe(true);
    expect(lines.join('\n')).toContain('项目类型：常规工作项目、重点工作创新项目');
  });

  it('names every error with its line, its place and what to write instead', () => {
    const wrong = preset.replace('"version": 1', '"version": "1"').replace('"mode": "batch"', '"mode": "joint"');
    const { ok, lines } = check(file(wrong));
    expect(ok).toBe(false);
    expect(lines.slice(1)).toEqual([
      '  第3行 /version：应写整数，现为“1”',
      expect.stringMatching(/^ {2}第\d+行 \/routes\/0\/steps\/0\/mode：应为single、batch、comparative之一/),
    ]);
  });

  it('names what was written twice, which a reader of JSON would drop', () => {
    const wrong = preset.replace('"R3": {', '"R2": {');
    expect(check(file(wrong)).lines.join('\n')).toContain('/articles/R2：“R2”写了两次');
  });

  it('says where a file stops being JSON, and that there is none', () => {
    expect(check(file('{\n  "id": "a",\n  "version": 1，\n}')).lines[0]).toContain('第3行第15个字');
    expect(check(join(place.directory, 'none.json')).lines[0]).toContain('读不到');
  });
});

describe('the places of a JSON text', () => {
  const { lineOf } = placesOf('{\n "a": [\n  1,\n  {"b": "x, {y}"}\n ],\n "c": {"d": {}}\n}');

  it.each([
    ['', 1],
    ['/a', 2],
    ['/a/1', 4],
    ['/a/1/b', 4],
    ['/c/d', 6],
    ['/c/d/e/f', 6],
    ['/z', 1],
  ])('knows the line of %s', (pointer, line) => expect(lineOf(pointer)).toBe(line));
});
