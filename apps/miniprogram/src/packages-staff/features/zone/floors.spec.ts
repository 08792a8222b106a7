import { stairsOf } from './floors';
import { housesOf } from './read-zones';

const door = (unit: string, room: string) => ({ id: `${unit}${room}`, unit, room });
const rooms = (doors: ReturnType<typeof door>[]) => stairsOf(doors).map(({ unit, floors }) => [unit, floors.map((floor) => floor.map(({ room }) => room))]);

it('stands doors by stairwell, the highest floor on top', () => {
  expect(rooms([door('1单元', '101'), door('1单元', '102'), door('1单元', '1201'), door('2单元', '201')])).toEqual([
    ['1单元', [['1201'], ['101', '102']]],
    ['2单元', [['201']]],
  ]);
});

it('knows the floors of a house in a lane', () => {
  expect(rooms([door('3号', '1楼'), door('3号', '2楼')])).toEqual([['3号', [['2楼'], ['1楼']]]]);
});

it('stands on the ground what names no floor', () => {
  expect(rooms([door('', '商铺'), door('', 'B'), door('', '201')])).toEqual([['', [['201'], ['商铺', 'B']]]]);
});

it('draws a house once that several zones share', () => {
  const zone = (id: string, rooms: string[]) => ({
    zone: { id, kind: 'zone' as const, code: null, name: id }, since: '2026-01-01T00:00:00.000Z', buildings: [{ id: 'b', name: '1栋', address: '', doors: rooms.map((room) => door('1单元', room)) }],
  });
  expect(housesOf([zone('low', ['101']), zone('high', ['301', '302'])]).map(({ name, doors }) => [name, doors.map(({ room }) => room)])).toEqual([['1栋', ['101', '301', '302']]]);
});
