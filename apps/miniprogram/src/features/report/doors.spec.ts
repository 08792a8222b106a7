import { entrancesOf } from './doors';

const door = (unit: string, room: string) => ({ id: `${unit}/${room}`, unit, room });

describe('the doors of a building', () => {
  it('stand by entrance, each in the order of counting', () => {
    const entrances = entrancesOf([door('10单元', '101'), door('2单元', '1001'), door('2单元', '302')]);
    expect(entrances.map(({ unit, doors }) => [unit, doors.map(({ room }) => room)])).toEqual([['2单元', ['302', '1001']], ['10单元', ['101']]]);
  });

  it('keeps doors of a building without entrances together', () => {
    expect(entrancesOf([door('', '12号'), door('', '3号')])).toEqual([{ unit: '', doors: [door('', '3号'), door('', '12号')] }]);
  });

  it('is empty where none is on record', () => {
    expect(entrancesOf([])).toEqual([]);
  });
});
